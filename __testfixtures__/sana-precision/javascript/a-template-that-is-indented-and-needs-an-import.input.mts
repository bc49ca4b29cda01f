function example() {
  return dedent`
    from diffusers import SanaPipeline

    pipe = SanaPipeline.from_pretrained(
        "Efficient-Large-Model/Sana_600M_1024px_diffusers",
        variant="fp16",
    )
    for part in (pipe.vae, pipe.text_encoder):
        part.to(torch.bfloat16)
    pipe("a cat")
  `;
}
