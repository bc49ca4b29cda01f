export const readme = `
# Sana
Load it with \`SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16")\`, then cast:
pipe.vae.to(torch.bfloat16)
`;
