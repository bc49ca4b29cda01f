/** Small modules of one shape each. `PIPE` loads in float16, `CAST` casts the VAE; imports that every module has are left out. */
import type { Options } from "../../src/options.js";

export type Shape = readonly [name: string, lines: readonly string[], options?: Partial<Options>];

export const ID = '"Efficient-Large-Model/Sana_600M_512px_diffusers"';
export const PIPE = `pipe = SanaPipeline.from_pretrained(${ID}, variant="fp16", torch_dtype=torch.float16)`;
export const CAST = "pipe.vae.to(torch.bfloat16)";

const WRAP = "from helpers import wrap";
const under = (header: string, ...more: readonly string[]): string[] => [PIPE, header, `    ${CAST}`, ...more];
const FULL = `SanaPipeline.from_pretrained(${ID}, torch_dtype=torch.float32)`;

export const REACHED: readonly Shape[] = [
  [
    "what an unknown function gives back, by the name of the pipeline",
    [WRAP, PIPE, "pipe = wrap(pipe)", "pipe.to(torch.bfloat16)"],
  ],
  ["what an unknown function gives back, by another name", [WRAP, PIPE, "thing = wrap(pipe)", "thing.to(torch.bfloat16)"]],
  ["a component of what an unknown function gives back", [WRAP, PIPE, "thing = wrap(pipe)", "thing.vae.to(torch.bfloat16)"]],
  ["an unknown function's result, cast at once", [WRAP, PIPE, "wrap(pipe).to(torch.bfloat16)"]],
  ["images of an unknown function's result", [WRAP, PIPE, "wrap(pipe).images.to(torch.bfloat16)"]],
  [
    "a name of the module rebound in a function",
    [WRAP, PIPE, "def f():", "    thing = wrap(pipe)", "    thing.half()", "    pipe.to(torch.bfloat16)", "f()"],
  ],
  [
    "a result by a name that held another pipeline",
    [WRAP, PIPE, `other = ${FULL}`, "other = wrap(pipe)", "other.to(torch.bfloat16)"],
  ],
  ["the first of an iterator", [PIPE, "first = next(iter([pipe]))", "first.vae.to(torch.bfloat16)"]],
  [
    "a cast in a loop whose items differ",
    [PIPE, "for part, how in ((pipe.vae, torch.bfloat16), (pipe.text_encoder, torch.float16)):", "    part.to(how)"],
  ],
  [
    "a loop over a pipeline and its part",
    ["import os", PIPE, "kind = getattr(torch, os.environ['KIND'])", "for x in (pipe, pipe.vae):", "    x.to(kind)"],
  ],
  [
    "a loop over whole pipelines with a dtype of run time",
    ["import os", PIPE, "kind = getattr(torch, os.environ['KIND'])", "pipe.to(kind)"],
  ],
  ["a part of a component", [PIPE, "pipe.vae.encoder.to(torch.bfloat16)"]],
  ["a part of a part", [PIPE, "pipe.text_encoder.model.layers.to(torch.bfloat16)"]],
  ["an attribute that is no part", [PIPE, "pipe.transformer.Xencoder.to(torch.bfloat16)", "pipe.vae.x9.to(torch.bfloat16)"]],
  ["a dtype that is bound in the call", [PIPE, "pipe.vae.to(wrap(kind := torch.bfloat16))", "print(kind)"]],
  ["a wrapped module", [PIPE, "parallel = torch.nn.DataParallel(pipe.transformer)", "parallel.module.to(torch.bfloat16)"]],
  [
    "the parameters of a part",
    [PIPE, "for weight in pipe.vae.parameters():", "    weight.data = weight.data.to(torch.bfloat16)"],
  ],
];

