/** Judges a site: may it be rewritten, and if not, why. The checks stand in the order in which they win. */
import type { Options } from "../../options.js";
import type { Module } from "../../python/ast.js";
import type { Applicability, Dtype, Severity } from "../../types.js";
import { soleDtype } from "../dtypes.js";
import type { Facts, Recast } from "../facts/facts.js";
import { nativeBfloat16 } from "../hardware.js";
import { effectsOf, keepsVaeFloat32, loadedDtype, partsOf, upcasts } from "./current.js";
import { isDynamic } from "./drafts.js";
import { isGiven } from "./reading.js";
import { loadOf, passedComponent, type Site } from "./sites.js";
import { precisionSwitch } from "./switches.js";
import type { LoadPlan, Target } from "./target.js";
import { wantedDtype } from "./wanted.js";

/** What may be done with a site. `computable`: edits exist even though they are not applied by default. */
export interface Verdict {
  readonly severity: Severity;
  readonly applicability: Applicability;
  readonly computable: boolean;
  readonly reason: string | undefined;
  /** Decided at run time: reported under `unresolved-precision` instead of the drafts. */
  readonly unresolved?: boolean;
  /** Said (with `--verbose`) even where no rule is broken. */
  readonly mention?: boolean;
  /** Consistent whatever the run-time value is: not reported at all. */
  readonly silent?: boolean;
}

export interface Case {
  readonly site: Site;
  readonly plans: readonly LoadPlan[];
  readonly target: Target | "conflict" | undefined;
  readonly facts: Facts;
  readonly options: Options;
  readonly modules: readonly Module[];
  /** Whether any rule is broken. */
  readonly broken: boolean;
}

type Check = (given: Case) => Verdict | undefined;

const info = (reason: string): Verdict => ({ severity: "info", applicability: "display", computable: false, reason });
const mention = (reason: string): Verdict => ({ ...info(reason), mention: true });
const left = (reason: string): Verdict => ({ severity: "error", applicability: "display", computable: false, reason });
const undecided = (reason: string): Verdict => ({
  severity: "warning",
  applicability: "display",
  computable: false,
  reason,
  unresolved: true,
});

const hasRecast = ({ site }: Case) => site.recasts.length > 0;

const video: Check = ({ site }) =>
  site.loads.some((load) => load.family === "video")
    ? mention("SANA-Video keeps its VAE in float32 by upstream's own recipe; video pipelines are never rewritten")
    : undefined;

const mixed: Check = ({ site }) => {
  const load = site.loads.find((candidate) => candidate.mixed !== undefined);
  return load && left(`${load.name} may also be ${load.mixed} here; split the branches to make the class certain`);
};

const foreign: Check = ({ site, facts }) => {
  const recast = site.recasts.find((candidate) => candidate.foreign || facts.elsewhere.has(candidate.key));
  if (recast)
    return left(
      `the cast of ${partsOf(recast).join(" and ")} is also reached by something else than this SANA pipeline; separate the two`,
    );
  return site.tainted.length
    ? undecided("the pipeline is handed through code that cannot be followed before it is cast")
    : undefined;
};

const shared: Check = ({ site, facts }) =>
  [...site.loads, ...site.components].some((load) => facts.shared.has(load.key))
    ? left("a component is also handed to another model's pipeline; load one for each")
    : undefined;

const quantized: Check = ({ site, facts }) => {
  const given = [...site.loads, ...site.components].some(
    (load) => isGiven(load.args.keywords.get("quantization_config")) || facts.quantized.has(load.key),
  );
  const passed = site.loads.some((load) =>
    [...load.args.keywords.values()].some(({ values }) =>
      values.some((value) => value.kind === "unknown" && facts.quantizedCalls.has(value.key.slice(1).split("!")[0] ?? "")),
    ),
  );
  return given || passed
    ? mention("a component is quantized; quantized weights must not be cast, so the site is left as it is")
    : undefined;
};

const training: Check = ({ site, facts }) => {
  const loads = [...site.loads, ...site.components];
  const evidence = loads
    .map((load) => facts.training.get(load.key) ?? facts.trainingModules.get(load.module))
    .find((found) => found !== undefined);
  return evidence === undefined ? undefined : info(`this is training code (${evidence}); precision is part of the recipe there`);
};

const dtypeMap: Check = ({ plans }) =>
  plans.some((plan) => plan.dtype.kind === "map")
    ? mention("the load has a dtype map, which says the dtype of each component already")
    : undefined;

const constructed: Check = ({ site }) =>
  site.recasts.length > 0 && site.loads.some((load) => load.kind === "constructed")
    ? undecided("the pipeline is put together from components in code; give each component its dtype where it is loaded")
    : undefined;

