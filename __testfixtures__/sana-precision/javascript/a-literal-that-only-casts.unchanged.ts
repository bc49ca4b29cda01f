export const load = "model = AutoModel.from_pretrained('x')";
export const cast = "pipe.vae.to(torch.bfloat16)  # Sana";
