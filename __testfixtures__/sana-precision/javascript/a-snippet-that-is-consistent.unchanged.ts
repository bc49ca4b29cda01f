export const code = (id: string) => `
pipe = SanaPipeline.from_pretrained("${id}", torch_dtype=torch.bfloat16)
pipe.to("cuda")
`;
