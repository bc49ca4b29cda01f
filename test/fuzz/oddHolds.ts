/** Loads that are seldom or hard: dtypes of run time, components apart, generic classes, local copies. Each line stands at the margin of the program. */
import { DTYPES } from "./loads.js";
import type { Random } from "./random.js";

/** The lines after which the pipeline is had as `pipe<index>`. */
type OddHold = (name: string, random: Random) => readonly string[];

const dtype = (random: Random): string => random.pick(DTYPES);
const sixteen = (random: Random): string => random.pick(["torch.float16", "torch.bfloat16", "HALF", "BRAIN", "torch.half"]);
const MODEL_IDS = [
  '"Efficient-Large-Model/Sana_1600M_1024px_diffusers"',
  '"Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers"',
  '"Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers"',
  '"someone/sana-tuned"',
  '"./models/Sana_600M_512px_diffusers"',
  'f"{ROOT}/Sana_1600M_1024px_BF16_diffusers"',
  'os.path.join("models", "Sana_600M_512px_diffusers")',
  "MODEL if FLAG else MODEL",
  "pretrained_model_name_or_path=MODEL",
  "Config.model",
] as const;
const id = (random: Random): string => random.pick(MODEL_IDS);

const plain =
  (...keywords: readonly string[]): OddHold =>
  (name, random) => [`${name} = SanaPipeline.from_pretrained(${[id(random), ...keywords].join(", ")})`];

const ofClass =
  (cls: string, ids: readonly string[]): OddHold =>
  (name, random) => [
    `${name} = ${cls}.from_pretrained(${random.pick(ids)}, ${random.pick(['variant="fp16", ', ""])}torch_dtype=${dtype(random)})`,
  ];

const apart =
  (part: string, cls: string): OddHold =>
  (name, random) => [
    `${part}_${name} = ${cls}.from_pretrained(MODEL, subfolder="${part}"${random.pick(["", ', variant="fp16"'])}, torch_dtype=${dtype(random)})`,
    `${name} = SanaPipeline.from_pretrained(MODEL, ${random.pick([`torch_dtype=${sixteen(random)}`, 'variant="fp16", torch_dtype=torch.float16', ""])}, ${part}=${part}_${name})`.replace(
      ", ,",
      ",",
    ),
  ];

