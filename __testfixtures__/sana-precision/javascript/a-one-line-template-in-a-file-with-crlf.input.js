// one literal
export const code = `from diffusers import SanaPipeline\npipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16")\npipe.vae.to(torch.bfloat16)`;
