/** Small modules in which one condition decides: of two that differ in it alone, each is said something else, or each is changed otherwise. */
import { CAST, ID, PIPE, type Shape } from "./modules.js";

const BF16 = '"Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers"';
const WRAP = "from helpers import wrap";
const PARTS = "from diffusers import AutoencoderDC, SanaTransformer2DModel";
const FULL = `pipe = SanaPipeline.from_pretrained(${ID}, torch_dtype=torch.float32)`;
const GIVEN = 'variant="fp16", torch_dtype=torch.float16';
const UPSTREAM = { policy: "upstream", unsafeFixes: true } as const;
const vae = (dtype: string): string =>
  `vae = AutoencoderDC.from_pretrained(${ID}, subfolder="vae"${dtype && `, torch_dtype=${dtype}`})`;
const other = PIPE.replace("pipe", "other");
const otherBf16 = `other = SanaPipeline.from_pretrained(${BF16}, variant="bf16", torch_dtype=torch.bfloat16)`;
const LOWERED = [FULL, CAST];
const HOLDER = [
  "class Holder(torch.nn.Module):",
  "    def __init__(self, part=None):",
  "        super().__init__()",
  "        self.part = part",
];

/** What a cast is called on, and what it is given. */
export const RECEIVED: readonly Shape[] = [
  [
    "a helper that is asked with nothing and with a pipeline",
    ["def cast(p):", "    p.vae.to(torch.bfloat16)", "cast(None)", PIPE, "cast(pipe)"],
  ],
  ["a pipeline or its part by the ignored keyword", [PIPE, "(pipe if small else pipe.vae).to(torch_dtype=torch.bfloat16)"]],
  [
    "a loop over a pipeline and its part by the ignored keyword",
    [PIPE, "for x in (pipe, pipe.vae):", "    x.to(torch_dtype=torch.bfloat16)"],
  ],
  ["a part like a tensor of a named dtype", [PIPE, "like = torch.zeros(1, dtype=torch.bfloat16)", "pipe.vae.to(like)"]],
  ["a part to what is called a device", [PIPE, "device = torch.zeros(1, dtype=torch.bfloat16)", "pipe.vae.to(device)"]],
  [
    "a part like a tensor, or something that is none",
    [PIPE, 'like = torch.zeros(1, dtype=torch.bfloat16) if half else "cuda"', "pipe.vae.to(like)"],
  ],
  ["a part by both keywords", [PIPE, "pipe.vae.to(dtype=torch.bfloat16, torch_dtype=torch.float16)"]],
  [
    "what an unknown function gives back by the name of the pipeline, in a function",
    [WRAP, "def f():", `    ${PIPE}`, "    pipe = wrap(pipe)", "    pipe.to(torch.bfloat16)", "f()"],
  ],
  [
    "what an unknown function gives back, cast in a function within a function",
    [
      WRAP,
      "def f():",
      `    ${PIPE}`,
      "    pipe = wrap(pipe)",
      "    def g():",
      "        pipe.to(torch.bfloat16)",
      "    g()",
      "f()",
    ],
  ],
  ["a module of the program that holds weights of a part", [...HOLDER, PIPE, "Holder(pipe.vae.state_dict()).to(torch.bfloat16)"]],
  ["a module of the program or a part", [...HOLDER, PIPE, "(Holder(pipe.vae) if small else pipe.vae).to(torch.bfloat16)"]],
  ["a dtype of torch by a name of run time or something else", [PIPE, "pipe.vae.to(getattr(torch, kind) if small else where())"]],
  ["an empty list of modules or a part", [PIPE, "(torch.nn.ModuleList([]) if small else pipe.vae).to(torch.bfloat16)"]],
  ["a dtype by keyword that is none", [PIPE, "pipe.vae.to(dtype=None)"]],
  ["a dtype by keyword that may be none", [PIPE, "pipe.vae.to(dtype=torch.bfloat16 if small else None)"]],
  ["a device and a text in the second place", [PIPE, 'pipe.vae.to("cuda", "bfloat16")']],
  ["a device by position and a dtype by keyword", [PIPE, 'pipe.vae.to("cuda", dtype=torch.bfloat16)']],
  ["a call that says dtype", [PIPE, "pipe.vae.to(dtype_of(pipe))"]],
  [
    "one of two methods that are kept in a name",
    [PIPE, "cast = pipe.vae.to if small else pipe.text_encoder.half", "cast(torch.bfloat16)"],
  ],
  [
    "a part that a function of the program gives back",
    ["def same(x):", "    return x", PIPE, "same(pipe.vae).to(torch.bfloat16)"],
  ],
  [
    "a method of its own that casts by that of its class",
    [
      "class Mine(SanaPipeline):",
      "    def lower(self):",
      "        return super().to(torch.bfloat16)",
      `pipe = Mine.from_pretrained(${ID}, ${GIVEN})`,
      "pipe.lower()",
    ],
  ],
  [
    "a method of its own that casts and moves by that of its class",
    [
      "class Mine(SanaPipeline):",
      "    def lower(self):",
      '        return super().to("cuda", torch.bfloat16)',
      `pipe = Mine.from_pretrained(${ID}, ${GIVEN})`,
      "pipe.lower()",
    ],
  ],
  [
    "a list of modules with what an unknown function makes of a part",
    [WRAP, PIPE, "torch.nn.ModuleList([wrap(pipe.vae)]).to(torch.bfloat16)"],
  ],
  [
    "a list of modules with a part and what is made of another",
    [WRAP, PIPE, "torch.nn.ModuleList([pipe.vae, wrap(pipe.text_encoder)]).to(torch.bfloat16)"],
  ],
  ["a list of modules that is only evaluated", [PIPE, "torch.nn.ModuleList([pipe.vae]).eval().to(torch.bfloat16)"]],
  [
    "the modules of a list of modules",
    [PIPE, "for one in torch.nn.ModuleList([pipe.vae]).children():", "    one.to(torch.bfloat16)"],
  ],
  [
    "a module of the program that is handed its part by a method",
    [...HOLDER, PIPE, "holder = Holder()", 'holder.add_module("vae", pipe.vae)', "holder.to(torch.bfloat16)"],
  ],
  [
    "a module of the program that is handed its part by keywords",
    [
      ...HOLDER,
      PIPE,
      "holder = Holder()",
      'holder.register_module(name="vae", module=pipe.vae)',
      "holder.vae.to(torch.bfloat16)",
    ],
  ],
  [
    "a module of the program that is handed its part by a name of run time",
    [...HOLDER, PIPE, "holder = Holder()", "holder.add_module(name, pipe.vae)", "holder.to(torch.bfloat16)"],
  ],
  ["a module of the program that applies a function", [...HOLDER, PIPE, "Holder(pipe.vae).apply(lambda part: part.half())"]],
  ["a module of the program that is evaluated and cast", [...HOLDER, PIPE, "Holder(pipe.vae).eval().to(torch.bfloat16)"]],
  [
    "a module of the program that holds itself",
    [...HOLDER, PIPE, "holder = Holder(pipe.vae)", "holder.me = holder", "holder.to(torch.bfloat16)"],
  ],
  [
    "a module of the program and a part in a loop",
    [...HOLDER, PIPE, "for one in (Holder(pipe.vae), pipe.text_encoder):", "    one.to(torch.bfloat16)"],
  ],
  [
    "a part and a module of the program in a loop",
    [...HOLDER, PIPE, "for one in (pipe.text_encoder, Holder(pipe.vae)):", "    one.to(torch.bfloat16)"],
  ],
  [
    "a class of the program that is no module and holds a part",
    ["class Holder:", "    def __init__(self, part):", "        self.part = part", PIPE, "Holder(pipe.vae).to(torch.bfloat16)"],
  ],
  ["a part and something else in a loop", [PIPE, "for one in (pipe.vae, torch.nn.Linear(1, 1)):", "    one.to(torch.bfloat16)"]],
  ["something else and a part in a loop", [PIPE, "for one in (torch.nn.Linear(1, 1), pipe.vae):", "    one.to(torch.bfloat16)"]],
  ["two dtypes in a loop", [PIPE, "for kind in (torch.bfloat16, torch.float32):", "    pipe.vae.to(kind)"]],
  [
    "a part of its own by the name of another",
    [
      "class Mine(SanaPipeline):",
      "    @property",
      "    def decoder(self):",
      "        return self.transformer",
      `pipe = Mine.from_pretrained(${ID}, ${GIVEN})`,
      "pipe.vae.decoder.to(torch.bfloat16)",
    ],
  ],
  [
    "two names that a star may bring",
    [
      "from helpers import *",
      "from diffusers.pipelines import *",
      `pipe = SanaSprintPipeline.from_pretrained("a/b", ${GIVEN})`,
      CAST,
    ],
  ],
  [
    "a loader of any class that a star brings",
    ["from diffusers import *", `pipe = DiffusionPipeline.from_pretrained(${ID}, ${GIVEN})`, CAST],
  ],
  [
    "a model that a star brings",
    ["from diffusers import *", vae("torch.float16"), FULL.replace("torch_dtype", "vae=vae, torch_dtype")],
  ],
  ["a class of that name of another library", ["from transformers import SanaPipeline", PIPE, CAST]],
  [
    "a loader of that name of another library",
    ["from transformers import DiffusionPipeline", `pipe = DiffusionPipeline.from_pretrained(${ID}, ${GIVEN})`, CAST],
  ],
  [
    "a dtype of that name of another library",
    ["import numpy", `pipe = SanaPipeline.from_pretrained(${ID}, variant="fp16", torch_dtype=numpy.bfloat16)`, CAST],
  ],
];

