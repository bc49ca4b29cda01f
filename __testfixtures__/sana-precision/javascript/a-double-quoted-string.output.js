export const snippet =
	"import torch\nfrom diffusers import SanaPipeline\n\npipe = SanaPipeline.from_pretrained(\"Efficient-Large-Model/Sana_1600M_1024px_diffusers\", variant=\"fp16\", torch_dtype=torch.float16)\nimage = pipe(\"a \\\"cyberpunk\\\" cat\").images[0]\n";
