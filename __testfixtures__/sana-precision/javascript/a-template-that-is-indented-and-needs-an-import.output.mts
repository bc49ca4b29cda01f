function example() {
  return dedent`
    import torch
    from diffusers import SanaPipeline

    pipe = SanaPipeline.from_pretrained(
        "Efficient-Large-Model/Sana_600M_1024px_diffusers",
        variant="fp16",
        torch_dtype=torch.float16,
    )
    pipe("a cat")
  `;
}
