/** Classes of the program: their bases, and where an attribute of theirs is found. */
import type { Program } from "./program.js";
import { union, type Values } from "./values.js";

/** A class and the program's classes it derives from, nearest first. */
export function ancestors(id: string, program: Program, seen = new Set<string>()): string[] {
  if (seen.has(id)) return [];
  seen.add(id);
  const bases = program.classes.get(id)?.bases ?? [];
  return [id, ...bases.flatMap((base) => (base.kind === "class" ? ancestors(base.id, program, seen) : []))];
}

/** All classes of the program that derive from `id`. */
export function descendants(id: string, program: Program, seen = new Set<string>()): string[] {
  const direct = [...(program.subclasses.get(id) ?? [])].filter((child) => !seen.has(child));
  for (const child of direct) seen.add(child);
  return direct.flatMap((child) => [child, ...descendants(child, program, seen)]);
}

/** Dotted paths of the library classes that a class derives from. */
export function externalBases(id: string, program: Program): string[] {
  return ancestors(id, program).flatMap((cls) =>
    (program.classes.get(cls)?.bases ?? []).flatMap((base) => (base.kind === "external" ? [base.path] : [])),
  );
}

/** What `Class.name` may be: from the class and all its bases, else from its subclasses (a mixin uses what they set). */
export function lookupClass(id: string, name: string, program: Program): Values | undefined {
  const attribute = (cls: string) => program.attributes.get(`${cls}.${name}`);
  for (const cls of ancestors(id, program)) {
    const own = attribute(cls);
    if (own?.some((value) => value.kind === "function")) return own;
  }
  const inherited = union(...ancestors(id, program).map(attribute));
  const below = descendants(id, program)
    .map(attribute)
    .filter((values) => values?.every((value) => value.kind !== "function"));
  const found = union(inherited, ...below);
  return found.length ? found : undefined;
}
