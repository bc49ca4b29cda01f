/** Which imported names spell a dtype where a value is written: above the load, in another function, or in another module. */
import type { Module, Stmt } from "../../python/ast.js";
import { blocksOf } from "../../python/children.js";
import type { Origin } from "../../python/flow/values.js";
import { dtypeOfPath } from "../dtypes.js";
import { addImport } from "../edits/imports.js";
import type { Load, Spelling } from "../facts/facts.js";
import { lastWord } from "../facts/tensors.js";

/** A name that an import binds, and what to. */
interface Bound {
  readonly name: string;
  readonly path: string;
}

/**
 * The spelling that the imports which have run at `offset` allow. A function runs after its module, so that there all of the module's count.
 * @param known the load's own, when it stands in the same module: `from common import torch` may be torch.
 */
export function spellingAbove(module: Module, offset: number, known: Spelling | undefined): Spelling {
  const bound = boundAbove(module.body, offset);
  const names: Record<string, string> = {};
  for (const { name, path } of bound) {
    const dtype = dtypeOfPath(path);
    if (dtype) names[dtype] ??= name;
  }
  return { torch: bound.find(({ name, path }) => path === "torch" || name === known?.torch)?.name, names };
}

/** The same for a literal, wherever it is written. */
export function spellingOf(origin: Origin, load: Load, modules: readonly Module[]): Spelling {
  const module = modules[origin.module];
  return module ? spellingAbove(module, origin.start, origin.module === load.module ? load.spelling : undefined) : load.spelling;
}

/** Whether `import torch` may be added for a literal; a module that imports it only where it loads does so to start without it. */
export function mayImport(origin: Origin, load: Load, modules: readonly Module[]): boolean {
  const module = modules[origin.module];
  const late = origin.module === load.module && load.spelling.torch !== undefined;
  return module !== undefined && !late && canImportBefore(module, origin.start);
}

/** Whether `import torch`, put where imports are, has run at `offset`. */
export const canImportBefore = (module: Module, offset: number): boolean =>
  addImport(module, "import torch").start <= offset || isInFunction(module.body, offset);

function boundAbove(body: readonly Stmt[], offset: number): Bound[] {
  const around = body.find(({ start, end }) => start <= offset && offset < end);
  const block = around && blocksOf(around).find(({ start, end }) => start <= offset && offset < end);
  const runsLater = around !== undefined && isInFunction([around], offset);
  const own = body.filter(({ end }) => runsLater || end <= offset).flatMap(boundBy);
  return block ? [...boundAbove(block.body, offset), ...own] : own;
}

function isInFunction(body: readonly Stmt[], offset: number): boolean {
  return body.some((statement) =>
    blocksOf(statement).some(
      (block) =>
        block.start <= offset && offset < block.end && (statement.type === "function" || isInFunction(block.body, offset)),
    ),
  );
}

/** What a statement binds by imports; functions and classes keep theirs to themselves. */
function boundBy(statement: Stmt): Bound[] {
  if (statement.type === "import")
    return statement.names.flatMap(({ module, alias }) =>
      alias || !module.includes(".") ? [{ name: alias ?? module, path: module }] : [],
    );
  if (statement.type === "import-from")
    return statement.names.map(({ name, alias }) => ({
      name: alias ?? name,
      path: `${".".repeat(statement.level)}${statement.module}.${name}`,
    }));
  if (statement.type === "function" || statement.type === "class") return [];
  if (statement.type === "if" && lastWord(statement.test) === "TYPE_CHECKING")
    return (statement.otherwise?.body ?? []).flatMap(boundBy);
  return blocksOf(statement).flatMap((block) => block.body.flatMap(boundBy));
}