export const TESTED: readonly Shape[] = [
  ["a backward pass", [PIPE, CAST, "loss(pipe).backward()"]],
  ["a comparison beside a pass", under("if pipe.vae.dtype == torch.float16:", "    pass")],
  ["a guard and a chosen precision", under('if hasattr(pipe, "vae") and use_fp16:')],
  ["a guard or a guard", under('if hasattr(pipe, "vae") or callable(pipe):')],
  ["a guard and something else", under("if isinstance(pipe, SanaPipeline) and ready:")],
  ["two chosen precisions", under("if use_fp16 and not use_bf16:")],
  ["a test whose name only ends in a guard", under("if my_hasattr(pipe, dtype):")],
  ["a test whose name only begins as a guard", under("if hasattr_of(pipe, dtype):")],
  ["a call that takes a part and a precision", under("if ready(pipe.vae, dtype):")],
  ["a call that takes a precision alone", under("if ready(1, dtype):")],
  ["a text of precision in brackets", under('if precision["half"] in {"fp16", "half"}:')],
  ["a comparison of a part's dtype", under("if pipe.vae.dtype == torch.float16:")],
  ["a comparison that decides about more", under("if pipe.vae.dtype == torch.float16:", '    print("casts")')],
  ["a comparison of another object", under("if image.dtype == torch.float16:")],
  ["a loop until a part is cast", under("while pipe.vae.dtype != torch.bfloat16:")],
  ["a match on a precision", [PIPE, "match precision:", '    case "bf16":', `        ${CAST}`]],
  ["a cast in a fallback", [PIPE, "try:", "    pipe()", "except RuntimeError:", `    ${CAST}`]],
  ["a cast before a fallback", [PIPE, "try:", `    ${CAST}`, "except RuntimeError:", "    pass"]],
  ["an if in an if", [PIPE, "if a:", "    if use_bf16:", `        ${CAST}`, "    else:", "        pass"]],
  ["a cast after a test of precision", [PIPE, "if use_bf16:", "    print(1)", CAST]],
  ["a cast between two tests of precision", [PIPE, "if use_bf16: print(1)", CAST, "if use_fp16: print(2)"]],
  ["an assert of the old dtype", [PIPE, CAST, "assert pipe.vae.dtype == torch.bfloat16"]],
  ["an assert of a part of a part", [PIPE, CAST, "assert pipe.vae.encoder.dtype == torch.bfloat16"], { policy: "upstream" }],
  ["an assert of a part of a part under one dtype", [PIPE, CAST, "assert pipe.vae.encoder.dtype == torch.bfloat16"]],
  ["a comparison under a map", [PIPE, CAST, "x = 1 if pipe.vae.encoder.dtype == torch.float16 else 2"], { policy: "upstream" }],
  [
    "a comparison of the transformer under a map",
    [PIPE, CAST, "x = 1 if pipe.transformer.dtype == torch.float16 else 2"],
    { policy: "upstream" },
  ],
  ["a comparison of the pipeline", [PIPE, "pipe.to(torch.bfloat16)", "x = 1 if pipe.dtype == torch.bfloat16 else 2"]],
];

