export const Demo = () => (
  <Code
    language="python"
    value="import torch
from diffusers import SanaPipeline
pipe = SanaPipeline.from_pretrained(&quot;Efficient-Large-Model/Sana_600M_512px_diffusers&quot;, torch_dtype=torch.float16)
pipe.vae.to(torch.bfloat16)
if 1 &lt; 2 &amp; 3: print(&quot;&eacute;&quot;)
"
  />
);
