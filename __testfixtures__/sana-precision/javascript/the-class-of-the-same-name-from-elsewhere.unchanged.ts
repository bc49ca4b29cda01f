export const sana = (model: ModelData): string[] => [
  `from app.sana_pipeline import SanaPipeline

sana = SanaPipeline("configs/sana.yaml")
sana.from_pretrained("hf://${model.id}")
sana.vae.to(torch.bfloat16)
`,
];
