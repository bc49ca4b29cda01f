import torch
from diffusers import SanaPAGPipeline
from nunchaku import NunchakuSanaTransformer2DModel

transformer = NunchakuSanaTransformer2DModel.from_pretrained("mit-han-lab/svdq-int4-sana-1600m")
pipe = SanaPAGPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers",
    transformer=transformer,
    variant="bf16",
    torch_dtype=torch.bfloat16,
)
pipe.text_encoder.to(torch.bfloat16)
image = pipe.to("cuda")(prompt="a travel poster", pag_scale=2.0)[0]