const LAZY = (name: string): readonly string[] => [
  "    @property",
  `    def ${name}(self):`,
  `        if self.made_${name} is None:`,
  `            self.made_${name} = ${PIPE.slice("pipe = ".length)}`,
  `        return self.made_${name}`,
];
const lazily = (...next: readonly string[]): readonly string[] => [
  "class Lazy:",
  ...LAZY("pipe"),
  ...LAZY("other"),
  "    def run(self):",
  `        self.${CAST}`,
  ...next.map((line) => `        ${line}`),
];

/** How pipelines and parts come together. */
export const JOINED: readonly Shape[] = [
  [
    "our subclass or another class",
    [
      "from diffusers import FluxPipeline",
      "class Mine(SanaPipeline):",
      "    pass",
      `pipe = (Mine if small else FluxPipeline).from_pretrained(${ID}, ${GIVEN})`,
      CAST,
    ],
  ],
  [
    "a loader of any class with an unknown id, or our class",
    [
      "from diffusers import DiffusionPipeline",
      `pipe = (DiffusionPipeline if small else SanaPipeline).from_pretrained("a/b", ${GIVEN})`,
      CAST,
    ],
  ],
  [
    "our class and another in a loop, loaded in a wrong dtype",
    [
      "from diffusers import FluxPipeline",
      "for cls in (SanaPipeline, FluxPipeline):",
      `    pipe = cls.from_pretrained(${ID}, variant="fp16", torch_dtype=torch.bfloat16)`,
    ],
  ],
  [
    "another class and ours in a loop, loaded in a wrong dtype",
    [
      "from diffusers import FluxPipeline",
      "for cls in (FluxPipeline, SanaPipeline):",
      `    pipe = cls.from_pretrained(${ID}, variant="fp16", torch_dtype=torch.bfloat16)`,
    ],
  ],
  [
    "keywords of run time in both rounds of a loop",
    [
      "for more in (settings(), choices()):",
      `    pipe = SanaPipeline.from_pretrained(${ID}, torch_dtype=torch.float16, **more)`,
      `    ${CAST}`,
    ],
  ],
  [
    "a variant of a dict that a later store replaces",
    [
      'HOW = {"variant": "bf16", "torch_dtype": torch.bfloat16}',
      'HOW["variant"] = "fp16"',
      'pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers", **HOW)',
    ],
  ],
  [
    "a part that is built and not loaded",
    [PARTS, PIPE.replace("variant", "vae=AutoencoderDC(), variant"), "pipe.to(torch.bfloat16)"],
  ],
  [
    "a pipeline from a pipeline with a variant of run time",
    [PIPE, "other = SanaPipeline.from_pipe(pipe, variant=kind, torch_dtype=torch.bfloat16)"],
  ],
  ["a part that is handed to a method of the pipeline", [WRAP, PIPE, "pipe.load_it(vae=wrap())", "pipe.to(torch.bfloat16)"]],
  ["our class or a model", [PARTS, `pipe = (SanaPipeline if small else AutoencoderDC).from_pretrained(${ID}, ${GIVEN})`, CAST]],
  [
    "our class or one of that name",
    [
      "from diffusers import SanaPipeline as Ours",
      "class SanaPipeline:",
      "    pass",
      `pipe = (Ours if small else SanaPipeline).from_pretrained(${ID}, ${GIVEN})`,
      CAST,
    ],
  ],
  [
    "a pipeline of a part or of something else by position",
    [
      PARTS,
      WRAP,
      vae("torch.bfloat16"),
      "pipe = SanaPipeline(vae if small else wrap(), transformer=None)",
      "pipe.to(torch.float16)",
    ],
  ],
  [
    "a model that is loaded like a part of ours",
    [PARTS, PIPE, vae("torch.bfloat16").replace("subfolder", "like=pipe.vae, subfolder"), "vae.to(torch.float16)"],
  ],
  ["a part of the name of a component in a part", [WRAP, PIPE, "pipe.transformer.vae = wrap()", "pipe.to(torch.bfloat16)"]],
  ["a part that is set and no component", [WRAP, PIPE, "pipe.scheduler = wrap()", "pipe.to(torch.bfloat16)"]],
  ["a part that is put in place before a cast of the whole", [WRAP, PIPE, "pipe.vae = wrap()", "pipe.to(torch.bfloat16)"]],
  ["a part that is put in place after a cast of the whole", [WRAP, PIPE, "pipe.to(torch.bfloat16)", "pipe.vae = wrap()"]],
  [
    "a part that is put in place after a cast of the whole in a loop",
    [WRAP, PIPE, "for x in (1, 2):", "    pipe.to(torch.bfloat16)", "    pipe.vae = wrap()"],
  ],
  [
    "a part that is put in place in a loop after a cast of the whole",
    [WRAP, PIPE, "pipe.to(torch.bfloat16)", "while waiting():", "    pipe.vae = wrap()"],
  ],
  [
    "a part that is put in place by a function after a cast of the whole",
    [WRAP, PIPE, "pipe.to(torch.bfloat16)", "def put():", "    pipe.vae = wrap()", "put()"],
  ],
  ["a pipeline from an unknown one without a cast", [WRAP, "pipe = SanaPipeline.from_pipe(wrap())"]],
  ["a pipeline from one in float32 with a cast", [FULL, "other = SanaPipeline.from_pipe(pipe)", "other.vae.to(torch.bfloat16)"]],
  ["a pipeline from one of two, one in float32", [FULL, otherBf16, "third = SanaPipeline.from_pipe(pipe if small else other)"]],
  ["a part with a map", [PARTS, vae('{"": torch.bfloat16}'), PIPE.replace("variant", "vae=vae, variant")]],
  ["a part with a map, put in place later", [PARTS, vae('{"": torch.bfloat16}'), PIPE, "pipe.vae = vae"]],
  ["a part with a dtype of run time, put in place later", [PARTS, vae("dtype_of()"), PIPE, "pipe.vae = vae"]],
  ["a part in float32, put in place later", [PARTS, vae("torch.float32"), PIPE, "pipe.vae = vae"]],
  [
    "a part in float32, put in place later and cast",
    [PARTS, vae("torch.float32"), PIPE, "pipe.vae = vae", "vae.to(torch.bfloat16)"],
    UPSTREAM,
  ],
  [
    "a part in float32, put in place later, and another cast",
    [PARTS, vae("torch.float32"), PIPE, "pipe.vae = vae", "pipe.text_encoder.to(torch.bfloat16)"],
    UPSTREAM,
  ],
  [
    "a part in float32, put in place later and cast to float32",
    [PARTS, vae("torch.float32"), PIPE, "pipe.vae = vae", "vae.to(torch.float32)"],
    UPSTREAM,
  ],
  [
    "a part in float32, put in place later, with a part of it cast",
    [PARTS, vae("torch.float32"), PIPE, "pipe.vae = vae", "vae.encoder.to(torch.bfloat16)"],
    UPSTREAM,
  ],
  ["a part in the same dtype, put in place later", [PARTS, vae("torch.float16"), PIPE, "pipe.vae = vae"]],
  [
    "a part put in place of one of two pipelines",
    [
      PARTS,
      vae("torch.bfloat16"),
      PIPE,
      otherBf16,
      "pipe.vae = vae",
      "for one in (pipe, other):",
      "    one.text_encoder.to(torch.float16)",
    ],
  ],
  [
    "a part put in place where the dtype is of run time",
    [PARTS, vae("torch.bfloat16"), PIPE.replace("torch.float16", "how"), "pipe.vae = vae"],
  ],
  ["a part of a pipeline put in place in its own", [PIPE, "pipe.vae = pipe.vae", CAST]],
  [
    "a model beside a pipeline, cast with a part of it",
    [PARTS, vae("torch.float16"), PIPE, "for one in (pipe.text_encoder, vae):", "    one.to(torch.bfloat16)"],
  ],
  [
    "a model beside a pipeline, cast with a part of it, under a map",
    [PARTS, vae("torch.float16"), PIPE, "for one in (pipe.text_encoder, vae):", "    one.to(torch.bfloat16)"],
    UPSTREAM,
  ],
  [
    "a model of any class beside a pipeline, cast with a part of it",
    [
      "from diffusers import AutoModel",
      vae("torch.float16").replace("AutoencoderDC", "AutoModel"),
      PIPE,
      "for one in (pipe.text_encoder, vae):",
      "    one.to(torch.bfloat16)",
    ],
  ],
  [
    "a transformer of another checkpoint that is listed",
    [
      PARTS,
      `part = SanaTransformer2DModel.from_pretrained(${BF16}, subfolder="transformer", torch_dtype=torch.bfloat16)`,
      PIPE.replace("variant", "transformer=part, variant"),
    ],
  ],
  [
    "a transformer of another checkpoint that nobody knows, in the same dtype",
    [
      PARTS,
      'part = SanaTransformer2DModel.from_pretrained("a/b", torch_dtype=torch.float16)',
      PIPE.replace("variant", "transformer=part, variant"),
      CAST,
    ],
  ],
  [
    "a VAE of another checkpoint that nobody knows",
    [PARTS, vae("torch.bfloat16").replace(ID, '"a/b"'), PIPE.replace("variant", "vae=vae, variant")],
  ],
  ["a pipeline of all the parts of another", [PIPE, "other = SanaPipeline(**pipe.components)", "other.vae.to(torch.bfloat16)"]],
  [
    "a pipeline of all the parts of another and one more",
    [WRAP, PIPE, "other = SanaPipeline(**pipe.components, vae=wrap())", "other.vae.to(torch.bfloat16)"],
  ],
  [
    "a pipeline of all the parts of one of two",
    [PIPE, otherBf16, "third = SanaPipeline(**(pipe if small else other).components)", "third.vae.to(torch.bfloat16)"],
  ],
  [
    "a pipeline of three parts by name",
    [
      PARTS,
      vae("torch.bfloat16"),
      "pipe = SanaPipeline(vae=vae, transformer=None, text_encoder=None)",
      "pipe.vae.to(torch.float16)",
    ],
  ],
  [
    "a pipeline of three parts by name and more",
    [
      PARTS,
      vae("torch.bfloat16"),
      "pipe = SanaPipeline(vae=vae, transformer=None, text_encoder=None, **more)",
      "pipe.vae.to(torch.float16)",
    ],
  ],
  [
    "two pipelines of two pairs that share a part",
    [
      PARTS,
      vae("torch.float16"),
      PIPE.replace("variant", "vae=vae, variant"),
      otherBf16.replace("variant", "vae=vae, variant"),
      "vae.to(torch.bfloat16)",
    ],
  ],
  [
    "a cast of two pipelines of which one is told by nothing",
    [PIPE, 'other = SanaPipeline.from_pretrained("a/b")', "for one in (pipe, other):", "    one.to(torch.bfloat16)"],
  ],
  [
    "keywords in a loop, the later one with more",
    [
      'for more in ({}, {"variant": "fp16"}):',
      `    pipe = SanaPipeline.from_pretrained(${ID}, torch_dtype=torch.float16, **more)`,
      `    ${CAST}`,
    ],
  ],
  [
    "positions in a loop, the later one with more",
    [`for names in ((), (${ID},)):`, `    pipe = SanaPipeline.from_pretrained(*names, ${GIVEN})`, `    ${CAST}`],
  ],
  [
    "keywords of run time in one round of a loop",
    [
      'for more in ({"variant": "fp16"}, settings()):',
      `    pipe = SanaPipeline.from_pretrained(${ID}, torch_dtype=torch.float16, **more)`,
      `    ${CAST}`,
    ],
  ],
  [
    "a video class in a later round of a loop",
    [
      "from diffusers import SanaVideoPipeline",
      "for cls in (SanaPipeline, SanaVideoPipeline):",
      `    pipe = cls.from_pretrained(${ID}, ${GIVEN})`,
      `    ${CAST}`,
    ],
  ],
  [
    "a load that is completed later",
    [
      "from functools import partial",
      'load = partial(SanaPipeline.from_pretrained, variant="fp16")',
      `pipe = load(${ID}, torch_dtype=torch.float16)`,
      CAST,
    ],
  ],
  [
    "a load that is completed later with what it had",
    [
      "from functools import partial",
      'load = partial(SanaPipeline.from_pretrained, variant="bf16")',
      `pipe = load(${ID}, variant="fp16", torch_dtype=torch.bfloat16)`,
      CAST,
    ],
  ],
  [
    "a load that is completed later with keywords of run time",
    [
      "from functools import partial",
      `load = partial(SanaPipeline.from_pretrained, ${ID}, variant="fp16")`,
      "pipe = load(**more)",
      CAST,
    ],
  ],
  [
    "a load that is completed later twice",
    [
      "from functools import partial",
      'load = partial(SanaPipeline.from_pretrained, variant="fp16", torch_dtype=torch.float16)',
      `pipe = load(${ID})`,
      `other = load(${BF16})`,
      CAST,
    ],
  ],
  [
    "both dtype keywords in a dict",
    [
      'HOW = {"variant": "fp16", "torch_dtype": torch.float16, "dtype": torch.bfloat16}',
      `pipe = SanaPipeline.from_pretrained(${ID}, **HOW)`,
    ],
  ],
  [
    "a video class with a variant that is not there",
    [
      "from diffusers import SanaVideoPipeline",
      'pipe = SanaVideoPipeline.from_pretrained("Efficient-Large-Model/SANA-Video_2B_480p_diffusers", variant="fp16", torch_dtype=torch.float16)',
      CAST,
    ],
  ],
];

