from diffusers import AutoencoderTiny

from holder import pipe

pipe.vae = AutoencoderTiny.from_pretrained("madebyollin/taesana")
