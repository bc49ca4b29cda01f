/** The dtype that each part of a site has before and after its recasts, as far as it is known. */
import { sameValues } from "../../python/flow/values.js";
import type { Dtype } from "../../types.js";
import { MODELS } from "../classes.js";
import { soleDtype } from "../dtypes.js";
import type { Load, Outcome, Recast } from "../facts/facts.js";
import { dtypeArgument, readDtype } from "./reading.js";
import { baseOf, componentOf, loadOf, passedComponent, type Site } from "./sites.js";

/** What a part is loaded in: a dtype, or why it is not known. */
export type Loaded = Dtype | "other" | "unknown" | "map";

/** @param part of what is made there; empty for the whole. */
export function loadedDtype(site: Site, made: string, part = ""): Loaded {
  const load = loadOf(site, made);
  if (!load) return "unknown";
  const component = componentOf(part);
  if (passedComponent(load, component) === "unknown") return "unknown";
  const given = load.args.keywords.get(component)?.values.find((value) => value.kind === "object");
  if (given?.kind === "object" && given.made !== made) return loadedDtype(site, given.made, given.part);
  if (load.kind === "constructed") return dtypeOfBase(site, load, part);
  const reading = readDtype(load);
  if (reading.kind === "known") return reading.dtype;
  if (reading.kind === "text" && readsText(load)) return reading.dtype ?? "unknown";
  if (reading.kind === "absent" || reading.kind === "text") return "float32";
  return reading.kind === "map" ? "map" : "unknown";
}

/** A model of transformers takes a dtype by its name, as diffusers does not. */
const readsText = ({ kind, name }: Load): boolean =>
  kind === "component" && MODELS.filter((row) => row.name === name).every(({ library }) => library === "transformers");

/** `Other(**pipe.components)`: what the pipeline whose parts it takes was loaded in. */
function dtypeOfBase(site: Site, load: Load, part: string): Loaded {
  const base = baseOf(load);
  return base && base.made !== load.key ? loadedDtype(site, base.made, part) : "unknown";
}

/** A recast outcome in words that rules use. */
export type Effect = {
  readonly kind: "same" | "other" | "unknown" | "consistent";
  readonly dtype: Dtype | "other" | undefined;
  readonly from: Loaded;
};

/** What an outcome does: nothing, another dtype, something only known at run time, or the load's own variable again. */
export function effectOf(site: Site, outcome: Outcome): Effect {
  const from = loadedDtype(site, outcome.object.made, outcome.object.part);
  const dtype = soleDtype(outcome.dtypes);
  if (dtype) return { kind: from === dtype ? "same" : from === "unknown" ? "unknown" : "other", dtype, from };
  return { kind: isLoadsOwn(site, outcome) ? "consistent" : "unknown", dtype: undefined, from };
}

/** The same variable at load and recast, or the dtype of the pipeline itself. */
function isLoadsOwn(site: Site, outcome: Outcome): boolean {
  const load = loadOf(site, outcome.object.made);
  const given = load && dtypeArgument(load);
  const chosen = outcome.dtypes.length > 1 && load?.choice !== outcome.choice;
  if (given && !chosen && sameValues(given.values, outcome.dtypes)) return true;
  return outcome.dtypes.every(
    (value) => value.kind === "unknown" && new RegExp(`^\\?obj:${outcome.object.made}(/[a-z_*]+)?\\.dtype$`).test(value.key),
  );
}

/** Every effect of a recast. */
export function effectsOf(site: Site, recast: Recast): Effect[] {
  return recast.outcomes.map((outcome) => effectOf(site, outcome));
}

/** What {@link partsOf} says of a cast of all components at once. */
export const WHOLE: ReadonlySet<string> = new Set(["pipeline", "components"]);

/** Component names a recast reaches: `vae`, or `pipeline` for the whole. A model loaded apart goes by the keyword that takes it. */
export function partsOf(recast: Recast, site: Site): string[] {
  const names = recast.outcomes.map(
    ({ object }) => object.part || (object.type === "pipeline" ? "pipeline" : keywordOf(object.made, site)),
  );
  return [...new Set(names)].map((part) => (part === "*" ? "components" : part));
}

