/** More small modules: how loads are chosen, how casts are written, and what programs do with a pipeline. */
import { CAST, ID, PIPE, type Shape } from "./modules.js";

const BF16 = '"Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers"';
const PLAIN = '"Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers"';
const FLUX = "from diffusers import FluxPipeline";
const GENERIC = "from diffusers import DiffusionPipeline";
const VAE = `vae = AutoencoderDC.from_pretrained(${ID}, subfolder="vae", torch_dtype=torch.bfloat16)`;
const PARTS = "from diffusers import AutoencoderDC, SanaTransformer2DModel";
const args = 'variant="fp16", torch_dtype=torch.float16';
const by = (callee: string, id = ID, more = args): string => `pipe = ${callee}.from_pretrained(${id}, ${more})`;
const bf16 = (name: string): string =>
  `${name} = SanaPipeline.from_pretrained(${BF16}, variant="bf16", torch_dtype=torch.bfloat16)`;

export const CHOSEN: readonly Shape[] = [
  ["a loader of any class with our id", [GENERIC, by("DiffusionPipeline"), CAST]],
  [
    "a loader of any class with an id of ours or another",
    [GENERIC, by("DiffusionPipeline", `(${ID} if small else "a/b")`), CAST],
  ],
  ["a loader of any class with two ids of ours", [GENERIC, by("DiffusionPipeline", `(${ID} if small else ${BF16})`), CAST]],
  [
    "a loader of any class with an id that is not listed",
    [GENERIC, by("DiffusionPipeline", '"Efficient-Large-Model/Sana_9B_diffusers"'), CAST],
  ],
  ["a loader of any class with an id of another owner", [GENERIC, by("DiffusionPipeline", '"someone/Sana_9B_diffusers"'), CAST]],
  [
    "a loader of any class with the end of an id",
    [GENERIC, by("DiffusionPipeline", 'f"{root}/Sana_600M_512px_diffusers"'), CAST],
  ],
  ["a loader of any class with no id", [GENERIC, `pipe = DiffusionPipeline.from_pretrained(${args})`, CAST]],
  [
    "a loader of any class with our id by keyword",
    [GENERIC, `pipe = DiffusionPipeline.from_pretrained(pretrained_model_name_or_path=${ID}, ${args})`, CAST],
  ],
  [
    "a loader of any class with an id of a video",
    [GENERIC, by("DiffusionPipeline", '"Efficient-Large-Model/SANA-Video_2B_480p_diffusers"', "torch_dtype=torch.float16"), CAST],
  ],
  [
    "a video checkpoint in our class",
    [by("SanaPipeline", '"Efficient-Large-Model/Sana-Video_9B_diffusers"', "torch_dtype=torch.float16"), CAST],
  ],
  [
    "our class by keyword",
    [`pipe = SanaPipeline.from_pretrained(pretrained_model_name_or_path=${ID}, torch_dtype=torch.float16)`, CAST],
  ],
  ["our class or another", [FLUX, by("(SanaPipeline if small else FluxPipeline)"), CAST]],
  ["another class or ours", [FLUX, by("(FluxPipeline if small else SanaPipeline)"), CAST]],
  ["our class or none", [by("(SanaPipeline if small else None)"), CAST]],
  ["two classes of ours", ["from diffusers import SanaPAGPipeline", by("(SanaPipeline if small else SanaPAGPipeline)"), CAST]],
  [
    "our class or that of videos",
    ["from diffusers import SanaVideoPipeline", by("(SanaPipeline if small else SanaVideoPipeline)"), CAST],
  ],
  ["our class or a loader of any", [GENERIC, by("(DiffusionPipeline if small else SanaPipeline)"), CAST]],
  ["our class or a call", [by("(SanaPipeline if small else choose())"), CAST]],
  [
    "our classes in a loop",
    ["from diffusers import SanaPAGPipeline", "for cls in (SanaPipeline, SanaPAGPipeline):", `    ${by("cls")}`, `    ${CAST}`],
  ],
  ["our class and another in a loop", [FLUX, "for cls in (SanaPipeline, FluxPipeline):", `    ${by("cls")}`, `    ${CAST}`]],
  ["another class and ours in a loop", [FLUX, "for cls in (FluxPipeline, SanaPipeline):", `    ${by("cls")}`, `    ${CAST}`]],
  [
    "our class and that of videos in a loop",
    [
      "from diffusers import SanaVideoPipeline",
      "for cls in (SanaVideoPipeline, SanaPipeline):",
      `    ${by("cls")}`,
      `    ${CAST}`,
    ],
  ],
  [
    "two checkpoints in a loop",
    [
      `for name in (${ID}, "Efficient-Large-Model/Sana_600M_1024px_diffusers"):`,
      `    ${by("SanaPipeline", "name")}`,
      `    ${CAST}`,
    ],
  ],
  [
    "two checkpoints that differ in a loop",
    [`for name in (${ID}, ${BF16}):`, `    ${by("SanaPipeline", "name")}`, `    ${CAST}`],
  ],
  [
    "a listed and an unknown checkpoint in a loop",
    [`for name in (${ID}, "a/b"):`, `    ${by("SanaPipeline", "name")}`, `    ${CAST}`],
  ],
  [
    "keywords that differ in a loop",
    [
      'for more in ({"variant": "fp16"}, {}):',
      `    pipe = SanaPipeline.from_pretrained(${ID}, torch_dtype=torch.float16, **more)`,
      `    ${CAST}`,
    ],
  ],
  [
    "positions that differ in a loop",
    [`for names in ((${ID},), ()):`, `    pipe = SanaPipeline.from_pretrained(*names, ${args})`, `    ${CAST}`],
  ],
  [
    "a helper that is asked twice",
    [
      "def load(name):",
      `    return SanaPipeline.from_pretrained(name, ${args})`,
      `one = load(${ID})`,
      `two = load(${BF16})`,
      "one.vae.to(torch.bfloat16)",
      "two.vae.to(torch.float16)",
    ],
  ],
  [
    "a helper with a default",
    [
      "def load(name, dtype=torch.float16):",
      '    return SanaPipeline.from_pretrained(name, variant="fp16", torch_dtype=dtype)',
      `pipe = load(${ID})`,
      CAST,
    ],
  ],
  [
    "a helper with a default that one use replaces",
    [
      "def load(name, dtype=torch.float16):",
      '    return SanaPipeline.from_pretrained(name, variant="fp16", torch_dtype=dtype)',
      `pipe = load(${ID})`,
      CAST,
      `other = load(${ID}, torch.bfloat16)`,
    ],
  ],
  ["the library by its name", ["import diffusers", by("diffusers.SanaPipeline"), CAST]],
  [
    "all names of the library",
    [
      "from diffusers import *",
      by("SanaSprintPipeline", '"Efficient-Large-Model/Sana_Sprint_1.6B_1024px_diffusers"', "torch_dtype=torch.float16"),
      "pipe.vae.to(torch.float16)",
    ],
  ],
  ["all names of another library", ["from others import *", by("SanaSprintPipeline", '"a/b"'), CAST]],
  [
    "a class of videos",
    [
      "from diffusers import SanaVideoPipeline",
      by("SanaVideoPipeline", '"Efficient-Large-Model/SANA-Video_2B_720p_diffusers"', "torch_dtype=torch.bfloat16"),
      "pipe.vae.to(torch.float32)",
    ],
  ],
  [
    "a class of videos with nothing to say",
    ["from diffusers import SanaVideoPipeline", by("SanaVideoPipeline", '"a/b"', "torch_dtype=torch.bfloat16")],
  ],
  ["a model that is built, not loaded", [PARTS, "vae = AutoencoderDC()", "vae.to(torch.bfloat16)", PIPE, "print(vae)"]],
  [
    "a transformer of the pipeline's own checkpoint, which nobody knows",
    [
      PARTS,
      'transformer = SanaTransformer2DModel.from_pretrained("a/b", subfolder="transformer", torch_dtype=torch.bfloat16)',
      'pipe = SanaPipeline.from_pretrained("a/b", transformer=transformer, torch_dtype=torch.float16)',
    ],
  ],
  ["a model alone", [PARTS, VAE, "vae.to(torch.float16)"]],
  ["a load that nothing names", [`SanaPipeline.from_pretrained(${ID}, ${args}).vae.to(torch.bfloat16)`]],
  ["a load in a chain", [`pipe = SanaPipeline.from_pretrained(${ID}, ${args}).to("cuda").to(torch.bfloat16)`]],
];

