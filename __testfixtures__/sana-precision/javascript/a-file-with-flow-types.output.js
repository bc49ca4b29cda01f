// @flow strict
import typeof Shape from "./shape";

export opaque type Id: string = string;

export const code = (id: ?Id): string => `
import torch
from diffusers import SanaPipeline
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
pipe("${((id: any): string)}")
`;
