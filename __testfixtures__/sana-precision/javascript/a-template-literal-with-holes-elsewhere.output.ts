export const sana = (model: ModelData, prompt = "a cat"): string[] => [
  `import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("${model.id}", variant="fp16", torch_dtype=torch.float16)
pipe.to("${device}")


image = pipe("${prompt.replaceAll(`"`, `\\"`)}").images[0]
image.save("${model.id.split("/")[1]}.png")`,
];