export const PUT_TOGETHER: readonly Shape[] = [
  ["a pipeline of parts that are cast", [PARTS, VAE, "pipe = SanaPipeline(vae=vae)", "pipe.vae.to(torch.float16)"]],
  ["a pipeline of parts that is cast", [PARTS, VAE, "pipe = SanaPipeline(vae=vae, transformer=None)", "pipe.to(torch.float16)"]],
  ["a pipeline of parts that nothing casts", [PARTS, VAE, "pipe = SanaPipeline(vae=vae)"]],
  ["a part in another dtype", [PARTS, VAE, PIPE.replace("variant", "vae=vae, variant")]],
  ["a part in another dtype, cast before", [PARTS, VAE, "vae.to(torch.float16)", PIPE.replace("variant", "vae=vae, variant")]],
  [
    "a part in another dtype, cast after",
    [PARTS, VAE, PIPE.replace("variant", "vae=vae, variant"), "pipe.vae.to(torch.float16)"],
  ],
  ["a part in the same dtype", [PARTS, VAE.replace("bfloat16", "float16"), PIPE.replace("variant", "vae=vae, variant")]],
  [
    "a part without a dtype",
    [PARTS, VAE.replace(", torch_dtype=torch.bfloat16", ""), PIPE.replace("variant", "vae=vae, variant")],
  ],
  [
    "a part with a dtype of run time",
    [PARTS, VAE.replace("torch.bfloat16", "dtype_of()"), PIPE.replace("variant", "vae=vae, variant")],
  ],
  ["a part that is none", [PIPE.replace("variant", "text_encoder=None, variant"), CAST]],
  ["a part that may be none", [PARTS, VAE, PIPE.replace("variant", "vae=vae if small else None, variant"), CAST]],
  [
    "two parts in other dtypes",
    [
      PARTS,
      VAE,
      `transformer = SanaTransformer2DModel.from_pretrained(${ID}, subfolder="transformer")`,
      PIPE.replace("variant", "vae=vae, transformer=transformer, variant"),
    ],
  ],
  [
    "a part for two pipelines",
    [PARTS, VAE, PIPE.replace("variant", "vae=vae, variant"), bf16("other").replace("variant", "vae=vae, variant")],
  ],
  ["a part put in place later", [PARTS, VAE, PIPE, "pipe.vae = vae"]],
  ["a part put in place later and cast", [PARTS, VAE, PIPE, "pipe.vae = vae", "pipe.vae.to(torch.float16)"]],
  ["a part of another pipeline", [PIPE, bf16("other"), "pipe.vae = other.vae"]],
  ["an attribute of no part", [PIPE, bf16("other"), "pipe.friend = other", "pipe.friend.vae.to(torch.float16)"]],
  ["a part put in by a method", [PARTS, VAE, PIPE, "pipe.register_modules(vae=vae)", "pipe.vae.to(torch.float16)"]],
  ["a pipeline from a pipeline in another dtype", [PIPE, "other = SanaPipeline.from_pipe(pipe, torch_dtype=torch.bfloat16)"]],
  ["a pipeline from a pipeline in float32", [PIPE, "other = SanaPipeline.from_pipe(pipe, torch_dtype=torch.float32)"]],
  ["a pipeline from a pipeline in the same dtype", [PIPE, "other = SanaPipeline.from_pipe(pipe, torch_dtype=torch.float16)"]],
  [
    "a pipeline from one with a map",
    [
      by("SanaPipeline", ID, 'variant="fp16", torch_dtype={"default": torch.bfloat16}'),
      "other = SanaPipeline.from_pipe(pipe, torch_dtype=torch.float16)",
    ],
  ],
  [
    "a pipeline from one with a dtype of run time",
    [
      by("SanaPipeline", ID, 'variant="fp16", torch_dtype=how'),
      "other = SanaPipeline.from_pipe(pipe, torch_dtype=torch.float16)",
    ],
  ],
  ["a pipeline from one without a dtype", [by("SanaPipeline", ID, 'variant="fp16"'), "other = SanaPipeline.from_pipe(pipe)"]],
  [
    "a pipeline from one in float32",
    [by("SanaPipeline", ID, "torch_dtype=torch.float32"), "other = SanaPipeline.from_pipe(pipe)", "other()"],
  ],
  [
    "a pipeline from a pipeline from a pipeline",
    [
      PIPE,
      "other = SanaPipeline.from_pipe(pipe, torch_dtype=torch.float16)",
      "third = SanaPipeline.from_pipe(other)",
      "third.vae.to(torch.bfloat16)",
    ],
  ],
  ["a pipeline from one of two", [PIPE, bf16("other"), "third = SanaPipeline.from_pipe(pipe if small else other)"]],
  ["a cast in a loop over two pipelines", [PIPE, bf16("other"), "for each in (pipe, other):", "    each.vae.to(torch.bfloat16)"]],
  [
    "a cast in a loop over two pipelines of one pair",
    [PIPE, PIPE.replace("pipe", "other").replace("512", "1024"), "for each in (pipe, other):", "    each.vae.to(torch.bfloat16)"],
  ],
  [
    "a cast in a loop over a known and an unknown pipeline",
    [PIPE, 'other = SanaPipeline.from_pretrained("a/b")', "for each in (pipe, other):", "    each.vae.to(torch.bfloat16)"],
  ],
  [
    "a subclass with a method that casts",
    ["class Mine(SanaPipeline):", "    def cast(self):", "        self.vae.to(torch.bfloat16)", by("Mine"), "pipe.cast()"],
  ],
  [
    "a subclass with a property",
    [
      "class Mine(SanaPipeline):",
      "    @property",
      "    def decoder(self):",
      "        return self.vae",
      by("Mine"),
      "pipe.decoder.to(torch.bfloat16)",
    ],
  ],
  [
    "a subclass with a static method",
    [
      "class Mine(SanaPipeline):",
      "    @staticmethod",
      "    def cast(part):",
      "        part.to(torch.bfloat16)",
      by("Mine"),
      "pipe.cast(pipe.vae)",
    ],
  ],
  [
    "a subclass with a class attribute",
    ["class Mine(SanaPipeline):", "    how = torch.bfloat16", by("Mine"), "pipe.vae.to(pipe.how)"],
  ],
  ["a subclass of a subclass", ["class Mine(SanaPipeline):", "    pass", "class Ours(Mine):", "    pass", by("Ours"), CAST]],
];

const to = (given: string, ...before: readonly string[]): readonly string[] => [...before, PIPE, `pipe.vae.to(${given})`];

