const code = `
    pipe = SanaPipeline.from_pretrained("${id}", variant="fp16", torch_dtype=torch.float16)
    if has_vae():
        pass
    else:
        ${quiet ? "pass" : "print(1)"}
    pipe(${prompt}, num_inference_steps=${steps})
`;
