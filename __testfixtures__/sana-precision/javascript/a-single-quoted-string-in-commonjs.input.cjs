module.exports = {
  sana: 'pipe = SanaPipeline.from_pretrained(\'Efficient-Large-Model/Sana_600M_512px_diffusers\', torch_dtype=torch.float16)\npipe.text_encoder.to(torch.bfloat16)',
};