export const WRITTEN: readonly Shape[] = [
  ["a device and a dtype", to('"cuda", torch.bfloat16')],
  ["a device, a dtype and a flag", to('"cuda", torch.bfloat16, True')],
  ["a dtype and a device by keywords", to('dtype=torch.bfloat16, device="cuda"')],
  ["a dtype and flags that say nothing", to("torch.bfloat16, non_blocking=True, copy=False")],
  ["a dtype and a flag that waits", [PIPE, "async def f():", "    pipe.vae.to(torch.bfloat16, non_blocking=await ready())"]],
  ["a dtype and a format", to("torch.bfloat16, memory_format=torch.channels_last")],
  ["a keyword that parts do not know", to("torch_dtype=torch.bfloat16")],
  ["keywords of run time", to("**how", "how = settings()")],
  ["positions of run time", to("*how", "how = settings()")],
  ["a dict of keywords", to("**how", 'how = {"dtype": torch.bfloat16}')],
  ["nothing", to("")],
  ["none", to("None")],
  ["a name that says dtype", to("weight_dtype", "from settings import weight_dtype")],
  ["a name that says nothing", to("where", "from settings import where")],
  ["an attribute that says precision", to("args.precision", "from settings import args")],
  ["an attribute that says nothing", to("args.where", "from settings import args")],
  ["a name of run time that stands second", to("where, how", "from settings import where, how")],
  ["a dtype of torch by a name of run time", to("getattr(torch, kind)", "from settings import kind")],
  ["a dtype of torch by its name", to('getattr(torch, "bfloat16")')],
  ["a text", to('"bfloat16"')],
  ["a dtype that is kept in a name", to("how", "how = torch.bfloat16")],
  ["a dtype of a dict", to('HOW["bf16"]', 'HOW = {"bf16": torch.bfloat16, "fp16": torch.float16}')],
  ["one dtype of two", to("torch.bfloat16 if small else torch.float16")],
  ["one dtype of two spelled alike", to("torch.bfloat16 if small else torch.bfloat16")],
  ["the dtype of another part", to("pipe.text_encoder.dtype")],
  ["the dtype of the pipeline", to("pipe.dtype")],
  ["the dtype of another object", to("image.dtype", "from images import image")],
  ["a method without arguments", [PIPE, "pipe.vae.bfloat16()"]],
  ["a method that takes none, given one", [PIPE, "pipe.vae.half(1)"]],
  ["a method to float32", [PIPE, "pipe.vae.float()"]],
  ["a method of another name", [PIPE, "pipe.vae.type(torch.bfloat16)"]],
  ["a method of a pipeline that it does not have", [PIPE, "pipe.half()"]],
  ["the pipeline", [PIPE, "pipe.to(torch.bfloat16)"]],
  ["the pipeline and a device", [PIPE, 'pipe.to("cuda", torch.bfloat16)']],
  ["the pipeline by the ignored keyword and a device", [PIPE, 'pipe.to("cuda", torch_dtype=torch.bfloat16)']],
  ["the pipeline by both keywords", [PIPE, "pipe.to(dtype=torch.bfloat16, torch_dtype=torch.float16)"]],
  ["the same dtype", [PIPE, "pipe.vae.to(torch.float16)"]],
  ["the same dtype for two parts", [PIPE, "for part in (pipe.vae, pipe.text_encoder):", "    part.to(torch.float16)"]],
  ["the same dtype for all parts", [PIPE, "for part in pipe.components.values():", "    part.to(torch.float16)"]],
  ["another dtype for all parts", [PIPE, "for part in pipe.components.values():", "    part.to(torch.bfloat16)"]],
  ["another dtype for all parts by name", [PIPE, "for name, part in pipe.components.items():", "    part.to(torch.bfloat16)"]],
  ["a list of modules", [PIPE, "torch.nn.ModuleList([pipe.vae, pipe.text_encoder]).to(torch.bfloat16)"]],
  ["a list of modules with another", [PIPE, "torch.nn.ModuleList([pipe.vae, torch.nn.Linear(1, 1)]).to(torch.bfloat16)"]],
  ["the method of the class", [PIPE, "torch.nn.Module.to(pipe.vae, torch.bfloat16)"]],
  ["the method of the class without arguments", [PIPE, "torch.nn.Module.half(pipe.vae)"]],
  ["the method of the class on something else", [PIPE, "torch.nn.Module.half(image)"]],
  ["a method handed on that casts", [PIPE, "run(pipe.vae.to, torch.bfloat16)"]],
  ["a method handed on that is no cast", [PIPE, "run(pipe.vae.eval)", CAST]],
  ["a function applied to a part", [PIPE, "def cast(module):", "    module.to(torch.bfloat16)", "pipe.vae.apply(cast)"]],
  ["a lambda applied to a part", [PIPE, "pipe.vae.apply(lambda module: module.half())"]],
  ["the children of a part", [PIPE, "for child in pipe.vae.children():", "    child.to(torch.bfloat16)"]],
  ["a submodule by its name", [PIPE, 'pipe.vae.get_submodule("decoder").to(torch.bfloat16)']],
  ["what is no part", [PIPE, "pipe.scheduler.to(torch.bfloat16)", "pipe.vae.config.to(torch.bfloat16)"]],
  ["a state of weights", [PIPE, "state = {name: one.to(torch.bfloat16) for name, one in pipe.vae.state_dict().items()}"]],
  ["an image", [PIPE, 'pipe("a tree").images[0].to(torch.bfloat16)']],
  [
    "a part behind a wrapper",
    [PIPE, "pipe.transformer = torch.compile(pipe.transformer)", "pipe.transformer.to(torch.bfloat16)"],
  ],
  ["a part that is copied first", ["from copy import deepcopy", PIPE, "vae = deepcopy(pipe.vae)", "vae.to(torch.bfloat16)"]],
  ["a part that is deleted", [PIPE, CAST, "del pipe.vae"]],
  [
    "a name that goes over to another",
    ["import numpy", PIPE, "part = pipe.vae", "part = numpy.zeros(1)", "part.to(torch.bfloat16)"],
  ],
  ["a name of one of two", [PIPE, "part = pipe.vae if small else image", "part.to(torch.bfloat16)"]],
  ["a cast that gives its result on", [PIPE, "use(pipe.vae.to(torch.bfloat16))"]],
  ["an attribute of a cast", [PIPE, "pipe.vae.to(torch.bfloat16).enable_tiling()"]],
  ["a cast twice", [PIPE, CAST, CAST]],
  ["two casts that differ", [PIPE, CAST, "pipe.vae.to(torch.float32)"]],
  ["two casts of one line", [PIPE, `${CAST}; pipe.text_encoder.to(torch.bfloat16)`]],
  ["a chain of casts", [PIPE, "pipe.vae.to(torch.float32).to(torch.bfloat16)"]],
  ["a cast of the whole between casts of parts", [PIPE, CAST, "pipe.to(torch.float16)", "pipe.text_encoder.to(torch.bfloat16)"]],
];

const seen = (...lines: readonly string[]): readonly string[] => [PIPE, CAST, ...lines];

