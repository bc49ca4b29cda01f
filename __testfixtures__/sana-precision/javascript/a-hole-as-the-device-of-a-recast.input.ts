const code = `
    pipe = SanaPipeline.from_pretrained("${id}", variant="fp16", torch_dtype=torch.float16)
    if hasattr(pipe, "vae"):
        pipe.vae.to("${device}", torch.bfloat16)
    else:
        ${quiet ? "pass" : "print(1)"}
    pipe(${prompt}, num_inference_steps=${steps})
`;