export const ODD_HOLDS: readonly OddHold[] = [
  plain('variant="fp16"', "torch_dtype=torch.float16"),
  plain("torch_dtype=torch.bfloat16"),
  plain('torch_dtype="auto"'),
  plain('torch_dtype="bfloat16"', 'variant="bf16"'),
  plain('dtype="float16"'),
  plain("torch_dtype=torch.half", 'variant="ema"'),
  plain("torch_dtype=torch.float", 'variant=""'),
  plain("torch_dtype=None", "variant=None"),
  plain("torch_dtype=torch.float16", "dtype=torch.bfloat16"),
  plain('torch_dtype={"default": torch.bfloat16, "transformer": torch.float16}'),
  plain("torch_dtype=Config.dtype", "variant=Config.variant"),
  plain("torch_dtype=torch.float16", "quantization_config=object()"),
  plain('**{"variant": "fp16", "torch_dtype": torch.float16}', "revision='refs/pr/1'"),
  plain("torch_dtype=torch.float16", "local_files_only=True"),
  plain("text_encoder=None", "torch_dtype=torch.bfloat16"),
  (name, random) => [
    `dtype_${name} = torch.float16 if FLAG else torch.bfloat16`,
    `${name} = SanaPipeline.from_pretrained(MODEL, torch_dtype=dtype_${name})`,
    ...random.pick([[], [`${name}.vae.to(dtype_${name})`], [`${name}.to(dtype_${name})`]]),
  ],
  (name) => [
    `${name} = SanaPipeline.from_pretrained(MODEL, variant=os.environ.get("VARIANT", "fp16"), torch_dtype=torch.float16)`,
  ],
  (name) => [`${name} = SanaPipeline.from_pretrained(MODEL, torch_dtype=getattr(torch, os.environ.get("DTYPE", "float16")))`],
  (name) => [`${name} = SanaPipeline.from_pretrained(MODEL, torch_dtype=getattr(torch, "float16"))`],
  ofClass("AutoPipelineForText2Image", [
    '"Efficient-Large-Model/Sana_600M_512px_diffusers"',
    '"black-forest-labs/FLUX.1-dev"',
    "MODEL",
  ]),
  ofClass("DiffusionPipeline", ['"Efficient-Large-Model/SANA1.5_4.8B_1024px_diffusers"', "MODEL", "sys.argv[0]"]),
  ofClass("SanaSprintPipeline", ['"Efficient-Large-Model/Sana_Sprint_1.6B_1024px_diffusers"', '"someone/sprint"']),
  ofClass("SanaVideoPipeline", ['"Efficient-Large-Model/SANA-Video_2B_480p_diffusers"']),
  ofClass("Mine", ["MODEL", '"Efficient-Large-Model/Sana_1600M_1024px_diffusers"']),
  apart("vae", "AutoencoderDC"),
  apart("transformer", "SanaTransformer2DModel"),
  apart("text_encoder", "Gemma2Model"),
  (name, random) => [
    `base_${name} = SanaPipeline.from_pretrained(MODEL, variant="fp16", torch_dtype=torch.float16)`,
    `${name} = SanaPAGPipeline.from_pipe(base_${name}${random.pick(["", ", torch_dtype=torch.bfloat16", ", torch_dtype=torch.float32"])})`,
  ],
  (name) => [
    `base_${name} = SanaPipeline.from_pretrained(MODEL, variant="fp16", torch_dtype=torch.float16)`,
    `${name} = SanaPipeline(**base_${name}.components)`,
  ],
  (name, random) => [
    `def make_${name}(dtype=torch.float16, variant=None):`,
    "    return SanaPipeline.from_pretrained(MODEL, variant=variant, torch_dtype=dtype)",
    `${name} = make_${name}(${random.pick(["", "torch.bfloat16", 'dtype=HALF, variant="fp16"', "BRAIN if FLAG else HALF"])})`,
    ...random.pick([[], [`second_${name} = make_${name}(torch.bfloat16)`]]),
  ],
  (name, random) => [
    `options_${name} = {"variant": "fp16"}`,
    `options_${name}["torch_dtype"] = ${sixteen(random)}`,
    `${name} = SanaPipeline.from_pretrained(MODEL, **options_${name}${random.pick(["", ", use_safetensors=True"])})`,
    ...random.pick([[], [`print(options_${name})`], [`flux_${name} = FluxPipeline.from_pretrained("a/b", **options_${name})`]]),
  ],
  (name, random) => [
    "@functools.lru_cache()",
    `def cached_${name}():`,
    `    return SanaPipeline.from_pretrained(MODEL, torch_dtype=${sixteen(random)})`,
    `${name} = cached_${name}()`,
  ],
  (name, random) => [
    `${name} = None`,
    "for attempt in range(2):",
    "    try:",
    `        ${name} = SanaPipeline.from_pretrained(MODEL, variant=${random.pick(['"fp16"', '"bf16"'])}, torch_dtype=torch.float16)`,
    "    except (OSError, ValueError):",
    `        ${name} = SanaPipeline.from_pretrained(MODEL, torch_dtype=torch.float16)`,
  ],
  (name) => [
    `class Holds_${name}:`,
    "    dtype = torch.float16",
    "    def __init__(self):",
    '        self.pipe = SanaPipeline.from_pretrained(MODEL, variant="fp16", torch_dtype=self.dtype)',
    "        self.pipe.vae.to(torch.bfloat16)",
    `${name} = Holds_${name}().pipe`,
  ],
  (name, random) => [`${name} = wrapped(SanaPipeline.from_pretrained(MODEL, torch_dtype=${sixteen(random)}))`],
  (name, random) => [
    `${name} = SanaPipeline.from_pretrained(MODEL, torch_dtype=${sixteen(random)}).to("cuda").to(${dtype(random)})`,
  ],
  (name, random) => [`(${name} := SanaPipeline.from_pretrained(MODEL, torch_dtype=${sixteen(random)})).vae.to(${dtype(random)})`],
];
