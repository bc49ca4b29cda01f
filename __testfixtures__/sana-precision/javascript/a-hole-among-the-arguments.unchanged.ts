export const code = (id: string, rest: string) => `
pipe = SanaPipeline.from_pretrained(
    ${JSON.stringify(id)},
    ${rest},
)
pipe.vae.to(torch.bfloat16)
`;
