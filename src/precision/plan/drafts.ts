/** Which rules a site breaks, and where. One function per group of rules; none of them edits. */
import type { Options } from "../../options.js";
import type { Range, RuleName } from "../../types.js";
import { dtypeOf, isPrecision, precisionOf } from "../dtypes.js";
import type { Load, Recast } from "../facts/facts.js";
import { nativeBfloat16 } from "../hardware.js";
import { effectOf, effectsOf, loadedDtype, partsOf } from "./current.js";
import { dtypeArgument, isGiven } from "./reading.js";
import { loadOf, passedComponent, type Site } from "./sites.js";
import type { LoadPlan, Targets } from "./target.js";

/** A finding before the site is judged. */
export interface Draft {
  readonly rule: RuleName;
  readonly module: number;
  readonly range: Range;
  /** The load or cast that it stands at; undefined for an argument. */
  readonly about: Load | Recast | undefined;
  /** What is wrong, without the remedy. */
  readonly what: string;
}

/** All drafts of a site, loads before recasts. */
export function draftsOf(site: Site, plans: readonly LoadPlan[], options: Options): Draft[] {
  return [
    ...plans.flatMap((plan) =>
      loadDrafts(plan, options).filter(({ rule }) => rule !== "from-pipe-without-dtype" || !isFloat32(site)),
    ),
    ...plans.flatMap((plan) => fromPipeDrafts(plan, site)),
    ...plans.flatMap((plan) => componentDrafts(plan, site)),
    ...plans.flatMap((plan) => placedDrafts(plan, site)),
    ...site.recasts.flatMap((recast) => recastDrafts(recast, site)),
  ];
}

/** All float32 from the start: `from_pipe` without a dtype changes nothing. */
const isFloat32 = (site: Site): boolean => {
  const sources = site.loads.filter((load) => load.kind !== "from-pipe");
  return sources.length > 0 && site.recasts.length === 0 && sources.every((load) => loadedDtype(site, load.key) === "float32");
};

const at = (rule: RuleName, fact: Load | Recast, what: string): Draft => ({
  rule,
  module: fact.module,
  range: { start: fact.call.start, end: fact.call.end },
  about: fact,
  what,
});

type Check = (plan: LoadPlan, options: Options) => string | undefined;

/** Rules about a load alone; each gives what is wrong, or undefined. */
const LOAD_CHECKS: Partial<Record<RuleName, Check>> = {
  "conflicting-dtype-keywords": ({ load }) =>
    load.args.keywords.has("torch_dtype") && load.args.keywords.has("dtype") ? "both torch_dtype and dtype are given" : undefined,
  "string-dtype": ({ dtype }) =>
    dtype.kind === "text" ? `the dtype is the string "${dtype.text}", which loads float32 since diffusers 0.33` : undefined,
  "missing-dtype": ({ dtype, variant }) =>
    dtype.kind === "absent" && variant.kind === "known"
      ? `variant="${variant.variant}" without a dtype loads float32`
      : undefined,
  "unpublished-variant": ({ variant, checkpoint, local, load, swap }) => {
    if (variant.kind !== "known" || !checkpoint || local || swap) return undefined;
    // Another revision of the repository may have files of a name of its own.
    if (!isPrecision(variant.variant) && !mayAddVariant(load, local)) return undefined;
    const published = checkpoint.variants.some((name) => name === variant.variant);
    return published ? undefined : `${checkpoint.id} publishes no ${variant.variant} variant: the load raises ValueError`;
  },
  "mismatched-pair": ({ dtype, variant }) => {
    const loaded = dtype.kind === "known" ? precisionOf(dtype.dtype) : undefined;
    const named = variant.kind === "known" && isPrecision(variant.variant) ? variant.variant : undefined;
    return loaded && named && loaded !== named ? `variant="${named}" is loaded in ${dtypeOf(loaded)}` : undefined;
  },
  "missing-variant": (plan) =>
    lacksVariant(plan) ? `the published ${plan.checkpoint?.pair.variant} files are not named` : undefined,
  "wrong-dtype-for-checkpoint": ({ dtype, checkpoint, load, swap }, options) => {
    if (!checkpoint || load.kind !== "pretrained" || dtype.kind !== "known") return undefined;
    const precision = precisionOf(dtype.dtype);
    const wrong = precision && dtypeOf(precision) !== checkpoint.pair.dtype && options.target !== precision;
    if (!wrong) return undefined;
    return swap
      ? `--swap-checkpoint puts ${swap} here, which runs in ${checkpoint.pair.dtype}`
      : `${checkpoint.id} is loaded in ${dtype.dtype} but runs in ${checkpoint.pair.dtype}`;
  },
  "from-pipe-without-dtype": ({ load, dtype }) =>
    load.kind === "from-pipe" && dtype.kind === "absent"
      ? "from_pipe without a dtype casts the shared components to float32"
      : undefined,
};

/** The 16-bit files are published, the load is 16 bit, and nothing says which files are at hand. */
export function lacksVariant({ load, dtype, variant, checkpoint, local, fallback }: LoadPlan): boolean {
  const loaded = dtype.kind === "known" ? precisionOf(dtype.dtype) : undefined;
  return (
    !fallback &&
    variant.kind === "absent" &&
    loaded !== undefined &&
    loaded === checkpoint?.pair.variant &&
    mayAddVariant(load, local)
  );
}

/** A variant is never added to a local copy, beside `revision=` or `local_files_only=True`, or where `**kwargs` may hold one. */
export function mayAddVariant({ args }: Load, local: boolean): boolean {
  return !local && !args.open && !isGiven(args.keywords.get("revision")) && !isGiven(args.keywords.get("local_files_only"));
}

