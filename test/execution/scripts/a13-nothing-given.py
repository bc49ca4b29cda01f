# expect: unchanged
# severity: quiet
# argv: someone/sana
import sys
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(sys.argv[1])
pipe.to("cuda")
