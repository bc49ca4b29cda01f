/** What public code seldom does with a pipeline, and what no rewrite may get wrong: tests, asserts, fallbacks, other ways to a component. */
import { DTYPES } from "./loads.js";
import type { Random } from "./random.js";

type OddAction = (pipe: string, random: Random) => readonly string[];

const dtype = (random: Random): string => random.pick(DTYPES);
const part = (random: Random): string => random.pick(["vae", "text_encoder", "transformer"]);
const cast = (pipe: string, random: Random): string =>
  `${pipe}.${part(random)}.to(${random.pick(["torch.bfloat16", "torch.bfloat16", dtype(random)])})`;

/** A cast under a header. */
const under =
  (header: (pipe: string, random: Random) => string): OddAction =>
  (pipe, random) => [header(pipe, random), `    ${cast(pipe, random)}`, ...random.pick([[], [], [`    print("cast")`]])];

const to =
  (args: string): OddAction =>
  (pipe, random) => [`${pipe}.${part(random)}.to(${args})`];

export const ODD_ACTIONS: readonly OddAction[] = [
  to("torch.bfloat16, non_blocking=True"),
  to('device="cuda", dtype=torch.bfloat16, non_blocking=True'),
  to('"cuda", torch.bfloat16, True'),
  to("dtype := torch.bfloat16"),
  to("None"),
  to('*("cuda", torch.bfloat16)'),
  to('**{"dtype": torch.bfloat16}'),
  to("Config.dtype"),
  to("torch.float8_e4m3fn"),
  to("torch.float32"),
  to("os.environ.get('DTYPE') and torch.bfloat16"),
  to("memory_format=torch.channels_last, dtype=torch.bfloat16"),
  (pipe) => [`${pipe}.to(torch_dtype=torch.bfloat16)`],
  (pipe) => [`${pipe}.to(torch.bfloat16, silence_dtype_warnings=True)`],
  (pipe) => [`${pipe}.to("cuda", torch_dtype=torch.bfloat16)`],
  (pipe, random) => [`${pipe}.${part(random)}.type(torch.bfloat16)`],
  (pipe, random) => [`${pipe}.${part(random)}.to(${pipe}.${part(random)}.dtype)`],
  (pipe, random) => [`${pipe}.${part(random)}.to(${dtype(random)}).eval().requires_grad_(False)`],
  under((pipe, random) => `if ${pipe}.${part(random)}.dtype != torch.bfloat16:`),
  under((pipe) => `if FLAG and ${pipe}.vae.dtype == torch.float16:`),
  under((pipe) => `if not FLAG or hasattr(${pipe}, "vae"):`),
  under((pipe) => `if callable(${pipe}):`),
  under((pipe) => `if callable(${pipe}) and getattr(${pipe}, "vae", None):`),
  (pipe, random) => [`while FLAG and ${pipe}.vae.dtype != torch.bfloat16:`, `    ${cast(pipe, random)}`, "    break"],
  under(() => "if USE_BF16:"),
  under(() => 'if os.environ.get("DTYPE") in ("bf16", "bfloat16"):'),
  under(() => 'if Config.variant == "fp16":'),
  under(() => "if torch.cuda.is_bf16_supported():"),
  under((pipe) => `if ${pipe}.vae is not None and not USE_BF16:`),
  under(() => "with torch.no_grad(), open(os.devnull):"),
  under(() => "for _ in range(2):"),
  (pipe) => [`assert ${pipe}.vae.dtype == torch.bfloat16`],
  (pipe) => [`assert ${pipe}.transformer.dtype in (torch.float16, torch.bfloat16), "half"`],
  (pipe, random) => [`if ${pipe}.${part(random)}.dtype == torch.float16:`, '    print("half")'],
  (pipe, random) => [`kind = 1 if ${pipe}.${part(random)}.dtype is torch.bfloat16 else 2`, "print(kind)"],
  (pipe) => ["try:", `    ${pipe}.vae.to(torch.bfloat16)`, "except RuntimeError:", `    ${pipe}.vae.to(torch.float32)`],
  (pipe) => [
    "try:",
    `    ${pipe}.vae.to(torch.bfloat16)`,
    "except RuntimeError as error:",
    "    print(error)",
    "else:",
    '    print("fine")',
  ],
  (pipe) => [`${pipe}.vae.to(torch.float32)`, `${pipe}("a tree")`, `${pipe}.vae.to(torch.float16)`],
  (pipe) => [`optimizer = torch.optim.AdamW(${pipe}.transformer.parameters())`],
  (pipe) => [`${pipe}.transformer = Accelerator().prepare(${pipe}.transformer)`],
  (pipe) => [`${pipe}.load_lora_weights("someone/lora")`],
  (pipe) => [`modules = torch.nn.ModuleList([${pipe}.vae, ${pipe}.text_encoder])`, "modules.to(torch.bfloat16)"],
  (pipe) => [`${pipe}.text_encoder = None`],
  (pipe) => ["latents = torch.zeros(1, dtype=torch.float16)", `${pipe}.vae.decode(latents)`],
  (pipe) => [`${pipe}.vae.decode(torch.zeros(1, dtype=torch.bfloat16))`],
  (pipe) => [`${pipe}.vae.save_pretrained("out")`],
  (pipe) => [`cast = ${pipe}.vae.to`, "cast(torch.bfloat16)"],
  (pipe) => [`functools.partial(${pipe}.vae.to, torch.bfloat16)()`],
  (pipe) => [`casts = [part.to(torch.bfloat16) for part in (${pipe}.vae, ${pipe}.text_encoder)]`],
  (pipe) => [
    `for part in ${pipe}.components.values():`,
    "    if isinstance(part, torch.nn.Module):",
    "        part.to(torch.bfloat16)",
  ],
  (pipe) => [`${pipe}.components["vae"].to(torch.bfloat16)`],
  (pipe) => [`getattr(${pipe}, "vae").to(torch.bfloat16)`, `getattr(${pipe}, "text_encoder").to(dtype=torch.bfloat16)`],
  (pipe) => [`vae, encoder = ${pipe}.vae, ${pipe}.text_encoder`, "vae.to(torch.bfloat16); encoder.to(torch.bfloat16)"],
  (pipe) => [
    `first, *others = [${pipe}.vae, ${pipe}.text_encoder, ${pipe}.transformer]`,
    "for other in others:",
    "    other.to(torch.bfloat16)",
  ],
  (pipe) => ["match FLAG:", "    case True:", `        ${pipe}.vae.to(torch.bfloat16)`, "    case _:", "        pass"],
  (pipe) => ["async def run():", `    ${pipe}.vae.to(torch.bfloat16)`, "asyncio.run(run())"],
  (pipe) => ["def cast_later():", `    global ${pipe}`, `    ${pipe} = ${pipe}.to(torch.bfloat16)`, "cast_later()"],
  (pipe) => ["torch.set_default_dtype(torch.bfloat16)", `${pipe}("a tree")`],
  (pipe) => [`with torch.autocast("cuda", dtype=torch.bfloat16):`, `    ${pipe}("a tree")`],
  (pipe) => [`compiled = torch.compile(${pipe}.transformer)`, "compiled.to(torch.bfloat16)"],
  (pipe) => [`image = ${pipe}("a tree").images[0]`, "image.to(torch.bfloat16)"],
  (pipe) => [`made = wrapped(${pipe})`, "made.vae.to(torch.bfloat16)"],
  (pipe) => [`made = wrapped(${pipe})`, "made.to(torch.bfloat16)"],
  (pipe) => [`${pipe} = wrapped(${pipe})`, `${pipe}.to(torch.bfloat16)`],
  (pipe) => [`${pipe} = json.loads("{}") or ${pipe}`, `${pipe}.to("cuda", torch.bfloat16)`],
  (pipe) => [`Keeps(${pipe}).pipe.vae.to(torch.bfloat16)`],
  (pipe) => [`kept = Keeps(${pipe})`, "kept.cast()", "kept.cast(torch.float16)"],
  (pipe) => [`x = ${pipe}.vae.to(torch.bfloat16) and 1`],
  (pipe) => [`print(${pipe}.vae.to(torch.bfloat16) is None)`],
  (pipe) => [`${pipe}.vae.to(torch.bfloat16) if FLAG else None`],
  (pipe) => [`FLAG and ${pipe}.vae.to(torch.bfloat16)`],
  (pipe) => [`_ = ${pipe}.vae.to(torch.bfloat16)`],
  (pipe) => [`${pipe}.vae, ${pipe}.text_encoder = ${pipe}.vae.to(torch.bfloat16), ${pipe}.text_encoder.to(torch.bfloat16)`],
];