/** A cast of the whole pipeline to one dtype leaves it consistent, whatever the dtype is. */
const castsWhole = (recast: Recast): boolean =>
  recast.outcomes.every(({ object, dtypes }) => object.type === "pipeline" && object.part === "" && dtypes.length === 1);

/** Load or recast dtypes that depend on arguments, the environment or a condition. */
const runTime: Check = (given) => {
  const { plans, site, modules } = given;
  const unsure = site.recasts.flatMap((recast) => effectsOf(site, recast)).filter((effect) => effect.kind === "unknown");
  const dynamic = plans.find(isDynamic);
  if (
    dynamic &&
    hasRecast(given) &&
    site.recasts.every((recast) => effectsOf(site, recast).every((effect) => effect.kind === "consistent"))
  )
    return { ...info("the same variable at load and cast"), silent: true };
  if (dynamic) {
    const what = dynamic.dtype.kind === "known" || dynamic.dtype.kind === "absent" ? "variant" : "dtype";
    const reason = `the ${what} of the load is decided at run time; make it a constant, or cast nothing after the load`;
    return hasRecast(given) ? undecided(reason) : { ...info(reason), unresolved: true };
  }
  if (unsure.length && site.recasts.every(castsWhole))
    return { ...info("the whole pipeline is cast to one dtype that is only known at run time"), unresolved: true };
  if (unsure.length) return undecided("the dtype of a cast, or of what it casts, is decided at run time; make it a constant");
  for (const recast of site.recasts) {
    const module = modules[recast.module];
    const condition = module && precisionSwitch(module.body, recast.call, module.text);
    if (condition) return undecided(`the cast of ${partsOf(recast).join(" and ")} is decided at run time (${condition})`);
  }
  return undefined;
};

const unknownComponent: Check = ({ site }) => {
  const names = site.loads.flatMap((load) =>
    [...load.args.keywords.keys()].filter(
      (name) => passedComponent(load, name) === "unknown" && loadedDtype(site, load.key, name) === "unknown",
    ),
  );
  const reached = site.recasts
    .flatMap(partsOf)
    .find(
      (part) =>
        names.includes(part) ||
        (part === "pipeline" && names.some((name) => ["vae", "transformer", "text_encoder", "controlnet"].includes(name))),
    );
  return reached
    ? undecided(
        `${reached === "pipeline" ? "a component" : reached} is passed in from elsewhere and its dtype is not known; give it its dtype where it is loaded`,
      )
    : undefined;
};

const unmovable: Check = ({ site }) =>
  site.recasts.some((recast) => recast.drop === undefined)
    ? left("a cast does more than cast where it stands (a stored method, a value bound in it) and cannot be removed")
    : undefined;

const noTarget: Check = ({ target, plans, options, broken }) => {
  if (target === "conflict") return left("the loads of this site need different precisions; give each its own casts");
  const tooOld =
    options.policy === "upstream" &&
    target?.precision === "fp16" &&
    options.diffusers?.max &&
    before(options.diffusers.max, [0, 33]);
  if (tooOld)
    return left(
      `--policy upstream needs a dtype map, which diffusers ${options.diffusers?.max?.join(".")} does not have; require diffusers 0.33 or newer`,
    );
  if (target) return undefined;
  if (!broken) return { ...info("nothing to make consistent"), silent: true };
  const where =
    plans[0]?.load.kind === "from-pipe"
      ? "the pipeline it is made from is not known"
      : "neither checkpoint, variant nor load dtype says a 16-bit precision";
  return undecided(`${where}; name variant and dtype at the load`);
};

const before = (version: readonly [number, number], other: readonly [number, number]) =>
  version[0] < other[0] || (version[0] === other[0] && version[1] < other[1]);

/** What a part will be in once the site is rewritten. */
function dtypeAfter({ site, target, options }: Case, part: string): Dtype | undefined {
  if (!target || target === "conflict") return undefined;
  const wanted = wantedDtype(site, target, options);
  return wanted.kind === "one" ? wanted.dtype : (wanted.entries.get(part.split(".")[0] ?? "") ?? wanted.entries.get("default"));
}

/** An assert that the rewrite would make fail. */
const asserted: Check = (given) => {
  const broken = given.facts.asserted.find(
    ({ made, part, dtype }) => loadOf(given.site, made) !== undefined && part !== "" && dtypeAfter(given, part) !== dtype,
  );
  return broken && left(`the code asserts that ${broken.part} is ${broken.dtype}; change the assert first`);
};

