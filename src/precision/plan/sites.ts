/** Groups facts into sites: loads, the components they take, and all recasts that reach what they made. */
import { soleConstant } from "../../python/flow/lookup.js";
import type { ObjectValue } from "../../python/flow/values.js";
import { Groups } from "../../python/groups.js";
import type { Facts, Load, Recast } from "../facts/facts.js";

export interface Site {
  /** Pipeline loads in source order. */
  readonly loads: readonly [Load, ...Load[]];
  /** Models loaded apart that are part of the pipelines. */
  readonly components: readonly Load[];
  /** Keys of loads and components that share weights; only casts join one family to another. */
  readonly families: readonly ReadonlySet<string>[];
  /** Recasts in source order. */
  readonly recasts: readonly Recast[];
  /** Recasts that may reach the site in a way that cannot be followed. */
  readonly tainted: readonly Recast[];
  /** Models that take the place of a loaded part (`pipe.vae = vae`), by the load that made the part. */
  readonly placed: readonly Placement[];
}

export interface Placement {
  readonly load: string;
  readonly part: string;
  readonly model: ObjectValue;
}

/** All sites of a program. A model that is no part of a SANA pipeline makes no site. */
export function sitesOf(facts: Facts): Site[] {
  const groups = new Groups<string>();
  for (const key of facts.loads.keys()) groups.find(key);
  for (const [a, b] of facts.joined) if (facts.loads.has(a) && facts.loads.has(b)) groups.join(a, b);
  const families = new Map([...facts.loads.keys()].map((key) => [key, groups.find(key)]));
  for (const recast of facts.recasts.values()) {
    const made = madeBy(recast);
    for (const key of made) groups.join(made[0] ?? key, key);
  }
  const sites = new Map<string, { loads: Load[]; components: Load[]; recasts: Recast[]; tainted: Recast[] }>();
  for (const load of inOrder(facts.loads.values())) {
    const root = groups.find(load.key);
    const site = sites.get(root) ?? { loads: [], components: [], recasts: [], tainted: [] };
    (load.kind === "component" ? site.components : site.loads).push(load);
    sites.set(root, site);
  }
  for (const recast of inOrder(facts.recasts.values())) {
    const [first] = madeBy(recast);
    if (first) sites.get(groups.find(first))?.recasts.push(recast);
    for (const root of new Set(recast.tainted.map((object) => groups.find(object.made)))) {
      sites.get(root)?.tainted.push(recast);
    }
  }
  return [...sites.values()]
    .flatMap(({ loads: [first, ...more], ...site }) => (first ? [{ ...site, loads: [first, ...more] as const }] : []))
    .map((site) => ({
      ...site,
      placed: site.loads.flatMap((load) => placedIn(load, facts)),
      families: familiesOf([...site.loads, ...site.components], families),
    }));
}

/** Each once: a loop that is read again notes it again. */
function placedIn({ key }: Load, facts: Facts): Placement[] {
  const placed = new Map<string, Placement>();
  for (const { part, values } of facts.replaced.get(key) ?? [])
    for (const model of values)
      if (model.kind === "object" && model.part === "" && model.made !== key)
        placed.set(`${part}=${model.made}`, { load: key, part, model });
  return [...placed.values()];
}

function familiesOf(loads: readonly Load[], roots: ReadonlyMap<string, string>): ReadonlySet<string>[] {
  const families = new Map<string | undefined, Set<string>>();
  for (const { key } of loads) {
    const root = roots.get(key);
    families.set(root, (families.get(root) ?? new Set()).add(key));
  }
  return [...families.values()];
}

function madeBy(recast: Recast): string[] {
  return recast.outcomes.map((outcome) => outcome.object.made);
}

function inOrder<Fact extends { readonly module: number; readonly call: { readonly start: number; readonly end: number } }>(
  facts: Iterable<Fact>,
): Fact[] {
  return [...facts].sort((a, b) => a.module - b.module || a.call.start - b.call.start || a.call.end - b.call.end);
}

/** The component that a part is or lies in: `vae` of `vae.encoder`. */
export const componentOf = (part: string): string => part.replace(/\..*/, "");

/** The load that made what a recast outcome stands on, when a passed-in component takes the place of the pipeline's own. */
export function loadOf(site: Site, made: string): Load | undefined {
  return [...site.loads, ...site.components].find((load) => load.key === made);
}

/** How a component reaches a load from outside: a model of the site, something unknown, None, or not at all. */
export function passedComponent(load: Load, name: string): "own" | "site" | "unknown" | "none" {
  const argument = load.args.keywords.get(name);
  if (!argument) return "own";
  if (soleConstant(argument.values) === null) return "none";
  return argument.values.every((value) => value.kind === "object") ? "site" : "unknown";
}

/** The pipeline that a constructed one takes all its parts from (`Other(**pipe.components)`); undefined for none. */
export function baseOf({ kind, args }: Load): ObjectValue | undefined {
  const [only, ...rest] = args.keywords.get("**")?.values ?? [];
  const sole = rest.length === 0 && !args.open;
  return kind === "constructed" && only?.kind === "object" && only.part === "" && sole ? only : undefined;
}

/** A constructed pipeline of which every part with weights is known: those of another one, or each by its name. */
export function isOfKnownParts(load: Load): boolean {
  if (load.kind !== "constructed") return false;
  if (baseOf(load)) return true;
  const parts = ["transformer", "vae", "text_encoder"].map((name) => passedComponent(load, name));
  return !load.args.open && parts.every((part) => part === "site" || part === "none");
}