export const MADE: readonly Shape[] = [
  ["a pipeline handed to a call with a text of quantizing", [WRAP, PIPE, 'wrap(pipe, "int8")', CAST]],
  [
    "a component that is loaded from quantized files by another library",
    ["from helpers import Loader", PIPE.replace("variant", 'transformer=Loader.from_pretrained("a/b-int4"), variant'), CAST],
  ],
  [
    "a component that another call makes of quantized files",
    ["from helpers import Loader", PIPE.replace("variant", 'transformer=Loader.load("a/b-int4"), variant'), CAST],
  ],
  [
    "a component made from the pipeline's own, given a dtype",
    [WRAP, PIPE, "pipe.vae = wrap(pipe.vae, torch.bfloat16)"],
    { target: "bf16", unsafeFixes: true },
  ],
  ["a component made from the pipeline's own", [WRAP, PIPE, "pipe.vae = wrap(pipe.vae)"], { target: "bf16", unsafeFixes: true }],
  [
    "a component of unknown dtype and a cast of the whole",
    [WRAP, PIPE.replace("variant", "vae=wrap(), variant"), "pipe.to(torch.bfloat16)"],
  ],
  ["a component of unknown dtype that is cast", [WRAP, PIPE.replace("variant", "vae=wrap(), variant"), CAST]],
  ["a component of unknown dtype beside a cast", [WRAP, PIPE.replace("variant", "text_encoder=wrap(), variant"), CAST]],
  [
    "a scheduler of unknown kind and a cast of the whole",
    [WRAP, PIPE.replace("variant", "scheduler=wrap(), variant"), "pipe.to(torch.bfloat16)"],
  ],
  [
    "a component of unknown dtype where the load moves",
    [WRAP, PIPE.replace("variant", "vae=wrap(), variant"), "print(pipe)"],
    { target: "bf16", unsafeFixes: true },
  ],
  ["a pipeline from another that is not known", [WRAP, "pipe = SanaPipeline.from_pipe(wrap())", CAST]],
  [
    "a generic pipeline from ours",
    [
      "from diffusers import DiffusionPipeline",
      PIPE,
      "other = DiffusionPipeline.from_pipe(pipe)",
      "other.vae.to(torch.bfloat16)",
    ],
  ],
  [
    "a generic pipeline from an unknown one",
    [
      "from diffusers import DiffusionPipeline",
      WRAP,
      "other = DiffusionPipeline.from_pipe(wrap())",
      "other.vae.to(torch.bfloat16)",
    ],
  ],
  [
    "a pipeline from ours or another",
    [WRAP, PIPE, "other = SanaPipeline.from_pipe(pipe if ready else wrap())", "other.vae.to(torch.bfloat16)"],
  ],
  ["a pipeline from ours by keyword", [PIPE, "other = SanaPipeline.from_pipe(pipeline=pipe)", "other.vae.to(torch.bfloat16)"]],
  [
    "a pipeline from ours or none",
    [PIPE, "other = SanaPipeline.from_pipe(pipe if ready else None)", "other.vae.to(torch.bfloat16)"],
  ],
  [
    "a class in a table among others",
    [
      "from diffusers import FluxPipeline",
      'TABLE = {"a": SanaPipeline, "b": FluxPipeline}',
      `pipe = TABLE["a"].from_pretrained(${ID}, torch_dtype=torch.float16)`,
      CAST,
    ],
  ],
  ["a class that is handed on", ["from registry import register", 'register("sana", SanaPipeline)', PIPE, CAST]],
  ["a function that is handed on with a load beside it", ["from registry import register", "register(print, 1)", PIPE, CAST]],
  [
    "two properties, one of which loads",
    [
      "class Lazy:",
      "    @property",
      "    def pipe(self):",
      "        if self.made is None:",
      `            self.made = SanaPipeline.from_pretrained(${ID}, variant="fp16", torch_dtype=torch.float16)`,
      "        return self.made",
      "    @property",
      "    def cast(self):",
      "        self.pipe.vae.to(torch.bfloat16)",
      "        return self.made",
      "    def run(self):",
      "        self.pipe.text_encoder.to(torch.bfloat16)",
    ],
  ],
  [
    "a subclass of the program",
    ["class Mine(SanaPipeline):", "    pass", `pipe = Mine.from_pretrained(${ID}, torch_dtype=torch.float16)`, CAST],
  ],
  [
    "a class of the program that is none of ours",
    ["class Mine:", "    pass", `pipe = Mine.from_pretrained(${ID}, torch_dtype=torch.float16)`, CAST],
  ],
];