export const USED: readonly Shape[] = [
  ["an assert the other way around", seen("assert torch.bfloat16 == pipe.vae.dtype")],
  ["an assert by identity", seen("assert pipe.vae.dtype is torch.bfloat16")],
  ["an assert of a difference", seen("assert pipe.vae.dtype != torch.float16")],
  ["an assert beside another", seen("assert ready and pipe.vae.dtype == torch.bfloat16")],
  ["an assert of one of two", seen("assert pipe.vae.dtype in (torch.bfloat16, torch.float32)")],
  ["an assert of the pipeline", seen("assert pipe.dtype == torch.float16")],
  ["an assert of the pipeline that turns", [PIPE, "pipe.to(torch.bfloat16)", "assert pipe.dtype == torch.bfloat16"]],
  ["an assert of another part", seen("assert pipe.transformer.dtype == torch.float16")],
  ["an assert of two parts", seen("assert pipe.transformer.dtype == pipe.vae.dtype")],
  ["an assert of a storage dtype", seen("assert pipe.vae.dtype == torch.float8_e4m3fn")],
  ["an assert that stays true", seen("assert pipe.vae.dtype == torch.float16")],
  ["a comparison of texts", seen('x = str(pipe.vae.dtype) == "torch.bfloat16"')],
  ["a comparison with a text", seen('x = pipe.vae.dtype == "bfloat16"')],
  ["a comparison of two parts", seen("x = pipe.vae.dtype == pipe.transformer.dtype")],
  ["a comparison with a storage dtype", seen("x = pipe.vae.dtype == torch.float8_e4m3fn")],
  ["a choice by a dtype", seen("match pipe.vae.dtype:", "    case torch.float16:", "        print(1)")],
  ["a name by a dtype", seen('NAMES = {torch.float16: "a", torch.bfloat16: "b"}', "print(NAMES[pipe.vae.dtype])")],
  ["a dtype that is printed", seen("print(pipe.vae.dtype)")],
  ["an optimizer over a list", seen("torch.optim.SGD([pipe.transformer.weight])")],
  ["an optimizer over groups", seen('torch.optim.Adam([{"params": pipe.transformer.parameters()}])')],
  ["an optimizer over something else", seen("torch.optim.Adam(head.parameters())")],
  [
    "an optimizer of another library",
    ["from bitsandbytes.optim import AdamW8bit", ...seen("AdamW8bit(pipe.transformer.parameters())")],
  ],
  [
    "parts that are prepared",
    [
      "from accelerate import Accelerator",
      "accelerator = Accelerator()",
      ...seen("pipe.transformer = accelerator.prepare(pipe.transformer)"),
    ],
  ],
  ["an adapter", ["from peft import get_peft_model", ...seen("get_peft_model(pipe.transformer, config)")]],
  ["an adapter of the part's own", seen("pipe.transformer.add_adapter(config)")],
  ["an accelerator alone", ["from accelerate import Accelerator", "accelerator = Accelerator()", ...seen()]],
  ["another model's pipeline of our part", [FLUX, ...seen("other = FluxPipeline(vae=pipe.vae)")]],
  ["another model's pipeline of our pipeline", [FLUX, ...seen("other = FluxPipeline.from_pipe(pipe)")]],
  ["another model's pipeline beside ours", [FLUX, ...seen('other = FluxPipeline.from_pretrained("a/b")')]],
  ["the pipeline saved", seen('pipe.save_pretrained("out")')],
  ["the pipeline published", seen('pipe.push_to_hub("a/b")')],
  ["the part published", seen('pipe.vae.push_to_hub("a/b")')],
  ["a tensor that is cast for the part", seen("pipe.vae.encode(image.to(torch.bfloat16))")],
  ["a tensor for the part as it is called", seen("pipe.vae(torch.zeros(1, dtype=torch.bfloat16))")],
  ["a tensor for the pipeline", seen("pipe(latents=torch.zeros(1, dtype=torch.bfloat16))")],
  ["a tensor for another part", seen("pipe.transformer(torch.zeros(1, dtype=torch.bfloat16))")],
  ["a tensor of a storage dtype", seen("pipe.vae(torch.zeros(1, dtype=torch.float8_e4m3fn))")],
  [
    "a quantized part",
    ["from torchao.quantization import int8_weight_only, quantize_", ...seen("quantize_(pipe.transformer, int8_weight_only())")],
  ],
  [
    "a quantized part by its class",
    [
      "from models import SanaInt8Transformer",
      "part = SanaInt8Transformer()",
      PIPE.replace("variant", "transformer=part, variant"),
      CAST,
    ],
  ],
  [
    "a quantized part by a class of the program",
    ["class TransformerNF4:", "    pass", "part = TransformerNF4()", PIPE.replace("variant", "transformer=part, variant"), CAST],
  ],
  [
    "a part by a class whose method quantizes",
    [
      "from optimum import quanto",
      "class Small:",
      "    def __init__(self):",
      "        quanto.freeze(self)",
      "part = Small()",
      PIPE.replace("variant", "transformer=part, variant"),
      CAST,
    ],
  ],
  [
    "a quantized part by a helper",
    [
      "from nunchaku import make_model",
      "def build():",
      "    return make_model()",
      "part = build()",
      PIPE.replace("variant", "transformer=part, variant"),
      CAST,
    ],
  ],
  ["a quantized part put in place later", ["from nunchaku import make_model", PIPE, "pipe.transformer = make_model()", CAST]],
  ["a setting of quantizing", [PIPE.replace("variant", "quantization_config=config, variant"), CAST]],
  ["a setting of quantizing that is none", [PIPE.replace("variant", "quantization_config=None, variant"), CAST]],
  ["offloading before the cast", [PIPE, "pipe.enable_sequential_cpu_offload()", CAST]],
  [
    "a pipeline that is handed to a function of the program",
    ["def cast(some):", "    some.vae.to(torch.bfloat16)", PIPE, "cast(pipe)"],
  ],
  [
    "a function of the program that casts two pipelines",
    ["def cast(some):", "    some.vae.to(torch.bfloat16)", PIPE, bf16("other"), "cast(pipe)", "cast(other)"],
  ],
  [
    "a function of the program that casts ours and another",
    [FLUX, "def cast(some):", "    some.vae.to(torch.bfloat16)", PIPE, "cast(pipe)", 'cast(FluxPipeline.from_pretrained("a/b"))'],
  ],
];

const load = (more: string, id = ID): string => `pipe = SanaPipeline.from_pretrained(${id}, ${more})`;

