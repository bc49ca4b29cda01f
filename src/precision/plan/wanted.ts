/** What each load of a site should say: its dtype (or dtype map) and variant. */
import type { Options } from "../../options.js";
import type { ObjectValue } from "../../python/flow/values.js";
import type { Dtype, Precision } from "../../types.js";
import type { Checkpoint } from "../checkpoints.js";
import { isComponent, WEIGHT_COMPONENTS } from "../classes.js";
import { dtypeOf, isPrecision } from "../dtypes.js";
import type { Load } from "../facts/facts.js";
import { effectOf, isKeptFloat32, keepsVaeFloat32, loadedDtype, partTaking, staysFloat32 } from "./current.js";
import { mayAddVariant } from "./drafts.js";
import { componentOf, loadOf, type Site } from "./sites.js";
import type { LoadPlan, Target } from "./target.js";

/** One dtype for everything, or a dtype per component with a default. */
export type WantedDtype =
  | { readonly kind: "one"; readonly dtype: Dtype }
  | { readonly kind: "map"; readonly entries: ReadonlyMap<string, Dtype> };

/** `leave` keeps what is there, undefined takes the keyword away. */
export type WantedVariant = Precision | "leave" | undefined;

/**
 * The dtype of each part under a policy. `upstream`: transformer in the checkpoint's dtype, the rest in bfloat16, parts raised to
 * float32 kept there. Source: dtype note of the diffusers docs (api/pipelines/sana), #10248.
 */
export function wantedDtype(site: Site, target: Target, options: Options): WantedDtype {
  const one = dtypeOf(target.precision);
  if (options.policy === "uniform") return { kind: "one", dtype: one };
  const entries = new Map<string, Dtype>([["default", "bfloat16"]]);
  if (one === "float16") entries.set("transformer", "float16");
  for (const part of raised(site)) entries.set(part, "float32");
  return entries.size === 1 ? { kind: "one", dtype: "bfloat16" } : { kind: "map", entries };
}

/** Components that end in float32. */
function raised(site: Site): string[] {
  const cast = site.recasts
    .filter((recast) => !recast.ignored)
    .flatMap((recast) => recast.outcomes.filter((outcome) => effectOf(site, outcome).dtype === "float32"))
    .map(({ object }) => componentOf(object.part));
  const apart = WEIGHT_COMPONENTS.filter((name) =>
    site.loads.some((load) =>
      load.args.keywords.get(name)?.values.some((value) => value.kind === "object" && isFloat32(value, site)),
    ),
  );
  const placed = site.placed.filter(({ model }) => staysFloat32(site, model.made)).map(({ part }) => part);
  return [...new Set([...placed, ...cast.filter(isComponent), ...apart, ...(keepsVaeFloat32(site) ? ["vae"] : [])])];
}

/** A model loaded apart that is float32 and stays so; or a part of another pipeline. */
function isFloat32({ made, part }: ObjectValue, site: Site): boolean {
  const own = loadOf(site, made);
  return own?.kind === "component" ? isKeptFloat32(own, site) : loadedDtype(site, made, part) === "float32";
}

/** The dtype a component that is loaded apart should have. */
export function wantedOf(component: Load, site: Site, wanted: WantedDtype): Dtype {
  if (wanted.kind === "one") return wanted.dtype;
  const part = partTaking(component.key, site);
  return wanted.entries.get(part ?? "default") ?? wanted.entries.get("default") ?? "bfloat16";
}

/** The variant that goes with a precision for this load. */
export function wantedVariant({ load, variant, checkpoint, local, fallback }: LoadPlan, target: Target): WantedVariant {
  if (load.kind !== "pretrained" || variant.kind === "unknown") return "leave";
  if (!checkpoint) return variant.kind === "known" && isPrecision(variant.variant) ? target.precision : "leave";
  const published = checkpoint.pair.variant;
  const want = published && (target.unsupported ? target.precision : published);
  if (variant.kind === "absent") return want && !fallback && mayAddVariant(load, local) ? want : "leave";
  if (!isPrecision(variant.variant) && !isUnpublished(variant.variant, checkpoint, load, local)) return "leave";
  return local && want === undefined ? "leave" : want;
}

/** A variant of no precision (`ema`) that the load fails with; what another revision or a copy on disk has is not known. */
const isUnpublished = (variant: string, { variants }: Checkpoint, load: Load, local: boolean): boolean =>
  !variants.some((name) => name === variant) && mayAddVariant(load, local);