/** The part of a pipeline of the site that a model loaded apart becomes: by the keyword that takes it, or by what it is put in the place of. */
export function partTaking(made: string, site: Site): string | undefined {
  const keywords = site.loads.flatMap((load) => [...load.args.keywords]);
  const [keyword] =
    keywords.find(([, argument]) => argument.values.some((value) => value.kind === "object" && value.made === made)) ?? [];
  return keyword ?? site.placed.find(({ model }) => model.made === made)?.part;
}

/** That part in words; what its class is for, where it becomes none. */
export const keywordOf = (made: string, site: Site): string =>
  partTaking(made, site) ?? MODELS.find(({ name }) => name === loadOf(site, made)?.name)?.component ?? "component";

/** True when some outcome makes a 16-bit part float32: one that was loaded so, or cast so above it. */
export function upcasts(site: Site, recast: Recast): boolean {
  return (
    effectsOf(site, recast).some((effect) => effect.dtype === "float32" && effect.kind !== "same") || raisesAgain(site, recast)
  );
}

function raisesAgain(site: Site, { module, call, outcomes }: Recast): boolean {
  const above = site.recasts.filter((other) => !other.ignored && other.module === module && other.call.start < call.start);
  const lowered = above.flatMap((other) => other.outcomes.filter(({ dtypes }) => isHalf(soleDtype(dtypes))));
  return outcomes
    .filter(({ dtypes }) => soleDtype(dtypes) === "float32")
    .some(({ object }) =>
      lowered.some((other) => other.object.made === object.made && ["", "*", other.object.part].includes(object.part)),
    );
}

/** The whole pipeline ends in float32: a dtype map has an entry for a part, not for that. */
export const raisesWhole = ({ outcomes, ignored }: Recast): boolean =>
  !ignored && outcomes.some(({ object, dtypes }) => object.type === "pipeline" && soleDtype(dtypes) === "float32");

const isHalf = (dtype: Dtype | "other" | undefined): boolean => dtype === "float16" || dtype === "bfloat16";

/**
 * A float32 load whose other components are cast to 16 bit so that the VAE stays float32.
 * Source: the docstring example of diffusers' SanaPipeline.
 */
export function keepsVaeFloat32(site: Site): boolean {
  const outcomes = site.recasts.filter((recast) => !recast.ignored).flatMap((recast) => recast.outcomes);
  const downcast = outcomes.some((outcome) => soleDtype(outcome.dtypes) === "bfloat16");
  const reachesVae = outcomes.some(
    ({ object }) => object.part === "" || object.part === "*" || componentOf(object.part) === "vae",
  );
  return (
    downcast && !reachesVae && site.loads.every((load) => loadedDtype(site, load.key, "vae") === "float32" && !asksForHalf(load))
  );
}

/** A string that names a 16-bit dtype: that it loads float32 is not what it says. */
function asksForHalf(load: Load): boolean {
  const reading = readDtype(load);
  return reading.kind === "text" && isHalf(reading.dtype);
}

/** A model loaded apart in float32 that stays so. Only a VAE is left without a dtype on purpose; others were forgotten. */
export function isKeptFloat32(load: Load, site: Site): boolean {
  if (loadedDtype(site, load.key) !== "float32") return false;
  const part = keywordOf(load.key, site);
  if (part !== "vae" && readDtype(load).kind === "absent") return false;
  const places = [part, "", "*"];
  const casts = site.recasts.filter(({ ignored }) => !ignored).flatMap((recast) => recast.outcomes);
  return casts
    .filter(({ object }) => object.made === load.key || places.includes(object.part))
    .every(({ dtypes }) => soleDtype(dtypes) === "float32");
}

/** A model that is loaded apart in float32, and cast to nothing else. */
export const staysFloat32 = (site: Site, made: string): boolean =>
  loadedDtype(site, made) === "float32" &&
  !site.recasts.some(({ outcomes }) =>
    outcomes.some(({ object, dtypes }) => object.made === made && object.part === "" && soleDtype(dtypes) !== "float32"),
  );

/** True when the casts of a site all give `dtype`, and leave no part of its pipelines in what it was loaded in. */
export function allCastTo(site: Site, dtype: Dtype): boolean {
  const casts = site.recasts.filter((recast) => !recast.ignored);
  const parts = casts.flatMap((recast) => partsOf(recast, site));
  const whole = parts.some((part) => WHOLE.has(part));
  return (
    (whole || ["transformer", "vae", "text_encoder"].every((part) => parts.includes(part))) &&
    casts.every((recast) => recast.outcomes.every((outcome) => soleDtype(outcome.dtypes) === dtype))
  );
}