export const SAID: readonly Shape[] = [
  ["a missing variant beside a revision", [load('torch_dtype=torch.float16, revision="main"')]],
  ["a missing variant beside no revision", [load("torch_dtype=torch.float16, revision=None")]],
  ["a missing variant of local files", [load("torch_dtype=torch.float16, local_files_only=True")]],
  ["a missing variant of files that need not be local", [load("torch_dtype=torch.float16, local_files_only=False")]],
  ["a missing variant of a copy", [load("torch_dtype=torch.float16", '"models/Sana_600M_512px_diffusers"')]],
  ["a missing variant in a fallback", ["try:", `    ${PIPE}`, "except OSError:", `    ${load("torch_dtype=torch.float16")}`]],
  ["a variant of a copy", [load('variant="bf16", torch_dtype=torch.float16', '"models/Sana_600M_512px_diffusers"')]],
  [
    "a variant of a copy that has none",
    [load('variant="fp16", torch_dtype=torch.float16', '"models/SANA1.5_1.6B_1024px_diffusers"')],
  ],
  ["a variant of its own of a copy", [load('variant="ema", torch_dtype=torch.float16', '"models/Sana_600M_512px_diffusers"')]],
  ["a variant of its own at a revision", [load('variant="ema", torch_dtype=torch.float16, revision="x"')]],
  ["a variant that is not there at a revision", [load('variant="bf16", torch_dtype=torch.float16, revision="x"')]],
  ["a variant of run time", [load("variant=kind, torch_dtype=torch.float16"), CAST]],
  ["a variant of run time without a dtype", [load("variant=kind")]],
  ["a variant that may be none", [load('variant="fp16" if small else None, torch_dtype=torch.float16'), CAST]],
  ["a variant that is none", [load("variant=None, torch_dtype=torch.float16"), CAST]],
  ["a dtype that is none", [load('variant="fp16", torch_dtype=None'), CAST]],
  ["a dtype that may be none", [load('variant="fp16", torch_dtype=torch.float16 if small else None'), CAST]],
  ["a map or a dtype", [load('variant="fp16", torch_dtype={"default": torch.bfloat16} if small else torch.float16'), CAST]],
  [
    "a missing variant of a checkpoint behind an address",
    [load("torch_dtype=torch.float16", 'f"{mirror}Efficient-Large-Model/Sana_600M_512px_diffusers"'), CAST],
  ],
  ["a dtype of two", [load('variant="fp16", torch_dtype=torch.float16 if small else torch.bfloat16'), CAST]],
  ["a dtype of run time and a cast to the same", [load('variant="fp16", torch_dtype=how'), "pipe.to(how)"]],
  ["a dtype of run time and nothing else", ["from settings import how", load('variant="fp16", torch_dtype=how')]],
  [
    "a dtype of run time kept in a name and a cast to it",
    ["from settings import how", load('variant="fp16", torch_dtype=how'), "pipe.vae.to(how)"],
  ],
  ["a storage dtype at the load", [load('variant="fp16", torch_dtype=torch.float8_e4m3fn')]],
  ["a storage dtype and a cast", [load('variant="fp16", torch_dtype=torch.float8_e4m3fn'), CAST]],
  ["a map", [load('variant="fp16", torch_dtype={"default": torch.bfloat16, "transformer": torch.float16}')]],
  ["a map and a cast", [load('variant="fp16", torch_dtype={"default": torch.bfloat16, "transformer": torch.float16}'), CAST]],
  ["both keywords alike", [load('variant="fp16", torch_dtype=torch.float16, dtype=torch.float16')]],
  ["both keywords that differ", [load('variant="fp16", torch_dtype=torch.bfloat16, dtype=torch.float16')]],
  ["the new keyword", [load('variant="fp16", dtype=torch.bfloat16')]],
  ["the new keyword alone", [load("dtype=torch.float16")]],
  ["float32 with a variant", [load('variant="fp16", torch_dtype=torch.float32')]],
  ["a checkpoint in the other dtype", [load("torch_dtype=torch.bfloat16")]],
  ["a checkpoint in no dtype", [load("use_safetensors=True")]],
  ["a checkpoint in no dtype, cast", [load("use_safetensors=True"), "pipe.to(torch.float16)"]],
  ["a checkpoint in no dtype, parts cast", [load("use_safetensors=True"), CAST, "pipe.text_encoder.to(torch.bfloat16)"]],
  ["a checkpoint of plain files in float16", [load("torch_dtype=torch.float16", PLAIN)]],
  ["a checkpoint of plain files with a variant", [load('variant="bf16", torch_dtype=torch.bfloat16', PLAIN)]],
  ["a checkpoint of plain files cast whole", [load("torch_dtype=torch.bfloat16", PLAIN), "pipe.to(torch.float16)"]],
  [
    "a checkpoint of plain files cast in parts",
    [
      load("torch_dtype=torch.bfloat16", PLAIN),
      "pipe.vae.to(torch.float16)",
      "pipe.text_encoder.to(torch.float16)",
      "pipe.transformer.to(torch.float16)",
    ],
  ],
  [
    "a checkpoint of variant files alone",
    [load('variant="fp16", torch_dtype=torch.float16', '"Lawrence-cj/Sana_1600M_1024px_BF16_diffusers_ch5632"')],
  ],
  [
    "a checkpoint with a sibling",
    [load('variant="fp16", torch_dtype=torch.bfloat16', '"Efficient-Large-Model/Sana_1600M_1024px_diffusers"'), CAST],
  ],
  [
    "a copy of a checkpoint with a sibling",
    [load('variant="fp16", torch_dtype=torch.bfloat16', '"models/Sana_1600M_1024px_diffusers"'), CAST],
  ],
  ["a checkpoint of 4.8 billion", [load("torch_dtype=torch.float16", '"Efficient-Large-Model/SANA1.5_4.8B_1024px_diffusers"')]],
  ["an unknown checkpoint by its variant", [load('variant="bf16", torch_dtype=torch.float16', '"a/b"')]],
  ["an unknown checkpoint by its dtype", [load("torch_dtype=torch.float16", '"a/b"'), CAST]],
  ["an unknown checkpoint by a dtype in a text", [load('torch_dtype="bfloat16"', '"a/b"')]],
  ["an unknown checkpoint by nothing", [load("use_safetensors=True", '"a/b"'), CAST]],
  ["an unknown checkpoint in float32", [load("torch_dtype=torch.float32", '"a/b"'), "pipe.text_encoder.to(torch.bfloat16)"]],
  [
    "an unknown checkpoint with all parts cast at once",
    [load("use_safetensors=True", '"a/b"'), "for part in pipe.components.values():", "    part.to(torch.bfloat16)"],
  ],
  ["a constant for the dtype", ["HOW = torch.bfloat16", load('variant="fp16", torch_dtype=HOW'), "pipe.vae.to(HOW)"]],
  [
    "a constant for the dtype that also serves other code",
    ["HOW = torch.bfloat16", load('variant="fp16", torch_dtype=HOW'), "print(HOW)"],
  ],
  [
    "a constant for two loads that agree",
    [
      "HOW = torch.bfloat16",
      load('variant="fp16", torch_dtype=HOW'),
      load('variant="fp16", torch_dtype=HOW').replace("pipe", "other"),
    ],
  ],
  [
    "a constant for two loads that differ",
    [
      "HOW = torch.float16",
      load('variant="fp16", torch_dtype=HOW'),
      load('variant="bf16", torch_dtype=HOW', BF16).replace("pipe", "other"),
    ],
  ],
  ["a constant for a load and a cast", ["HOW = torch.bfloat16", PIPE, "pipe.vae.to(HOW)"]],
  ["a constant for the variant", ['KIND = "bf16"', load("variant=KIND, torch_dtype=torch.float16")]],
  [
    "a constant for the variant of two loads that differ",
    [
      'KIND = "fp16"',
      load("variant=KIND, torch_dtype=torch.float16"),
      load("variant=KIND, torch_dtype=torch.float16", BF16).replace("pipe", "other"),
    ],
  ],
  ["a constant for the variant that goes", ['KIND = "bf16"', load("variant=KIND, torch_dtype=torch.bfloat16", PLAIN)]],
  ["a constant for the id", ['NAME = "Efficient-Large-Model/Sana_1600M_1024px_diffusers"', load(args, "NAME"), CAST]],
  [
    "a dict for two loads",
    [`HOW = {"variant": "bf16", "torch_dtype": torch.bfloat16}`, load("**HOW"), load("**HOW").replace("pipe", "other")],
  ],
  [
    "a dict for two loads that differ",
    [`HOW = {"variant": "bf16", "torch_dtype": torch.bfloat16}`, load("**HOW"), load("**HOW", PLAIN).replace("pipe", "other")],
  ],
  [
    "a dict that also serves other code",
    [`HOW = {"variant": "bf16", "torch_dtype": torch.bfloat16}`, load("**HOW"), "print(HOW)"],
  ],
  ["a dict without a dtype", ['HOW = {"variant": "fp16"}', load("**HOW"), CAST]],
  ["a dict without a variant", ['HOW = {"torch_dtype": torch.float16}', load("**HOW"), CAST]],
  ["a call of dict without a variant", ["HOW = dict(torch_dtype=torch.float16)", load("**HOW"), CAST]],
  ["a dict without a variant for two loads", ['HOW = {"torch_dtype": torch.float16}', load("**HOW"), load("**HOW"), CAST]],
  ["a dict that is asked for its variant", ['HOW = {"torch_dtype": torch.float16}', 'HOW.get("variant")', load("**HOW"), CAST]],
  [
    "a dict whose variant is taken for granted",
    ['HOW = {"torch_dtype": torch.float16}', 'print("variant" in HOW)', load("**HOW"), CAST],
  ],
  ["a dict that gets its dtype later", ["HOW = {}", 'HOW["torch_dtype"] = torch.float16', load("**HOW"), CAST]],
  ["a copy of a dict without a variant", ['HOW = {"torch_dtype": torch.float16}', load("**{**HOW}"), CAST]],
  ["a dict handed on before it is spread", ['HOW = {"torch_dtype": torch.float16}', "note(**HOW)", load("**HOW"), CAST]],
  [
    "rows of classes, ids and dicts",
    [
      "from diffusers import SanaSprintPipeline",
      "ROWS = {",
      `    "sana": (SanaPipeline, ${BF16}, {"torch_dtype": torch.float16}),`,
      '    "sprint": (SanaSprintPipeline, "Efficient-Large-Model/Sana_Sprint_1.6B_1024px_diffusers", {"torch_dtype": torch.bfloat16}),',
      "}",
      "def build(name):",
      "    cls, repo, how = ROWS[name]",
      "    return cls.from_pretrained(repo, **how)",
      'pipe = build("sana")',
      CAST,
    ],
  ],
  ["a dict filled later", ["HOW = {}", 'HOW["variant"] = "bf16"', load("torch_dtype=torch.float16, **HOW"), CAST]],
  ["single quotes", [load("variant='bf16', torch_dtype=torch.float16").replaceAll('"', "'")]],
  ["a raw text in three quotes", [load('variant=r"""bf16""", torch_dtype=torch.float16')]],
  [
    "a call over lines",
    ["pipe = SanaPipeline.from_pretrained(", `    ${ID},`, "    torch_dtype=torch.bfloat16,  # half", ")", CAST],
  ],
];

