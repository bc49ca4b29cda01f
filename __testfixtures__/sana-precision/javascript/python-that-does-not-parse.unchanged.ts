export const code = `
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16"
pipe.vae.to(torch.bfloat16)
`;
