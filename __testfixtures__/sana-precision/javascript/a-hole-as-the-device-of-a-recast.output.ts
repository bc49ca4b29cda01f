const code = `
    pipe = SanaPipeline.from_pretrained("${id}", variant="fp16", torch_dtype=torch.float16)
    if hasattr(pipe, "vae"):
        pipe.vae.to("${device}")
    else:
        ${fallback}
    pipe(${prompt}, num_inference_steps=${steps})
`;