function loadDrafts(plan: LoadPlan, options: Options): Draft[] {
  const { load } = plan;
  return Object.entries(LOAD_CHECKS).flatMap(([rule, check]) => {
    const what = check(plan, options);
    return what ? [at(rule as RuleName, load, what)] : [];
  });
}

/** The GPU cannot run the pair natively: said beside the site's other findings, or alone. */
export function hardwareDrafts(plans: readonly LoadPlan[], targets: Targets | undefined, options: Options): Draft[] {
  const gpu = options.gpu ? nativeBfloat16(options.gpu) : undefined;
  if (!gpu || gpu.native) return [];
  return plans
    .filter(({ load }) => load.kind === "pretrained" && targets?.get(load.key)?.precision === "bf16")
    .map(({ load }) => at("bf16-hardware", load, `${options.gpu} (compute capability ${gpu.capability}) has no native bfloat16`));
}

/** `from_pipe(pipe, torch_dtype=...)` casts the modules that it shares with `pipe`. */
function fromPipeDrafts({ load, dtype }: LoadPlan, site: Site): Draft[] {
  if (load.kind !== "from-pipe" || dtype.kind !== "known") return [];
  const other = site.loads
    .filter((source) => source.kind !== "from-pipe")
    .map((source) => loadedDtype(site, source.key))
    .find((from) => from !== "unknown" && from !== "map" && from !== dtype.dtype);
  return other
    ? [at("recast-after-load", load, `from_pipe casts the shared components to ${dtype.dtype} after a ${other} load`)]
    : [];
}

/** A component that was loaded apart in another 16-bit dtype, or in float32, than the pipeline it is passed to. */
function componentDrafts({ load, dtype }: LoadPlan, site: Site): Draft[] {
  if (load.kind === "constructed" || dtype.kind !== "known") return [];
  return [...load.args.keywords].flatMap(([name, argument]) => {
    if (passedComponent(load, name) !== "site" || !argument.argument) return [];
    const given = loadedDtype(site, load.key, name);
    if (given === "unknown" || given === "map" || given === dtype.dtype) return [];
    return [
      {
        rule: "component-dtype-differs" as const,
        module: load.module,
        range: argument.argument,
        about: undefined,
        what: `${name} is loaded apart in ${given}, the pipeline in ${dtype.dtype}`,
      },
    ];
  });
}

/** The same of one that takes the place of the pipeline's own afterwards (`pipe.vae = vae`); one in float32 is so on purpose. */
function placedDrafts({ load, dtype }: LoadPlan, site: Site): Draft[] {
  if (dtype.kind !== "known") return [];
  return site.placed.flatMap(({ load: of, part, model }) => {
    const component = of === load.key ? loadOf(site, model.made) : undefined;
    const given = loadedDtype(site, model.made);
    const differs =
      component?.kind === "component" && given !== "unknown" && given !== "map" && given !== "float32" && given !== dtype.dtype;
    return differs && !site.recasts.some(({ outcomes }) => outcomes.some(({ object }) => object.made === model.made))
      ? [at("component-dtype-differs", component, `${part} is loaded apart in ${given}, the pipeline in ${dtype.dtype}`)]
      : [];
  });
}

function recastDrafts(recast: Recast, site: Site): Draft[] {
  const parts = partsOf(recast, site).join(" and ");
  if (recast.ignored) return [at("ignored-dtype", recast, `${parts}.to(torch_dtype=...) is ignored by diffusers`)];
  const effects = effectsOf(site, recast);
  const changing = effects.find((effect) => effect.kind === "other");
  if (changing)
    return [
      at("recast-after-load", recast, `${parts} ${is(parts)} cast to ${nameOf(changing.dtype)} after ${loadIn(changing.from)}`),
    ];
  return effects.every((effect) => effect.kind === "same")
    ? [at("redundant-recast", recast, `${parts} ${is(parts)} cast to ${effects[0]?.dtype}, ${sameAs(recast, parts, site)}`)]
    : [];
}

/** Beside another cast it may change something: only the load's dtype is sure. */
function sameAs(recast: Recast, parts: string, site: Site): string {
  const mine = recast.outcomes.map(({ object }) => object);
  const others = site.recasts.filter(({ ignored }) => !ignored).flatMap((other) => other.outcomes);
  const recasts = others.some(
    (other) =>
      effectOf(site, other).kind !== "same" &&
      mine.some(
        ({ made, part }) =>
          made === other.object.made &&
          (part === other.object.part || [part, other.object.part].some((one) => one === "" || one === "*")),
      ),
  );
  if (recasts) return "the dtype of the load";
  return is(parts) === "is" ? "which it already has" : "which they already have";
}

const nameOf = (dtype: string | undefined): string => (dtype === "other" ? "another dtype" : String(dtype));

const loadIn = (dtype: string): string => (dtype === "other" ? "a load in another dtype" : `a ${dtype} load`);

/** `vae is`, `vae and text_encoder are`. */
export const is = (parts: string): string => (parts.includes(" and ") || parts === "components" ? "are" : "is");

/** True when the dtype of a load is only known at run time. */
export function isDynamic({ dtype, variant, load }: LoadPlan): boolean {
  return (
    dtype.kind === "unknown" ||
    dtype.kind === "several" ||
    (variant.kind === "unknown" && load.kind === "pretrained" && dtypeArgument(load) !== undefined)
  );
}