export const SPELLED: readonly Shape[] = [
  ["a list for the dtype", [`pipe = SanaPipeline.from_pretrained(${ID}, variant="fp16", torch_dtype=[torch.float16])`, CAST]],
  [
    "dtypes imported by name beside torch",
    ["from torch import bfloat16, float16", `pipe = SanaPipeline.from_pretrained(${ID}, variant="fp16", torch_dtype=bfloat16)`],
  ],
  [
    "a dtype imported by name beside torch, written with it",
    ["from torch import float16", `pipe = SanaPipeline.from_pretrained(${ID}, variant="fp16", torch_dtype=torch.bfloat16)`],
  ],
  [
    "a dtype imported by another name",
    ["from torch import float16 as half16", `pipe = SanaPipeline.from_pretrained(${ID}, variant="fp16")`],
  ],
  [
    "a torch that may be none",
    [
      "try:",
      "    import torch as th",
      "except ImportError:",
      "    th = None",
      `pipe = SanaPipeline.from_pretrained(${ID}, variant="fp16", torch_dtype=th.bfloat16)`,
    ],
  ],
  [
    "two names of torch",
    [
      "if ready:",
      "    import torch as a",
      "else:",
      "    import numpy as a",
      `pipe = SanaPipeline.from_pretrained(${ID}, variant="fp16")`,
    ],
  ],
  ["a text for the dtype", [`pipe = SanaPipeline.from_pretrained(${ID}, variant="fp16", torch_dtype="float16")`]],
  [
    "two texts for the dtype",
    [`pipe = SanaPipeline.from_pretrained(${ID}, variant="fp16", torch_dtype="float16" if ready else "half")`],
  ],
  ["a text that is no dtype", [`pipe = SanaPipeline.from_pretrained(${ID}, variant="fp16", torch_dtype="auto")`, CAST]],
  ["keywords that are not known", [`pipe = SanaPipeline.from_pretrained(${ID}, **options)`, CAST]],
  ["an empty variant", [`pipe = SanaPipeline.from_pretrained(${ID}, variant="", torch_dtype=torch.float16)`, CAST]],
  ["a variant of no precision", [`pipe = SanaPipeline.from_pretrained(${ID}, variant="ema", torch_dtype=torch.float16)`]],
  [
    "a variant of no precision of an unknown checkpoint",
    ['pipe = SanaPipeline.from_pretrained("a/b", variant="ema", torch_dtype=torch.float16)', CAST],
  ],
  [
    "a variant taken from a dict of several entries",
    [
      `options = {"use_safetensors": True, "variant": "fp16", "torch_dtype": torch.bfloat16}`,
      'pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers", **options)',
    ],
  ],
  [
    "a variant taken from a call of dict",
    [
      'options = dict(use_safetensors=True, variant="fp16", torch_dtype=torch.bfloat16)',
      'pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers", **options)',
    ],
  ],
  [
    "a variant taken from a dict with a key that is no text",
    [
      'options = {name: 1, **more, "variant": "fp16", "torch_dtype": torch.bfloat16}',
      'pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers", **options)',
    ],
  ],
  [
    "the last argument but one",
    [`pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers", variant="fp16")`],
  ],
];

const UPSTREAM = { policy: "upstream", unsafeFixes: true } as const;

