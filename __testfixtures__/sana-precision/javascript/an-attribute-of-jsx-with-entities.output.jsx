export const Demo = () => (
  <Code
    language="python"
    value="import torch
from diffusers import SanaPipeline
pipe = SanaPipeline.from_pretrained(&quot;Efficient-Large-Model/Sana_600M_512px_diffusers&quot;, variant=&quot;fp16&quot;, torch_dtype=torch.float16)
if 1 &lt; 2 &amp; 3: print(&quot;&eacute;&quot;)
"
  />
);
