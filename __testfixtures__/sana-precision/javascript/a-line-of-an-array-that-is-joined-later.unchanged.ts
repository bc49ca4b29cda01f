const lines = [
  "from diffusers import SanaPipeline\n",
  "pipe = SanaPipeline.from_pretrained('Efficient-Large-Model/Sana_600M_512px_diffusers', variant='fp16')\n",
  `pipe.${part}.to(torch.bfloat16)\n`,
];
