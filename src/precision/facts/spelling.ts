/** How a torch dtype is written at a place: by the names that are imported there. */
import type { Argument } from "../../python/ast.js";
import type { Frame, Scope } from "../../python/flow/program.js";
import type { Values } from "../../python/flow/values.js";
import { dtypeOfPath } from "../dtypes.js";
import type { Spelling } from "./facts.js";

/** Imported names that reach torch; names assigned from it (`DTYPE = torch.float16`) are values, not spellings. */
export function spellingAt(frame: Frame): Spelling {
  const names: Record<string, string> = {};
  let torch: string | undefined;
  for (const [name, path] of visible(frame)) {
    const dtype = dtypeOfPath(path);
    if (path === "torch") torch ??= name;
    else if (dtype) names[dtype] ??= name;
  }
  return { torch, names };
}

function visible(frame: Frame): [string, string][] {
  const found: [string, string][] = [];
  for (let scope: Scope | undefined = frame.scope; scope; scope = scope.parent) {
    for (const name of scope.names.imported) {
      const path = imported(scope === frame.scope ? frame.env.values(name) : frame.program.bindings.get(`${scope.id}.${name}`));
      if (path) found.push([name, path]);
    }
  }
  return found;
}

function imported(values: Values | undefined): string | undefined {
  const [only, ...rest] = values ?? [];
  return only?.kind === "external" && !only.origin && rest.length === 0 ? only.path : undefined;
}

/** A dtype argument as it is written, where that chooses among several: two such choices are the same when they read the same. */
export function choiceOf(argument: Argument | undefined, { module }: Frame): string | undefined {
  const value = argument?.value;
  return value?.type === "call" || value?.type === "subscript" ? module.module.text.slice(value.start, value.end) : undefined;
}