const below = (header: string, ...more: readonly string[]): readonly string[] => [PIPE, header, `    ${CAST}`, ...more];

export const PLACED: readonly Shape[] = [
  ["a space before a semicolon", [PIPE, `x = 1 ; ${CAST}`]],
  ["two casts before a statement", [PIPE, `${CAST}; pipe.text_encoder.to(torch.bfloat16); x = 1`]],
  ["a cast between statements", [PIPE, `x = 1; ${CAST}; y = 2`]],
  ["a semicolon that joins lines", [PIPE, "x = 1; \\", CAST]],
  ["a semicolon at the end", [PIPE, `${CAST};`, "x = 1"]],
  ["a tab before a comment", [PIPE, `${CAST}\t# cast`]],
  ["a note that ends in code", [PIPE, "# half precision, as", "# pipe.vae.to(torch.bfloat16)", CAST]],
  ["code that was commented out above a note", [PIPE, "# pipe = load()", "# the VAE needs bfloat16", CAST]],
  [
    "a note on two lines",
    [
      PIPE,
      "# The VAE overflows in half precision on some of the",
      "# machines, so it is cast to bfloat16 (as upstream does).",
      CAST,
    ],
  ],
  ["two notes", [PIPE, "# Seeds are fixed above.", "# The VAE runs in bfloat16.", CAST]],
  [
    "a note of three lines whose midst is a name",
    [
      PIPE,
      "# To keep the VAE from running out of range in the",
      "# AutoencoderDC that decodes in bfloat16 and then",
      "# some more of it in bfloat16.",
      CAST,
    ],
  ],
  ["an if with an else", below("if ready:", "else:", "    print(1)")],
  ["an elif", [PIPE, "if ready:", "    print(1)", "elif small:", `    ${CAST}`, "else:", "    print(2)"]],
  ["an elif at the end", [PIPE, "if ready:", "    print(1)", "elif small:", `    ${CAST}`]],
  ["casts in all branches", [PIPE, "if ready:", `    ${CAST}`, "else:", "    pipe.text_encoder.to(torch.bfloat16)"]],
  ["a test that calls", below("if check():")],
  ["a test that binds", below("if (n := 1) > 0:")],
  ["a loop that counts", below("for i in range(3):")],
  ["a loop over what is called", below("for i in things():")],
  ["a loop with an else", below("for i in (1, 2):", "else:", "    print(1)")],
  [
    "a loop whose variable is read later",
    [PIPE, "for part in (pipe.vae, pipe.text_encoder):", "    part.to(torch.bfloat16)", "print(part)"],
  ],
  [
    "a loop whose variable is set anew",
    [PIPE, "for part in (pipe.vae, pipe.text_encoder):", "    part.to(torch.bfloat16)", "part = 1", "print(part)"],
  ],
  [
    "a loop whose variable a lambda reads",
    [PIPE, "for part in (pipe.vae, pipe.text_encoder):", "    part.to(torch.bfloat16)", "later = lambda: part"],
  ],
  [
    "a loop whose variable a function reads",
    [PIPE, "for part in (pipe.vae, pipe.text_encoder):", "    part.to(torch.bfloat16)", "def later():", "    return part"],
  ],
  [
    "a loop whose variable a function has of its own",
    [PIPE, "for part in (pipe.vae, pipe.text_encoder):", "    part.to(torch.bfloat16)", "def later(part):", "    return part"],
  ],
  [
    "a loop whose variable a comprehension has of its own",
    [PIPE, "for part in (pipe.vae, pipe.text_encoder):", "    part.to(torch.bfloat16)", "x = [part for part in (1, 2)]"],
  ],
  [
    "a loop whose variable a comprehension reads",
    [PIPE, "for part in (pipe.vae, pipe.text_encoder):", "    part.to(torch.bfloat16)", "x = [i for i in (part, 2)]"],
  ],
  [
    "a loop whose variable a walrus sets",
    [PIPE, "for part in (pipe.vae, pipe.text_encoder):", "    part.to(torch.bfloat16)", "print((part := 1), part)"],
  ],
  [
    "a loop in a loop that reads its variable",
    [
      PIPE,
      "for i in (1, 2):",
      "    if i > 1:",
      "        print(part)",
      "    for part in (pipe.vae, pipe.text_encoder):",
      "        part.to(torch.bfloat16)",
    ],
  ],
  [
    "a loop in a while that reads its variable",
    [
      PIPE,
      "while waiting():",
      "    if ready:",
      "        print(part)",
      "    for part in (pipe.vae, pipe.text_encoder):",
      "        part.to(torch.bfloat16)",
    ],
  ],
  [
    "a loop of a class",
    ["class Holder:", `    ${PIPE}`, "    for part in (pipe.vae, pipe.text_encoder):", "        part.to(torch.bfloat16)"],
  ],
  [
    "a loop of a function whose variable is global",
    [
      "def f():",
      "    global part",
      `    ${PIPE}`,
      "    for part in (pipe.vae, pipe.text_encoder):",
      "        part.to(torch.bfloat16)",
      "f()",
    ],
  ],
  ["a loop over an attribute", [PIPE, "for box.part in (pipe.vae, pipe.text_encoder):", "    box.part.to(torch.bfloat16)"]],
  ["a while", below("while waiting:")],
  ["a block without gradients", below("with torch.no_grad():")],
  ["a block that is measured", below('with timer("cast"):')],
  ["a block that binds", below("with torch.no_grad() as x:")],
  ["two contexts", below("with torch.no_grad(), torch.inference_mode():")],
  ["a try with finally", [PIPE, "try:", `    ${CAST}`, "finally:", "    print(1)"]],
  ["a try with an else", [PIPE, "try:", "    pipe()", "except RuntimeError:", "    print(1)", "else:", `    ${CAST}`]],
  ["a function that only casts", [PIPE, "def f():", `    ${CAST}`, "f()"]],
  ["a function with a docstring", [PIPE, "def f():", '    """Casts."""', `    ${CAST}`, "f()"]],
  ["a function that gives the cast back", [PIPE, "def f():", "    return pipe.vae.to(torch.bfloat16)", "f()"]],
  [
    "a coroutine",
    [PIPE, "async def f():", "    async for i in things():", `        ${CAST}`, "    async with thing():", `        ${CAST}`],
  ],
  ["a class body", ["class Holder:", `    ${PIPE}`, `    ${CAST}`, "    vae = pipe.vae.to(torch.bfloat16)"]],
  [
    "a method that casts what its class holds",
    [
      "class Holder:",
      "    def __init__(self):",
      `        self.${PIPE}`,
      "    def cast(self):",
      "        self.pipe.vae.to(torch.bfloat16)",
      "Holder().cast()",
    ],
  ],
  [
    "a class that holds two",
    [
      "class Holder:",
      "    def __init__(self):",
      `        self.${PIPE}`,
      `        self.${bf16("other")}`,
      "    def cast(self):",
      "        self.pipe.vae.to(torch.bfloat16)",
      "        self.other.vae.to(torch.float16)",
      "Holder().cast()",
    ],
  ],
  ["one line of a function", [PIPE, `def f(): ${CAST}`, "f()"]],
  ["one line of a function with a note", [PIPE, `def f(): ${CAST}  # cast to bf16`, "f()"]],
  ["one line of an if with more", [PIPE, `if ready: ${CAST}; print(1)`]],
  ["a chain on lines of its own", [PIPE, "pipe.vae.to(", "    torch.bfloat16,", ").eval()"]],
  ["a chain in brackets", [PIPE, "x = (", "    pipe.vae", "    .to(torch.bfloat16)  # cast", "    .eval()", ")"]],
  ["a chain joined by backslashes", [PIPE, "x = pipe.vae \\", "    .to(torch.bfloat16) \\", "    .eval()"]],
  ["a link between a name and a keyword", [PIPE, "x = pipe.vae.to(torch.bfloat16)if ready else None"]],
  ["an assignment to itself", [PIPE, "pipe.vae = pipe.vae.to(torch.bfloat16)"]],
  [
    "an assignment of several to themselves",
    [PIPE, "pipe.vae, pipe.text_encoder = pipe.vae.to(torch.bfloat16), pipe.text_encoder"],
  ],
  ["an assignment of a list to itself", [PIPE, "[pipe.vae] = [pipe.vae.to(torch.bfloat16)]"]],
  ["an assignment with a type", [PIPE, "pipe.vae: object = pipe.vae.to(torch.bfloat16)"]],
  ["an assignment to another", [PIPE, "pipe.other_vae = pipe.vae.to(torch.bfloat16)"]],
  ["an assignment by its name", [PIPE, 'setattr(pipe, "vae", pipe.vae.to(torch.bfloat16))']],
  ["an assignment by another name", [PIPE, 'setattr(pipe, "vae", pipe.text_encoder.to(torch.bfloat16))']],
  ["an assignment of a dict's entry", [PIPE, 'box = {"a": pipe}', 'box["a"] = box["a"].to(torch.bfloat16)']],
  ["an assignment of a list's entry", [PIPE, "box = [pipe]", "box[0] = box[0].to(torch.bfloat16)"]],
  ["a comparison chain beside a cast", [PIPE, "x = pipe.vae.to(torch.bfloat16) is not None is True"]],
  [
    "two literals that agree, one of which serves other code",
    [
      "A = torch.bfloat16",
      "B = torch.bfloat16",
      'pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", torch_dtype=A if small else B)',
      "print(A)",
    ],
  ],
  ["a pipeline of parts with a dtype", [PARTS, VAE, "pipe = SanaPipeline(vae=vae, torch_dtype=torch.float16)"]],
  [
    "a part made from that of another pipeline",
    ["from helpers import wrap", PIPE, bf16("other"), "pipe.vae = wrap(other.vae)", "pipe.to(torch.bfloat16)"],
  ],
  [
    "a part made from its own and a cast of the whole",
    ["from helpers import wrap", PIPE, "pipe.vae = wrap(pipe.vae)", "pipe.to(torch.bfloat16)"],
  ],
  [
    "a module of the program that holds a part",
    [
      "class Holder(torch.nn.Module):",
      "    def __init__(self, part):",
      "        self.part = part",
      PIPE,
      "Holder(pipe.vae).to(torch.bfloat16)",
    ],
  ],
  ["an item of what an unknown function gives back", ["from helpers import wrap", PIPE, "wrap(pipe)[0].to(torch.bfloat16)"]],
  [
    "what an unknown function gives back, cast in a function",
    ["from helpers import wrap", PIPE, "pipe = wrap(pipe)", "def f():", "    pipe.to(torch.bfloat16)", "f()"],
  ],
  [
    "a part whose keywords are not known",
    [
      PARTS,
      `vae = AutoencoderDC.from_pretrained(${ID}, subfolder="vae", **more)`,
      PIPE.replace("variant", "vae=vae, variant"),
      "pipe.text_encoder.to(torch.bfloat16)",
    ],
  ],
  ["a call of a component at the end", [PIPE, CAST, "pipe.vae(1)"]],
];

