export const code = (rest: string) => `
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers"${rest})
pipe.vae.to(torch.bfloat16)
`;
