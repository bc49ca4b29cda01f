const code = `
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16)
pipe.vae.to(torch.bfloat16)
`.trim().replace("a", "b");
