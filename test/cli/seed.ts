/** The seed case: fp16 variant and float16 at the load, VAE and text encoder cast to bfloat16 after it. */

export const SEED = `import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_MultiLing_diffusers",
    variant="fp16",
    torch_dtype=torch.float16,
)
pipe.to("cuda")
pipe.vae.to(torch.bfloat16)
pipe.text_encoder.to(torch.bfloat16)
pipe.enable_model_cpu_offload()
pipe.enable_vae_slicing()
pipe.enable_vae_tiling()
image = pipe("a tiny astronaut").images[0]
`;

/** What the default options make of {@link SEED}. */
export const SEED_REWRITTEN = SEED.replace("pipe.vae.to(torch.bfloat16)\npipe.text_encoder.to(torch.bfloat16)\n", "");

/** The patch that `--dry` prints for {@link SEED} at `app.py`. */
export const SEED_PATCH = `--- a/app.py
+++ b/app.py
@@ -7,8 +7,6 @@
     torch_dtype=torch.float16,
 )
 pipe.to("cuda")
-pipe.vae.to(torch.bfloat16)
-pipe.text_encoder.to(torch.bfloat16)
 pipe.enable_model_cpu_offload()
 pipe.enable_vae_slicing()
 pipe.enable_vae_tiling()
`;

/** A site that is left: its dtype is only known at run time. */
export const UNDECIDED = `import os
import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(os.environ["MODEL"], torch_dtype=getattr(torch, os.environ["DTYPE"]))
pipe.vae.to(torch.bfloat16)
`;
