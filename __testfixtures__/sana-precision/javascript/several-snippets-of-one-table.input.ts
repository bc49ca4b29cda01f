export const SNIPPETS = {
  sana: [
    `pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
pipe.vae.to(torch.bfloat16)`,
    `pipe = SanaSprintPipeline.from_pretrained("Efficient-Large-Model/Sana_Sprint_0.6B_1024px_diffusers", torch_dtype=torch.bfloat16)
pipe.text_encoder.to(torch.bfloat16)
`,
  ],
  flux: `pipe = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16)
pipe.vae.to(torch.bfloat16)`,
} satisfies Record<string, string | string[]>;