export type Files = readonly [name: string, files: Readonly<Record<string, readonly string[]>>];
const loads = ["import torch", "from diffusers import SanaPipeline", PIPE];

/** Several modules; what stands at one place in one of them stands there in others too. */
export const FILES: readonly Files[] = [
  [
    "two loads at one place, cast in a loop",
    {
      "a.py": loads,
      "b.py": loads,
      "c.py": ["import torch", "import a", "import b", "for one in (a.pipe, b.pipe):", "    one.vae.to(torch.bfloat16)"],
    },
  ],
  [
    "two loads at one place, of two pairs, cast in a loop",
    {
      "a.py": loads,
      "b.py": [...loads.slice(0, 2), bf16("pipe")],
      "c.py": ["import torch", "import a", "import b", "for one in (a.pipe, b.pipe):", "    one.vae.to(torch.bfloat16)"],
    },
  ],
  ["a cast of an imported pipeline", { "a.py": loads, "b.py": ["import torch", "from a import pipe", CAST] }],
  [
    "casts of an imported pipeline by two",
    {
      "a.py": loads,
      "b.py": ["import torch", "from a import pipe", CAST],
      "c.py": ["import torch", "from a import pipe", "pipe.text_encoder.to(torch.bfloat16)"],
    },
  ],
  ["a cast before a script runs", { "a.py": [...loads, 'pipe("a tree")'], "b.py": ["import torch", "from a import pipe", CAST] }],
  [
    "a cast before a script runs under its guard",
    {
      "a.py": [...loads, 'if __name__ == "__main__":', '    pipe("a tree")'],
      "b.py": ["import torch", "from a import pipe", CAST],
    },
  ],
  [
    "a part called before its module is imported",
    { "a.py": [...loads, "pipe.vae(1)"], "b.py": ["import torch", "from a import pipe", CAST] },
  ],
  [
    "a constant of another module",
    {
      "a.py": ["import torch", "HOW = torch.bfloat16"],
      "b.py": [...loads.slice(0, 2), "from a import HOW", PIPE.replace("torch.float16", "HOW")],
    },
  ],
  [
    "a constant of another module for two loads that differ",
    {
      "a.py": ["import torch", "HOW = torch.bfloat16"],
      "b.py": [...loads.slice(0, 2), "from a import HOW", PIPE.replace("torch.float16", "HOW")],
      "c.py": [...loads.slice(0, 2), "from a import HOW", bf16("pipe").replace("torch.bfloat16", "HOW")],
    },
  ],
  [
    "an id of another module for any class",
    {
      "a.py": [`NAME = ${ID}`],
      "b.py": [
        "import torch",
        "from diffusers import DiffusionPipeline",
        "from a import NAME",
        `pipe = DiffusionPipeline.from_pretrained(NAME, ${args})`,
        CAST,
      ],
    },
  ],
  [
    "an id of another module for any class, in the module that is imported",
    {
      "a.py": [
        "import torch",
        "from diffusers import DiffusionPipeline",
        "def load(name):",
        `    return DiffusionPipeline.from_pretrained(name, ${args})`,
      ],
      "b.py": ["import torch", "from a import load", `pipe = load(${ID})`, CAST],
    },
  ],
  [
    "a class of another module that is called Sana",
    {
      "a.py": ["from diffusers import SanaPipeline", "class SanaLoader(SanaPipeline):", "    pass"],
      "b.py": ["import torch", "from a import SanaLoader", `pipe = SanaLoader.from_pretrained("a/b", ${args})`, CAST],
    },
  ],
  [
    "a class of another module that loads our id",
    {
      "a.py": ["from diffusers import SanaPipeline", "class Loader(SanaPipeline):", "    pass"],
      "b.py": ["import torch", "from a import Loader", `pipe = Loader.from_pretrained(${ID}, ${args})`, CAST],
    },
  ],
  [
    "a class of another module that loads an id of its own",
    {
      "a.py": ["from diffusers import SanaPipeline", "class Loader(SanaPipeline):", "    pass"],
      "b.py": ["import torch", "from a import Loader", `pipe = Loader.from_pretrained("a/b", ${args})`, CAST],
    },
  ],
  [
    "an id of another module for any class, without a dtype",
    {
      "a.py": [`NAME = ${ID}`],
      "b.py": [
        "import torch",
        "from diffusers import DiffusionPipeline",
        "from a import NAME",
        "pipe = DiffusionPipeline.from_pretrained(NAME)",
        "pipe.to(torch.float16)",
      ],
    },
  ],
  [
    "a class of another module that loads our id, without a dtype",
    {
      "a.py": ["from diffusers import SanaPipeline", "class Loader(SanaPipeline):", "    pass"],
      "b.py": ["import torch", "from a import Loader", `pipe = Loader.from_pretrained(${ID})`, "pipe.to(torch.float16)"],
    },
  ],
  [
    "a class of another module that is called Sana, without a dtype",
    {
      "a.py": ["from diffusers import SanaPipeline", "class SanaLoader(SanaPipeline):", "    pass"],
      "b.py": ["import torch", "from a import SanaLoader", 'pipe = SanaLoader.from_pretrained("a/b")', "pipe.to(torch.float16)"],
    },
  ],
  [
    "two loads of two modules, the later module imported first",
    {
      "a.py": [
        "import torch",
        "from diffusers import SanaPipeline",
        "from b import other",
        PIPE,
        "for one in (pipe, other):",
        "    one.vae.to(torch.bfloat16)",
      ],
      "b.py": [...loads.slice(0, 2), PIPE.replace("pipe", "other")],
    },
  ],
  [
    "a cast before a script runs in a function",
    { "a.py": [...loads, "def run():", '    pipe("a tree")', "run()"], "b.py": ["import torch", "from a import pipe", CAST] },
  ],
  [
    "a class that is only tested",
    {
      "a.py": ["from diffusers import SanaPipeline", "def check(pipe):", "    return isinstance(pipe, SanaPipeline)"],
      "b.py": [...loads, "from a import check", "check(pipe)", CAST],
    },
  ],
  [
    "a class that an attribute holds, loaded with a dtype alone",
    {
      "a.py": [
        "import torch",
        "class Loader:",
        "    def load(self):",
        `        return self.cls.from_pretrained(${ID}, torch_dtype=torch.float16)`,
      ],
      "b.py": [
        "import torch",
        "from diffusers import SanaPipeline",
        "from a import Loader",
        "class Ours(Loader):",
        "    cls = SanaPipeline",
        "pipe = Ours().load()",
        CAST,
      ],
    },
  ],
  [
    "a dtype that one of two modules may change",
    {
      "a.py": ["import torch", "HOW = torch.bfloat16", "OTHER = HOW"],
      "b.py": [...loads.slice(0, 2), "from a import OTHER", PIPE.replace("torch.float16", "OTHER")],
      "c.py": ["from a import HOW", "print(HOW)"],
    },
  ],
  [
    "a dtype of a settings class",
    {
      "a.py": ["import torch", "class Settings:", "    how = torch.bfloat16"],
      "b.py": [...loads.slice(0, 2), "from a import Settings", PIPE.replace("torch.float16", "Settings().how")],
      "c.py": ["from a import Settings", "print(Settings.how)"],
    },
  ],
  [
    "a pipeline that a function of another module gives back",
    {
      "a.py": [...loads.slice(0, 2), "def load():", `    return ${PIPE.slice("pipe = ".length)}`],
      "b.py": ["import torch", "from a import load", "load().vae.to(torch.bfloat16)"],
      "c.py": ["from a import load", 'load()("a tree")'],
    },
  ],
  [
    "an assert in another module",
    { "a.py": [...loads, CAST], "b.py": ["import torch", "from a import pipe", "assert pipe.vae.dtype == torch.bfloat16"] },
  ],
  [
    "a part that is put in place by another module",
    {
      "a.py": [...loads, "pipe.to(torch.bfloat16)"],
      "b.py": ["from a import pipe", "from helpers import wrap", "pipe.vae = wrap()"],
    },
  ],
  [
    "a class that another module hands in",
    {
      "a.py": ["import torch", "def load(cls):", `    return cls.from_pretrained(${ID}, ${args})`],
      "b.py": ["import torch", "from diffusers import SanaPipeline", "from a import load", "pipe = load(SanaPipeline)", CAST],
    },
  ],
  [
    "a class that an attribute holds",
    {
      "a.py": ["import torch", "class Loader:", "    def load(self):", `        return self.cls.from_pretrained(${ID}, ${args})`],
      "b.py": [
        "import torch",
        "from diffusers import SanaPipeline",
        "from a import Loader",
        "class Ours(Loader):",
        "    cls = SanaPipeline",
        "pipe = Ours().load()",
        CAST,
      ],
    },
  ],
  [
    "a class that an attribute holds, loaded without a dtype",
    {
      "a.py": ["import torch", "class Loader:", "    def load(self):", `        return self.cls.from_pretrained(${ID})`],
      "b.py": [
        "import torch",
        "from diffusers import SanaPipeline",
        "from a import Loader",
        "class Ours(Loader):",
        "    cls = SanaPipeline",
        "pipe = Ours().load()",
        "pipe.to(torch.float16)",
      ],
    },
  ],
  [
    "a class kept in a dict",
    {
      "a.py": ["from diffusers import SanaPipeline", 'KINDS = {"sana": SanaPipeline}'],
      "b.py": ["import torch", "from a import KINDS", `pipe = KINDS["sana"].from_pretrained(${ID}, ${args})`, CAST],
    },
  ],
  [
    "a class that is registered",
    {
      "a.py": ["from diffusers import SanaPipeline", "from b import register", 'register("sana", SanaPipeline)'],
      "b.py": [
        "import torch",
        "KINDS = {}",
        "def register(name, kind):",
        "    KINDS[name] = kind",
        "def load(name):",
        `    return KINDS[name].from_pretrained(${ID}, ${args})`,
        'pipe = load("sana")',
        CAST,
      ],
    },
  ],
  [
    "a site that another module's training stands beside",
    { "a.py": [...loads, CAST], "b.py": ["import a", "loss().backward()"] },
  ],
  [
    "a torch that only one module imports",
    {
      "a.py": ["from diffusers import SanaPipeline", `pipe = SanaPipeline.from_pretrained(${ID}, variant="fp16")`],
      "b.py": ["import torch", "from a import pipe", CAST],
    },
  ],
  [
    "two loads that need an import",
    {
      "a.py": [
        '"""Sana."""',
        "from __future__ import annotations",
        "from diffusers import SanaPipeline",
        `pipe = SanaPipeline.from_pretrained(${ID}, variant="fp16")`,
        `other = SanaPipeline.from_pretrained(${ID}, variant="fp16")`,
      ],
    },
  ],
  [
    "a load that needs an import below a note",
    { "a.py": ["# Licensed.", "import diffusers", `pipe = diffusers.SanaPipeline.from_pretrained(${ID}, variant="fp16")`] },
  ],
];
