/** Which precision a site aims for, by the spec's order of evidence, and how sure that is. */
import type { Options } from "../../options.js";
import type { Module } from "../../python/ast.js";
import type { Dtype, Precision } from "../../types.js";
import { type Checkpoint, findCheckpoint } from "../checkpoints.js";
import { isPrecision, precisionOf, soleDtype } from "../dtypes.js";
import type { Load } from "../facts/facts.js";
import { loadedDtype } from "./current.js";
import { type DtypeReading, readCheckpoint, readDtype, readVariant, type VariantReading } from "./reading.js";
import { isOfKnownParts, type Site } from "./sites.js";
import { isFallback } from "./switches.js";

/** One load with what it says and what it should say. */
export interface LoadPlan {
  readonly load: Load;
  readonly dtype: DtypeReading;
  readonly variant: VariantReading;
  readonly checkpoint: Checkpoint | undefined;
  readonly local: boolean;
  /** The BF16 sibling that `--swap-checkpoint` puts in the id's place. */
  readonly swap: string | undefined;
  /** In an `except` clause: tried because another load failed, so its files are what there is. */
  readonly fallback: boolean;
}

export interface Target {
  readonly precision: Precision;
  /** Why the pair is asked for but not what the checkpoint supports. */
  readonly unsupported: string | undefined;
}

export function planLoad(load: Load, options: Options, modules: readonly Module[]): LoadPlan {
  const found = load.kind === "pretrained" ? readCheckpoint(load) : undefined;
  const sibling = found?.checkpoint.sibling;
  const swap = options.swapCheckpoint && options.target === "bf16" && !found?.local ? sibling : undefined;
  const checkpoint = swap ? findCheckpoint(swap)?.checkpoint : found?.checkpoint;
  return {
    load,
    dtype: readDtype(load),
    variant: readVariant(load),
    checkpoint,
    local: found?.local ?? false,
    swap,
    fallback: isFallback(modules[load.module]?.body ?? [], load.call),
  };
}

/** What each load aims for, by key: the same for all, but for pipelines that share nothing except casts. */
export type Targets = ReadonlyMap<string, Target>;

/** The precision of each load and component; `conflict` when those that share weights ask for different ones; undefined when nothing tells. */
export function chooseTargets(site: Site, plans: readonly LoadPlan[], options: Options): Targets | "conflict" | undefined {
  const whole = chooseTarget(plans, site, options);
  if (whole !== "conflict") return whole && new Map([...site.loads, ...site.components].map(({ key }) => [key, whole]));
  const targets = new Map<string, Target>();
  for (const keys of site.families) {
    const one = chooseTarget(
      plans.filter(({ load }) => keys.has(load.key)),
      site,
      options,
    );
    if (!one || one === "conflict") return "conflict";
    for (const key of keys) targets.set(key, one);
  }
  return targets;
}

function chooseTarget(plans: readonly LoadPlan[], site: Site, options: Options): Target | "conflict" | undefined {
  const targets = plans.flatMap((plan) => targetOf(plan, site, options) ?? []);
  const precisions = new Set(targets.map((target) => target.precision));
  if (precisions.size > 1) return "conflict";
  return targets.find((target) => target.unsupported) ?? targets[0];
}

function targetOf(plan: LoadPlan, site: Site, options: Options): Target | undefined {
  if (plan.load.kind === "from-pipe") return undefined;
  if (isOfKnownParts(plan.load)) return ofParts(plan.load, site, options);
  const { checkpoint } = plan;
  return askedFor(checkpoint, options) ?? supported(precisionOf(checkpoint?.pair.dtype)) ?? evidence(plan, site);
}

/** A pipeline put together from models that were loaded apart follows its transformer. */
function ofParts({ args }: Load, site: Site, options: Options): Target | undefined {
  const made = args.keywords.get("transformer")?.values.flatMap((value) => (value.kind === "object" ? [value.made] : []));
  const [transformer, ...others] = site.components.filter(({ key }) => made?.includes(key));
  if (!transformer || others.length) return undefined;
  const checkpoint = readCheckpoint(transformer)?.checkpoint;
  const dtype = checkpoint?.pair.dtype ?? loadedDtype(site, transformer.key);
  const own = dtype === "unknown" || dtype === "map" ? undefined : precisionOf(dtype);
  return askedFor(checkpoint, options) ?? supported(own);
}

const supported = (precision: Precision | undefined): Target | undefined => precision && { precision, unsupported: undefined };

/** What the run asks for, whatever the code says; undefined for `auto`. */
const askedFor = (checkpoint: Checkpoint | undefined, { target }: Options): Target | undefined =>
  target === "auto" ? undefined : { precision: target, unsupported: unsupported(checkpoint, target) };

const name = (checkpoint: Checkpoint) => checkpoint.id.slice(checkpoint.id.indexOf("/") + 1);

function unsupported(checkpoint: Checkpoint | undefined, precision: Precision): string | undefined {
  if (!checkpoint || precisionOf(checkpoint.pair.dtype) === precision) return undefined;
  if (precision === "bf16") return `${name(checkpoint)} was trained in float16 and is not known to work in bfloat16`;
  return `${name(checkpoint)} was trained in bfloat16${checkpoint.pair.variant ? "" : " and publishes no fp16 variant"}`;
}

/** An unknown checkpoint: the literal variant, then a 16-bit load dtype, then a cast of the whole pipeline. */
function evidence({ variant, dtype }: LoadPlan, site: Site): Target | undefined {
  if (variant.kind === "known" && isPrecision(variant.variant)) return supported(variant.variant);
  const loaded = dtype.kind === "known" || dtype.kind === "text" ? dtype.dtype : undefined;
  return supported(precisionOf(loaded) ?? precisionOf(wholeCast(site)));
}

/** The 16-bit dtype of a cast of the whole pipeline, or of all its three components one by one. */
export function wholeCast(site: Site): Dtype | undefined {
  const casts = site.recasts.filter((recast) => !recast.ignored).flatMap((recast) => recast.outcomes);
  const whole = casts.filter(({ object }) => object.type === "pipeline");
  const parts = new Map(casts.map((outcome) => [outcome.object.part, soleDtype(outcome.dtypes)]));
  const every =
    parts.get("*") ??
    (parts.get("vae") === parts.get("transformer") && parts.get("vae") === parts.get("text_encoder")
      ? parts.get("vae")
      : undefined);
  const dtype = whole.length ? soleDtype(whole.flatMap((outcome) => outcome.dtypes)) : every;
  return dtype === "other" ? undefined : dtype;
}
