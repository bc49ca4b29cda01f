/** Modules of the program that hold parts of a pipeline: a cast of such a module casts what it holds. Source: torch.nn.Module. */
import { externalBases, MODULE } from "../../python/flow/classes.js";
import { itemsDeep } from "../../python/flow/containers.js";
import { namesIn } from "../../python/flow/held.js";
import type { Frame, Program } from "../../python/flow/program.js";
import type { InstanceValue, Value, Values } from "../../python/flow/values.js";

const BASES = /^torch\.nn\.|Module$|Mixin$|^transformers\.|PreTrainedModel$/;

/** Whether instances of a class of the program are modules: `torch.nn.Module()` itself, or a subclass of a library's module. */
export const isModule = (cls: string, program: Program): boolean =>
  cls.startsWith(MODULE) || externalBases(cls, program).some((base) => BASES.test(base));

/**
 * What a cast of `holder` reaches: parts set on it, and what may be some, however deep. A pipeline is no module, and a plain list registers none.
 */
export function partsHeldBy(holder: InstanceValue, frame: Frame): Values {
  const seen = new Set<string>();
  const found: Value[] = [];
  const pending: Value[] = namesIn(holder, frame.program).flat();
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (seen.has(next.key)) continue;
    seen.add(next.key);
    if (next.kind === "container" && isRegistered(next.id, frame)) pending.push(...itemsDeep(next, frame));
    else if (next.kind === "instance" && isModule(next.cls, frame.program)) pending.push(...namesIn(next, frame.program).flat());
    else if (isPart(next)) found.push(next);
  }
  return found;
}

const isPart = (value: Value): boolean =>
  (value.kind === "object" && value.type === "component") || (value.kind === "unknown" && value.maybe === true);

/** `torch.nn.ModuleList([...])` is a call; a list that is written out is none that torch knows of. */
const isRegistered = (id: string, { program }: Frame): boolean => program.allocations.get(id)?.expression.type === "call";