export const WANTED: readonly Shape[] = [
  ["a VAE raised to float32 under a map", [PIPE, "pipe.vae.to(torch.float32)"], UPSTREAM],
  ["a part of the VAE raised to float32 under a map", [PIPE, "pipe.vae.decoder.to(torch.float32)"], UPSTREAM],
  ["a cast that is ignored under a map", [PIPE, "pipe.to(torch_dtype=torch.float32)"], UPSTREAM],
  [
    "a VAE loaded apart in float32 under a map",
    [
      "from diffusers import AutoencoderDC",
      `vae = AutoencoderDC.from_pretrained(${ID}, subfolder="vae", torch_dtype=torch.float32)`,
      PIPE.replace("variant", "vae=vae, variant"),
    ],
    UPSTREAM,
  ],
  [
    "a VAE loaded apart in float16 under a map",
    [
      "from diffusers import AutoencoderDC",
      `vae = AutoencoderDC.from_pretrained(${ID}, subfolder="vae", torch_dtype=torch.float16)`,
      PIPE.replace("variant", "vae=vae, variant"),
    ],
    UPSTREAM,
  ],
  [
    "a transformer loaded apart under a map",
    [
      "from diffusers import SanaTransformer2DModel",
      `part = SanaTransformer2DModel.from_pretrained(${ID}, subfolder="transformer", torch_dtype=torch.bfloat16)`,
      PIPE.replace("variant", "transformer=part, variant"),
    ],
    UPSTREAM,
  ],
  [
    "a component loaded apart and used alone",
    [
      "from diffusers import AutoencoderDC",
      `vae = AutoencoderDC.from_pretrained(${ID}, subfolder="vae", torch_dtype=torch.float32)`,
      PIPE,
      "pipe.vae = vae",
    ],
    UPSTREAM,
  ],
  [
    "the shape of the official docstring",
    [`pipe = ${FULL}`, "pipe.text_encoder.to(torch.bfloat16)", "pipe.transformer = pipe.transformer.to(torch.bfloat16)"],
  ],
  [
    "the shape of the official docstring under a map",
    [`pipe = ${FULL}`, "pipe.text_encoder.to(torch.bfloat16)", "pipe.transformer = pipe.transformer.to(torch.bfloat16)"],
    UPSTREAM,
  ],
  [
    "that shape, the VAE loaded apart in float16",
    [
      "from diffusers import AutoencoderDC",
      `vae = AutoencoderDC.from_pretrained(${ID}, subfolder="vae", torch_dtype=torch.float16)`,
      `pipe = ${FULL.replace("torch_dtype", "vae=vae, torch_dtype")}`,
      "pipe.text_encoder.to(torch.bfloat16)",
      "pipe.transformer.to(torch.bfloat16)",
    ],
  ],
  [
    "that shape of an unknown checkpoint",
    ['pipe = SanaPipeline.from_pretrained("a/b")', "pipe.text_encoder.to(torch.bfloat16)", "pipe.transformer.to(torch.bfloat16)"],
  ],
  [
    "all three parts of an unknown checkpoint",
    [
      'pipe = SanaPipeline.from_pretrained("a/b")',
      "pipe.vae.to(torch.bfloat16)",
      "pipe.text_encoder.to(torch.bfloat16)",
      "pipe.transformer.to(torch.bfloat16)",
    ],
  ],
  [
    "two parts of an unknown checkpoint",
    ['pipe = SanaPipeline.from_pretrained("a/b")', "pipe.vae.to(torch.bfloat16)", "pipe.transformer.to(torch.bfloat16)"],
  ],
  [
    "three parts of an unknown checkpoint in two dtypes",
    [
      'pipe = SanaPipeline.from_pretrained("a/b")',
      "pipe.vae.to(torch.float16)",
      "pipe.text_encoder.to(torch.bfloat16)",
      "pipe.transformer.to(torch.bfloat16)",
    ],
  ],
  ["an unknown checkpoint cast whole", ['pipe = SanaPipeline.from_pretrained("a/b")', "pipe.to(torch.float16)"]],
  [
    "an unknown checkpoint cast whole to a rare dtype",
    ['pipe = SanaPipeline.from_pretrained("a/b")', "pipe.to(torch.float8_e4m3fn)"],
  ],
  ["a part raised and cast back", [PIPE, "pipe.vae.to(torch.float32)", "pipe()", "pipe.vae.to(torch.float16)"]],
  ["a cast part that is saved", [PIPE, CAST, 'pipe.vae.save_pretrained("out")']],
  ["another part that is saved", [PIPE, CAST, 'pipe.transformer.save_pretrained("out")']],
  ["a tensor of the old dtype", [PIPE, CAST, "pipe.vae.decode(torch.zeros(1, dtype=torch.bfloat16))"]],
  ["a tensor of the new dtype", [PIPE, CAST, "pipe.vae.decode(torch.zeros(1, dtype=torch.float16))"]],
  ["a name of a GPU that only holds a number", [PIPE.replaceAll("fp16", "bf16"), CAST], { gpu: "sm7.5" }],
  ["a compute capability of two digits", [PIPE, CAST], { gpu: "12.0", target: "bf16" }],
  ["an old capability", [PIPE, CAST], { gpu: "7.5", target: "bf16", unsafeFixes: true }],
];
