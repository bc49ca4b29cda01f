/** Python with one site, in pieces. */
export const IMPORTS = "import torch\nfrom diffusers import SanaPipeline\n";
export const LOAD = `pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers",
    variant="bf16",
    torch_dtype=torch.float16,
)
`;
export const RECAST = "pipe.vae.to(torch.bfloat16)\npipe.text_encoder.to(torch.bfloat16)\n";
export const SITE = IMPORTS + LOAD + RECAST;

/** Lines without meaning. */
export const filler = (count: number, name = "x") => Array.from({ length: count }, (_, at) => `${name}${at} = ${at}\n`).join("");
