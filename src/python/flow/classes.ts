/** Classes of the program: their bases, and where an attribute of theirs is found. */
import type { FunctionInfo, Program } from "./program.js";
import { classValue, union, type Values } from "./values.js";

/** Classes of plain modules (`torch.nn.Module()`), one for each place that makes one, start with this. */
export const MODULE = "module@";

/** Under this name a class keeps its metaclass: no attribute of Python is called so. */
export const METACLASS = "<metaclass>";

/** Where the classes that a metaclass makes stand among the subclasses. */
export const madeBy = (id: string): string => `${METACLASS}${id}`;

/** The classes that a metaclass of the program makes. */
export const classesMadeBy = (id: string, { subclasses }: Program): Values =>
  [...(subclasses.get(madeBy(id)) ?? [])].map(classValue);

/** A class and the program's classes it derives from, nearest first. */
export function ancestors(id: string, program: Program): readonly string[] {
  return kept(program.ancestors, id, () => {
    const seen = new Set<string>();
    const climb = (cls: string): string[] => {
      if (seen.has(cls)) return [];
      seen.add(cls);
      const bases = program.classes.get(cls)?.bases ?? [];
      return [cls, ...bases.flatMap((base) => (base.kind === "class" ? climb(base.id) : []))];
    };
    return climb(id);
  });
}

/** All classes of the program that derive from `id`. */
export function descendants(id: string, program: Program): readonly string[] {
  return kept(program.descendants, id, () => {
    const seen = new Set<string>();
    const descend = (cls: string): string[] => {
      const direct = [...(program.subclasses.get(cls) ?? [])].filter((child) => !seen.has(child));
      for (const child of direct) seen.add(child);
      return direct.flatMap((child) => [child, ...descend(child)]);
    };
    return descend(id);
  });
}

function kept(known: Map<string, readonly string[]>, id: string, find: () => readonly string[]): readonly string[] {
  const found = known.get(id) ?? find();
  known.set(id, found);
  return found;
}

/** Dotted paths of the library classes that a class derives from. */
export function externalBases(id: string, program: Program): string[] {
  return ancestors(id, program).flatMap((cls) =>
    (program.classes.get(cls)?.bases ?? []).flatMap((base) => (base.kind === "external" ? [base.path] : [])),
  );
}

/**
 * What `Class.name` may be: from the nearest base that defines a method of the name, else from the class and all its bases; and from its
 * subclasses, because `self` may be one of them.
 */
export function lookupClass(id: string, name: string, program: Program): Values | undefined {
  const attribute = (cls: string) => program.attributes.get(`${cls}.${name}`);
  const line = ancestors(id, program);
  const below = [...kin(id, program)].map(attribute);
  const nearest = line.map(attribute).find((own) => own?.some((value) => value.kind === "function"));
  const found = union(nearest ?? union(...line.map(attribute)), ...below);
  return found.length ? found : undefined;
}

/** Subclasses and all that these derive from: what a mixin finds beside it. The class and its own bases left out. */
function kin(id: string, program: Program): ReadonlySet<string> {
  const found = new Set(descendants(id, program).flatMap((cls) => [cls, ...ancestors(cls, program)]));
  for (const own of ancestors(id, program)) found.delete(own);
  return found;
}

/** What a class itself has under a name, from the nearest that defines it; its subclasses have no say. */
export function inherited(id: string, name: string, program: Program): Values | undefined {
  return ancestors(id, program)
    .map((cls) => program.attributes.get(`${cls}.${name}`))
    .find((values) => values !== undefined);
}

/** The function of the program that a class has under a name, its own or the nearest base's. */
export function methodOf(id: string, name: string, program: Program): FunctionInfo | undefined {
  const held = inherited(id, name, program)?.find((value) => value.kind === "function");
  return held && program.functions.get(held.id);
}
