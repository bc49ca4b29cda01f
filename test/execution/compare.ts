/** Two runs of one script, before and after the rewrite: what may differ, and what must not. */
import type { Event, Pipeline, Trace } from "./trace.js";

/** Names of the pipelines that are rewritten, and of all modules they ever held. */
export type Site = ReadonlySet<string>;

/** Whether `name` is of the site, or a part of one of its modules (`AutoencoderDC#3.decoder`). */
function isOf(site: Site, name: string | undefined): boolean {
  return site.has(name?.split(".")[0] ?? "");
}

/** Events that give a pipeline or module a dtype after its load, or try to. */
const RECASTS = new Set(["recast", "ignored-dtype"]);

/** The names that belong to `pipelines`: themselves, what they were loaded with and what they hold at the end. */
export function namesOf(trace: Trace, pipelines: readonly Pipeline[]): Site {
  const names = new Set(pipelines.flatMap(({ name, modules }) => [name, ...Object.values(modules)]));
  for (const { object, components } of trace.events) {
    if (object && names.has(object)) for (const module of Object.values(components ?? {})) names.add(module);
  }
  return names;
}

/** The recasts of a site that a run still shows. */
export function recastsOf(trace: Trace, site: Site): Event[] {
  return trace.events.filter((event) => RECASTS.has(event.event) && isOf(site, event.target));
}

/**
 * Everything but the precision of the rewritten sites: no recast of theirs, and their loads without variant and dtype.
 * @param swapped the id may change too (`--swap-checkpoint`).
 * @param follows tensors are cast to the dtype of a part, whichever it is.
 */
export function rest(trace: Trace, site: Site, swapped: boolean, follows = false): Event[] {
  const kept = trace.events.filter((event) => !(RECASTS.has(event.event) && isOf(site, event.target))).map(withoutPair);
  return follows ? kept.map(withoutTensorDtype) : kept;

  function withoutPair(event: Event): Event {
    if (event.event !== "load" || !isOf(site, event.object)) return event;
    const { variant: _variant, torch_dtype: _torchDtype, dtype: _dtype, ...kwargs } = event.kwargs ?? {};
    return { ...event, kwargs, dtypes: {}, ...(swapped ? { id: "any" } : {}) };
  }
}

const DTYPE = /^torch\.b?float\d+$/;

/** `torch.randn().to(torch.float16)` without the dtype. Casts of modules are recasts, not calls. */
function withoutTensorDtype(event: Event): Event {
  if (event.event !== "call" || !event.target?.endsWith(".to")) return event;
  return { ...event, args: event.args?.map((argument) => (DTYPE.test(String(argument)) ? "a dtype" : argument)) ?? [] };
}

/** `float16`, or `text_encoder=bfloat16 transformer=float16 vae=bfloat16` (in this order) where components differ. */
export function finalOf({ dtypes }: Pipeline): string {
  const all = new Set(Object.values(dtypes));
  if (all.size === 1) return [...all].join("");
  return spelled(Object.entries(dtypes).map(([component, dtype]) => `${component}=${dtype}`));
}

/** A map of an expectation in the order of {@link finalOf}. */
export function spelled(parts: readonly string[]): string {
  return [...parts].sort().join(" ");
}
