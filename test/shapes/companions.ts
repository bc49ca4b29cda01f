/** Sites that say much about themselves, to be put beside other ones: what is known of one must not be taken for another. */

const BF16 = '"Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers"';
const load = (name: string, more = ""): string =>
  `${name} = SanaPipeline.from_pretrained(${BF16}, variant="bf16", torch_dtype=torch.bfloat16${more})`;
const made = (name: string, cls: string, subfolder: string, dtype: string): string =>
  `${name} = ${cls}.from_pretrained(${BF16}, subfolder="${subfolder}", torch_dtype=torch.${dtype})`;
const CAST = "beside.vae.to(torch.float16)";

export type Companion = readonly [name: string, lines: readonly string[]];

export const COMPANIONS: readonly Companion[] = [
  ["two parts that are cast", [load("beside"), CAST, "beside.text_encoder.to(torch.float16)"]],
  ["nothing wrong", [load("beside"), 'beside("a tree")']],
  ["the dtype of its VAE asserted", [load("beside"), CAST, "assert beside.vae.dtype == torch.float16"]],
  ["the dtype of its VAE compared", [load("beside"), CAST, "kept = 1 if beside.vae.dtype == torch.float16 else 2"]],
  ["its VAE saved", [load("beside"), CAST, 'beside.vae.save_pretrained("out")']],
  ["a tensor for its VAE", [load("beside"), CAST, "beside.vae.decode(torch.zeros(1, dtype=torch.float16))"]],
  ["its VAE raised and cast back", [load("beside"), "beside.vae.to(torch.float32)", "beside.vae.to(torch.bfloat16)"]],
  ["its VAE raised", [load("beside"), "beside.vae.to(torch.float32)"]],
  ["its transformer trained", [load("beside"), CAST, "adam = torch.optim.AdamW(beside.transformer.parameters())"]],
  ["its transformer quantized", ["from optimum.quanto import quantize", load("beside"), CAST, "quantize(beside.transformer)"]],
  [
    "its VAE from elsewhere",
    ["from elsewhere import any_vae", load("beside"), "beside.vae = any_vae()", "beside.to(torch.float16)"],
  ],
  [
    "its VAE loaded apart",
    ["from diffusers import AutoencoderDC", made("loaded", "AutoencoderDC", "vae", "float16"), load("beside", ", vae=loaded")],
  ],
  [
    "its VAE also in another model",
    ["from diffusers import FluxPipeline", load("beside"), CAST, 'flux = FluxPipeline.from_pretrained("a/flux", vae=beside.vae)'],
  ],
  [
    "another transformer",
    [
      "from diffusers import SanaTransformer2DModel",
      'loaded = SanaTransformer2DModel.from_pretrained("a/tuned", torch_dtype=torch.float16)',
      load("beside", ", transformer=loaded"),
    ],
  ],
  ["a pipeline made from it", [load("beside"), CAST, "sibling = SanaPipeline.from_pipe(beside, torch_dtype=torch.bfloat16)"]],
  ["a pipeline made from it without a dtype", [load("beside"), "sibling = SanaPipeline.from_pipe(beside)"]],
  ["a dtype of run time", ["import os", load("beside"), 'beside.vae.to(getattr(torch, os.environ["KIND"]))']],
  ["a choice of precision", [load("beside"), "if use_fp16:", `    ${CAST}`]],
  ["a stored cast", [load("beside"), "stored = beside.vae.to", "stored(torch.float16)"]],
  [
    "a cast handed on",
    ["from threading import Thread", load("beside"), "Thread(target=beside.vae.to, args=(torch.float16,)).start()"],
  ],
  ["the class of one branch", ["if ready:", `    ${load("beside")}`, "else:", "    beside = make()", CAST]],
  ["both dtype keywords", [load("beside", ", dtype=torch.float16")]],
  ["a variant that is not there", [load("beside").replace('"bf16"', '"fp32"')]],
  ["a storage dtype", [load("beside"), "beside.vae.to(torch.float8_e4m3fn)"]],
  ["a comment that keeps it", [load("beside"), `${CAST}  # sana-codemod: ignore`]],
];