/** float32 on purpose: nothing is lost. A map keeps it; `--unsafe-fixes` makes the pair uniform. */
const upcast: Check = ({ site, options }) => {
  const raised = site.recasts.filter((recast) => upcasts(site, recast));
  const kept = keepsVaeFloat32(site) || site.components.some((load) => loadedDtype(site, load.key, "") === "float32");
  if (raised.length === 0 && !kept) return undefined;
  if (options.policy === "upstream") return undefined;
  const rest = site.recasts.filter(
    (recast) => !raised.includes(recast) && effectsOf(site, recast).some((effect) => effect.kind === "other"),
  );
  const what = raised.length
    ? `${[...new Set(raised.flatMap(partsOf))].join(" and ")} is raised to float32`
    : "the VAE stays in float32";
  return {
    severity: rest.length && !kept ? "error" : "info",
    applicability: "display",
    computable: true,
    reason: `${what} on purpose, which loses nothing; --policy upstream writes it as a dtype map, --unsafe-fixes makes the pair uniform`,
  };
};

const unsafe = (reason: string): Verdict => ({
  severity: "error",
  applicability: "unsafe",
  computable: true,
  reason: `${reason}; --unsafe-fixes applies it`,
});

const swapped: Check = ({ plans }) => {
  const plan = plans.find((candidate) => candidate.swap);
  return plan && unsafe(`${plan.swap} holds other weights: images will differ`);
};

const unsupportedPair: Check = ({ target }) =>
  target && target !== "conflict" && target.unsupported ? unsafe(target.unsupported) : undefined;

/** float16 to bfloat16: the author may have a GPU that only emulates it. */
const needsBfloat16: Check = ({ site, plans, target, options }) => {
  if (target === "conflict" || target?.precision !== "bf16" || options.target === "bf16") return undefined;
  if (options.gpu && nativeBfloat16(options.gpu)?.native) return undefined;
  const loads = [...site.loads, ...site.components].map((load) => loadedDtype(site, load.key, ""));
  const casts = site.recasts.filter((recast) => !recast.ignored).flatMap((recast) => effectsOf(site, recast));
  if (!loads.includes("float16") || loads.includes("bfloat16") || casts.some((effect) => effect.dtype === "bfloat16"))
    return undefined;
  return plans.length
    ? unsafe(
        "moves a float16 load to bfloat16, which GPUs below compute capability 8.0 only emulate; name the GPU with --gpu, or ask for --target bf16",
      )
    : undefined;
};

/** A tensor that the code makes in the old dtype would no longer fit the component it is handed to. */
const directInput: Check = (given) => {
  const { site, facts } = given;
  const misfit = facts.inputs.find(({ made, part, dtype }) => {
    const component = part.split(".")[0] ?? "";
    const cast = site.recasts
      .flatMap((recast) => recast.outcomes)
      .some(
        ({ object, dtypes }) => object.made === made && object.part.split(".")[0] === component && soleDtype(dtypes) === dtype,
      );
    const before = cast || loadedDtype(site, made, component) === dtype;
    return loadOf(site, made) !== undefined && before && dtypeAfter(given, component) !== dtype;
  });
  return (
    misfit &&
    unsafe(
      `the code hands ${misfit.dtype} tensors to ${misfit.part.split(".")[0]} itself, which would no longer be ${misfit.dtype}`,
    )
  );
};

/** Storage dtypes such as float8 are chosen on purpose. */
const otherDtype: Check = ({ site }) =>
  site.recasts.flatMap((recast) => effectsOf(site, recast)).some((effect) => effect.dtype === "other" || effect.from === "other")
    ? info("a dtype other than float16, bfloat16 and float32 is chosen on purpose here")
    : undefined;

const conversion: Check = ({ site, facts }) => {
  const casts = site.recasts.filter((recast) => effectsOf(site, recast).some((effect) => effect.kind === "other"));
  const written = facts.saved.some((saved) =>
    casts.some((recast) => recast.outcomes.some(({ object }) => object.made === saved.made && object.part === saved.part)),
  );
  return written ? unsafe("the cast weights are written to disk: what is saved would change") : undefined;
};

const CHECKS: readonly Check[] = [
  video,
  quantized,
  training,
  dtypeMap,
  mixed,
  foreign,
  shared,
  constructed,
  runTime,
  unknownComponent,
  otherDtype,
  unmovable,
  noTarget,
  asserted,
  upcast,
  swapped,
  unsupportedPair,
  needsBfloat16,
  conversion,
  directInput,
];

/** The first verdict that applies; a site that passes all checks is rewritten. */
export function judge(given: Case): Verdict {
  for (const check of CHECKS) {
    const verdict = check(given);
    if (verdict) return verdict;
  }
  return { severity: "error", applicability: "safe", computable: true, reason: undefined };
}