const seen = (...lines: readonly string[]): readonly string[] => [PIPE, CAST, ...lines];
const holding = (...lines: readonly string[]): readonly string[] => [
  ...lines,
  PIPE.replace("variant", "transformer=part, variant"),
  CAST,
];

/** What is trained, quantized or handed to others. */
export const LENT: readonly Shape[] = [
  [
    "a function of the program that is called like an optimizer",
    ["def AdamW(weights):", "    print(weights)", ...seen("AdamW(pipe.transformer.parameters())")],
  ],
  [
    "a class of the program that is called like an optimizer",
    [
      "class AdamW:",
      "    def __init__(self, weights):",
      "        print(weights)",
      ...seen("AdamW(pipe.transformer.parameters())"),
    ],
  ],
  [
    "a method of the program that is called like an optimizer",
    [
      "class Box:",
      "    def Adafactor(self, weights):",
      "        print(weights)",
      ...seen("Box().Adafactor(pipe.transformer.parameters())"),
    ],
  ],
  ["an optimizer that nothing imports", seen("Adafactor(pipe.transformer.parameters())")],
  ["an optimizer that nothing imports over something else", seen("optimizers.Adafactor(head.parameters())")],
  ["what looks like an optimizer by its beginning", seen("AdamWatch(pipe.transformer.parameters())")],
  ["an optimizer over the weights of a part", seen("torch.optim.SGD(pipe.transformer.state_dict())")],
  [
    "another model's pipeline of the weights of a part",
    ["from diffusers import FluxPipeline", ...seen("FluxPipeline(vae=pipe.vae.state_dict())")],
  ],
  ["a schedule of an optimizer", seen("torch.optim.lr_scheduler.StepLR(head)")],
  ["what prepares and is no accelerator", seen("pipe.transformer = kitchen.prepare(pipe.transformer)")],
  ["an accelerator of another name that prepares", seen("pipe.transformer = my_accelerator.prepare(pipe.transformer)")],
  ["a dict of parts that is trained", seen('torch.optim.SGD({"params": pipe.transformer})')],
  [
    "a pipeline of the program that takes a part",
    [
      "class MyPipeline:",
      "    @classmethod",
      "    def from_pretrained(cls, vae):",
      "        return cls()",
      ...seen("MyPipeline.from_pretrained(vae=pipe.vae)"),
    ],
  ],
  [
    "a maker of the program that takes a part",
    [
      "class MyMaker:",
      "    @classmethod",
      "    def from_pretrained(cls, vae):",
      "        return cls()",
      ...seen("MyMaker.from_pretrained(vae=pipe.vae)"),
    ],
  ],
  ["a pipeline of a dict of parts", ["from diffusers import FluxPipeline", ...seen('FluxPipeline(**{"vae": pipe.vae})')]],
  ["a pipeline of ours that takes a part", seen("other = SanaPipeline(vae=pipe.vae)")],
  ["a part that is called as a whole program runs", seen("def run():", '    pipe("a tree")', "run()")],
  ["8 bits asked for", [PIPE.replace("variant", "load_in_8bit=True, variant"), CAST]],
  ["8 bits not asked for", [PIPE.replace("variant", "load_in_8bit=False, variant"), CAST]],
  ["4 bits asked for at run time", [PIPE.replace("variant", "load_in_4bit=small, variant"), CAST]],
  ["a setting that only begins like that of 8 bits", [PIPE.replace("variant", "load_in_8bits=True, variant"), CAST]],
  ["a part of an id of 8 bits", holding(PARTS, 'part = SanaTransformer2DModel.from_pretrained("a/b-8bit")')],
  ["a part of an id with a number and bits", holding(PARTS, 'part = SanaTransformer2DModel.from_pretrained("a/b-18bit")')],
  ["a part of a number for an id", holding(PARTS, "part = SanaTransformer2DModel.from_pretrained(4)")],
  [
    "a part of a class of the program that derives from a quantized one",
    holding("from nunchaku import Model", "class Small(Model):", "    pass", "part = Small()"),
  ],
  [
    "a part of a class of the program whose base is called so",
    holding("class BaseNF4:", "    pass", "class Small(BaseNF4):", "    pass", "part = Small()"),
  ],
  [
    "a part that a method of the program makes by a telling name",
    holding("class Maker:", "    def make_int4(self):", "        return object()", "part = Maker().make_int4()"),
  ],
  [
    "a part that a method of a class of a telling name makes",
    holding("class MakerNF4:", "    def make(self):", "        return load_it()", "part = MakerNF4().make()"),
  ],
  [
    "a part that a function makes of several",
    holding(
      "from nunchaku import make_model",
      "def build():",
      "    if small:",
      "        return None",
      "    return make_model()",
      "part = build()",
    ),
  ],
  [
    "a part that a method makes of a quantized one",
    holding(
      "from nunchaku import make_model",
      "class Maker:",
      "    def make(self):",
      "        return make_model()",
      "part = Maker().make()",
    ),
  ],
  [
    "a part that is quantized in place by a helper",
    ["from optimum import quanto", "def shrink(part):", "    quanto.freeze(part)", ...seen("shrink(pipe.transformer)")],
  ],
  ["a pipeline that quantizes its part itself", seen("pipe.transformer.quantize_()")],
  ["a quantized model beside ours", ["from nunchaku import make_model", ...seen("beside = make_model()")]],
  [
    "a quantized part that is put in another pipeline",
    ["from nunchaku import make_model", PIPE, CAST, otherBf16, "other.transformer = make_model()"],
  ],
];

