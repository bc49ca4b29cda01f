import diffusers as df
import torch

pipe = df.SanaSprintPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_Sprint_1.6B_1024px_diffusers",
    torch_dtype=torch.bfloat16,
)
pipe.text_encoder.to(torch.bfloat16)
image = pipe.to("cuda")(prompt="a fox in a library", num_inference_steps=2)[0]