/** What the program counts on. */
export const COUNTED: readonly Shape[] = [
  [
    "two pairs of which one is not known to work in bfloat16",
    [otherBf16, PIPE, "for one in (other, pipe):", "    one.vae.to(torch.float32)"],
    { target: "bf16", unsafeFixes: true },
  ],
  [
    "a part that is raised and set to the dtype of run time in a loop",
    [PIPE.replace("torch.float16", "how"), "for kind in (torch.float32, how):", "    pipe.vae.to(kind)"],
  ],
  [
    "a loop of two variables of which one is read later",
    [PIPE, "for name, part in pipe.components.items():", "    part.to(torch.bfloat16)", "print(name)"],
  ],
  [
    "a loop whose variable is set anew under a context",
    [
      PIPE,
      "for part in (pipe.vae, pipe.text_encoder):",
      "    part.to(torch.bfloat16)",
      "with ready():",
      "    part = 1",
      "print(part)",
    ],
  ],
  [
    "a loop whose variable is set anew under a condition",
    [
      PIPE,
      "for part in (pipe.vae, pipe.text_encoder):",
      "    part.to(torch.bfloat16)",
      "if ready():",
      "    part = 1",
      "print(part)",
    ],
  ],
  [
    "a tensor for the pipeline in what it is loaded in",
    [PIPE.replace("torch.float16", "torch.bfloat16"), "pipe(latents=torch.zeros(1, dtype=torch.bfloat16))"],
  ],
  ["two sites on one line", [PIPE, other, `x = ${CAST}; other.vae.to(torch.bfloat16)`]],
  [
    "two sites on one line that are only shown",
    [PIPE, other]
      .map((line) => line.replace(ID, BF16).replace("fp16", "bf16"))
      .concat(["x = pipe.vae.to(torch.float16); other.vae.to(torch.float16)"]),
  ],
  ["a map for diffusers that has none", [PIPE, CAST], { ...UPSTREAM, diffusers: { max: [0, 32] } }],
  ["a map for the first diffusers that has one", [PIPE, CAST], { ...UPSTREAM, diffusers: { max: [0, 33] } }],
  ["a map for a later diffusers", [PIPE, CAST], { ...UPSTREAM, diffusers: { max: [1, 0] } }],
  [
    "a missing dtype for diffusers of a later age",
    [PIPE.replace(", torch_dtype=torch.float16", "")],
    { diffusers: { min: [1, 0] } },
  ],
  [
    "a missing dtype for diffusers before the new keyword",
    [PIPE.replace(", torch_dtype=torch.float16", "")],
    { diffusers: { min: [0, 39] } },
  ],
  [
    "a VAE in float32 for one of two pipelines",
    [
      PARTS,
      vae("torch.float32"),
      PIPE.replace("variant", "vae=vae, variant"),
      other,
      "for one in (pipe, other):",
      "    one.text_encoder.to(torch.bfloat16)",
    ],
    UPSTREAM,
  ],
  ["a part lowered to float16 that is raised again", [FULL, "pipe.vae.to(torch.float16)", "pipe.vae.to(torch.float32)"]],
  [
    "a variant of its own at a revision, and a cast",
    [PIPE.replace('"fp16"', '"ema"').replace("torch_dtype", 'revision="x", torch_dtype'), CAST],
  ],
  [
    "a variant of its own of a copy, and a cast",
    [PIPE.replace('"fp16"', '"ema"').replace("Efficient-Large-Model", "models"), CAST],
  ],
  ["a variant of its own, and a cast", [PIPE.replace('"fp16"', '"ema"'), CAST]],
  ["a comment that keeps the site beside its load", [`${PIPE}  # sana-codemod: ignore`, CAST]],
  ["a comment for another rule beside its load", [`${PIPE}  # sana-codemod: ignore[missing-dtype]`, CAST]],
  [
    "a comment that keeps the site beside a cast of which nothing is said",
    [PIPE, "pipe.vae.to(pipe.dtype)  # sana-codemod: ignore", "pipe.text_encoder.to(torch.bfloat16)"],
  ],
  [
    "a comment that keeps the site on the last line of its load",
    [PIPE.replace("torch_dtype", "\n    torch_dtype").replace(/\)$/, ",\n)  # sana-codemod: ignore"), CAST],
  ],
  ["a property that loads and is read right after its cast", lazily('self.pipe("a tree")')],
  ["a property that loads and is tested right after its cast", lazily("if self.pipe:", "    print(1)")],
  ["a property that loads and is gone through right after its cast", lazily("for x in self.pipe:", "    print(x)")],
  ["a property that loads and is entered right after its cast", lazily("with self.pipe as x:", "    print(x)")],
  ["a property that loads and is kept right after its cast", lazily("x = self.pipe", "print(x)")],
  ["a property that loads and is given back right after its cast", lazily("return self.pipe")],
  ["a property that loads and is raised right after its cast", lazily("raise self.pipe")],
  ["a property that loads and is read in a call's brackets right after its cast", lazily("print(self.pipe)")],
  ["a property that loads and is read in a list right after its cast", lazily("x = [self.pipe, 1]", "print(x)")],
  ["a property that loads and is read in a lambda right after its cast", lazily("x = lambda: self.pipe", "print(x)")],
  ["a property that loads and is read for its cast alone, before another", lazily('self.other("a tree")')],
  [
    "an ignored cast to float32 of a pipeline or its part",
    [PIPE, "(pipe if small else pipe.vae).to(torch_dtype=torch.float32)"],
    UPSTREAM,
  ],
  ["a lowered part that is raised again", [...LOWERED, "pipe.vae.to(torch.float32)"]],
  ["a lowered part that is raised with the whole", [...LOWERED, "pipe.to(torch.float32)"]],
  [
    "a lowered part that is raised with all parts",
    [...LOWERED, "for part in pipe.components.values():", "    part.to(torch.float32)"],
  ],
  [
    "a part that is raised beside one that keeps its dtype",
    [PIPE, "pipe.vae.to(torch.float32)", "pipe.text_encoder.to(torch.float16)"],
  ],
  ["a lowered part and another that is raised", [...LOWERED, "pipe.text_encoder.to(torch.float32)"]],
  ["a part that is raised and lowered", [FULL, "pipe.vae.to(torch.float32)", CAST]],
  [
    "a lowered part of one pipeline, raised in another",
    [
      ...LOWERED,
      FULL.replace("pipe", "other"),
      "for one in (pipe, other):",
      "    one.transformer.to(torch.bfloat16)",
      "other.vae.to(torch.float32)",
    ],
  ],
  ["a lowered whole of which a part is raised", [FULL, "pipe.to(torch.bfloat16)", "pipe.vae.to(torch.float32)"]],
  [
    "a part that is raised and set back to the pipeline's dtype",
    [PIPE, "pipe.vae.to(torch.float32)", "pipe()", "pipe.vae.to(pipe.dtype)"],
  ],
  ["two parts that are raised", [PIPE, "pipe.vae.to(torch.float32)", "pipe.text_encoder.to(torch.float32)"]],
  [
    "two parts that are raised at once where the dtype is of run time",
    [PIPE.replace("torch.float16", "how"), "for part in (pipe.vae, pipe.text_encoder):", "    part.to(torch.float32)"],
  ],
  [
    "two parts that are raised where the dtype is of run time",
    [PIPE.replace("torch.float16", "how"), "pipe.vae.to(torch.float32)", "pipe.text_encoder.to(torch.float32)"],
  ],
  [
    "a part that is raised beside one of run time",
    [PIPE.replace("torch.float16", "how"), "pipe.vae.to(torch.float32)", "pipe.text_encoder.to(torch.bfloat16)"],
  ],
  ["an ignored cast to float32 beside one that counts", [PIPE, "pipe.to(torch_dtype=torch.float32)", CAST]],
  [
    "an ignored cast to bfloat16 where a pair moves",
    [PIPE, "pipe.to(torch_dtype=torch.bfloat16)", "print(pipe)"],
    { target: "bf16" },
  ],
  [
    "an ignored cast to bfloat16 of a checkpoint of that",
    [PIPE.replace(ID, BF16).replace("fp16", "bf16"), "pipe.to(torch_dtype=torch.bfloat16)"],
  ],
  [
    "an ignored cast and a VAE that stays",
    [FULL, "pipe.to(torch_dtype=torch.bfloat16)", "pipe.text_encoder.to(torch.bfloat16)"],
    UPSTREAM,
  ],
  ["a comparison of a part that nothing casts", [PIPE, CAST, "x = pipe.transformer.dtype == torch.bfloat16"]],
  ["a comparison beside an ignored cast", [PIPE, "pipe.to(torch_dtype=torch.bfloat16)", "x = pipe.vae.dtype == torch.bfloat16"]],
  ["a comparison of the pipeline where a part is cast", [PIPE, CAST, "x = pipe.dtype == torch.bfloat16"]],
  [
    "a comparison of a part where all are cast",
    [PIPE, "for part in pipe.components.values():", "    part.to(torch.bfloat16)", "x = pipe.vae.dtype == torch.bfloat16"],
  ],
  ["a comparison of a part where the whole is cast", [PIPE, "pipe.to(torch.bfloat16)", "x = pipe.vae.dtype == torch.bfloat16"]],
  ["a comparison of a part of a part", [PIPE, CAST, "x = pipe.vae.encoder.dtype == torch.bfloat16"]],
  ["an assert of a chain", [PIPE, CAST, "assert torch.bfloat16 == pipe.vae.dtype == torch.bfloat16"]],
  ["an assert of a negation", [PIPE, CAST, "assert not pipe.vae.dtype == torch.bfloat16"]],
  ["an assert of a sum", [PIPE, CAST, "assert pipe.vae.dtype + torch.bfloat16"]],
  ["a comparison with a constant", [PIPE, CAST, 'x = pipe.vae.dtype == "none"']],
  ["a comparison within a list of lists", [PIPE, CAST, "x = pipe.vae.dtype in [[torch.bfloat16], 1]"]],
  ["a tensor of the old dtype for a part of a part", [PIPE, CAST, "pipe.vae.encoder(torch.zeros(1, dtype=torch.bfloat16))"]],
  ["a tensor of a dtype that the part never had", [PIPE, CAST, "pipe.vae(torch.zeros(1, dtype=torch.float32))"]],
  [
    "a tensor that is cast to what the part is loaded in",
    [PIPE.replace("torch.float16", "torch.bfloat16"), "pipe.vae(image.to(torch.bfloat16))"],
  ],
  ["a saved part that is cast to what it has", [PIPE, "pipe.vae.to(torch.float16)", 'pipe.vae.save_pretrained("out")']],
  ["a saved pipeline that is cast whole", [PIPE, "pipe.to(torch.bfloat16)", 'pipe.save_pretrained("out")']],
  [
    "a saved part of another pipeline",
    [PIPE, otherBf16, "for one in (pipe, other):", "    one.vae.to(torch.float32)", 'other.text_encoder.save_pretrained("out")'],
  ],
  ["a part cast to a storage dtype and another to bfloat16", [PIPE, "pipe.transformer.to(torch.float8_e4m3fn)", CAST]],
  [
    "a float16 load that its parts leave",
    [PIPE.replace(ID, BF16).replace("fp16", "bf16"), "pipe.text_encoder.to(torch.float16)"],
  ],
  [
    "a float16 load whose cast is ignored",
    [PIPE.replace(ID, BF16).replace("fp16", "bf16"), "pipe.to(torch_dtype=torch.float16)"],
  ],
  ["a load in float32 of which all is cast to float16", [FULL.replace(ID, BF16), "pipe.to(torch.float16)"]],
  ["a load in float32 of which a part is cast to float16", [FULL.replace(ID, BF16), "pipe.vae.to(torch.float16)"]],
  ["a float16 load for a GPU of today", [PIPE.replace(ID, BF16).replace("fp16", "bf16")], { gpu: "a100" }],
  ["a float16 load for a GPU of long ago", [PIPE.replace(ID, BF16).replace("fp16", "bf16")], { gpu: "t4" }],
  ["a float16 load for a GPU that nobody knows", [PIPE.replace(ID, BF16).replace("fp16", "bf16")], { gpu: "abacus" }],
  ["a bfloat16 pair for a GPU of long ago", [otherBf16], { gpu: "t4" }],
  [
    "a bfloat16 pair and a pipeline made from it, for a GPU of long ago",
    [otherBf16, "third = SanaPipeline.from_pipe(other, torch_dtype=torch.bfloat16)"],
    { gpu: "t4" },
  ],
  [
    "two checkpoints that cost otherwise",
    [
      PIPE.replaceAll("float16", "bfloat16"),
      other.replace("600M_512px", "1600M_1024px"),
      "for one in (pipe, other):",
      "    one.vae.to(torch.bfloat16)",
    ],
  ],
  ["a choice of precision by one of two names", [PIPE, "if ready or use_bf16:", `    ${CAST}`]],
  ["a choice of precision by an item", [PIPE, 'if settings[0]["bf16"]:', `    ${CAST}`]],
  ["a choice by an item of a precision", [PIPE, "if precision[0]:", `    ${CAST}`]],
  ["a choice by what a call of a precision gives", [PIPE, "if precision():", `    ${CAST}`]],
  ["a choice by a formatted text", [PIPE, 'if f"{kind}" == name:', `    ${CAST}`]],
  ["a choice by a precision that is bound", [PIPE, "if (n := use_bf16):", `    ${CAST}`]],
  [
    "a choice by a precision in a class",
    ["class Holder:", "    def run(self):", `        ${PIPE}`, "        if self.bf16:", `            ${CAST}`, "Holder().run()"],
  ],
  ["a choice by a precision that a load stands under, too", ["if use_fp16:", `    ${PIPE}`, `    ${CAST}`]],
  [
    "a choice by a precision that a load of another dtype stands under, too",
    ["if use_fp16:", `    ${PIPE.replace("torch.float16", "torch.bfloat16")}`, "    pipe.vae.to(torch.float16)"],
  ],
  [
    "a choice by a precision that one of two loads stands under",
    [other, "if use_fp16:", `    ${PIPE}`, "    for one in (pipe, other):", "        one.vae.to(torch.bfloat16)"],
  ],
  [
    "a choice by a precision in the other branch",
    ["if use_fp16:", `    ${PIPE}`, "else:", "    print(1)", "if use_bf16:", `    ${CAST}`],
  ],
  [
    "a guard that holds another guard with casts alone",
    [PIPE, "if pipe.vae.dtype == torch.float16:", "    if ready:", `        ${CAST}`, "    else:", "        pass"],
  ],
  [
    "a guard that holds another guard with more",
    [PIPE, "if pipe.vae.dtype == torch.float16:", "    if ready:", `        ${CAST}`, "    else:", "        print(1)"],
  ],
  ["a guard whose other branch does more", [PIPE, "if pipe.vae.dtype == torch.float16:", `    ${CAST}`, "else:", "    print(1)"]],
  [
    "a loop that counts on a dtype and does more",
    [PIPE, "while pipe.vae.dtype != torch.bfloat16:", `    ${CAST}`, "    print(1)"],
  ],
  ["a check in a line of its own", [PIPE, CAST, "while pipe.vae.dtype == torch.bfloat16: pass"]],
];
