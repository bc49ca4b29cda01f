/** What a callee is: a SANA class of diffusers, a subclass of one, a model class, or something else. */
import { externalBases } from "../../python/flow/classes.js";
import type { Program } from "../../python/flow/program.js";
import type { Value, Values } from "../../python/flow/values.js";
import { findModel, findPipeline, GENERIC_LOADERS } from "../classes.js";

/** A class as far as loading goes. */
export interface Known {
  readonly kind: "pipeline" | "generic" | "model";
  readonly name: string;
  readonly family: "image" | "video";
}

/** A call on a class: `Class.method(...)`, or `Class(...)` with method `__init__`. */
export interface ClassCall {
  readonly known: Known | undefined;
  readonly method: string;
  /** Dotted path or local name, for messages. */
  readonly label: string;
}

/** The class and method a callee stands for; undefined when it is no class. */
export function classCall(callee: Value, program: Program): ClassCall | undefined {
  if (callee.kind === "external") return externalCall(callee.path);
  if (callee.kind === "member" && callee.object.kind === "class") return localCall(callee.object.id, callee.name, program);
  return callee.kind === "class" ? localCall(callee.id, "__init__", program) : undefined;
}

/** Class methods that make a pipeline or model. */
export const METHODS: ReadonlySet<string> = new Set(["from_pretrained", "from_pipe", "from_single_file"]);

function externalCall(path: string): ClassCall {
  const method = lastName(path);
  const holder = path.slice(0, -method.length - 1);
  return METHODS.has(method)
    ? { known: knownClass(holder), method, label: holder }
    : { known: knownClass(path), method: "__init__", label: path };
}

/** `SanaPipeline` of `diffusers.SanaPipeline`. */
export const lastName = (path: string): string => path.slice(path.lastIndexOf(".") + 1);

function knownClass(path: string): Known | undefined {
  const [library] = path.split(".");
  const name = lastName(path);
  if (library !== "diffusers" && library !== "transformers") return undefined;
  const pipeline = library === "diffusers" ? findPipeline(name) : undefined;
  if (pipeline) return { kind: "pipeline", name, family: pipeline.kind };
  if (library === "diffusers" && GENERIC_LOADERS.includes(name)) return { kind: "generic", name, family: "image" };
  return findModel(name, library) ? { kind: "model", name, family: "image" } : undefined;
}

/** A class of the program counts when it derives from one of diffusers' SANA pipelines. */
function localCall(id: string, method: string, program: Program): ClassCall {
  const label = program.classes.get(id)?.definition.name ?? id;
  for (const path of externalBases(id, program)) {
    const known = knownClass(path);
    if (known?.kind === "pipeline") return { known: { ...known, name: label }, method, label };
  }
  return { known: undefined, method, label };
}

/** Names that documentation may use without importing them. */
export function isLibraryName(id: string): boolean {
  return findPipeline(id) !== undefined || GENERIC_LOADERS.includes(id) || findModel(id, "diffusers") !== undefined;
}

/** Modules with a class attribute, dict or list that holds a SANA class: other modules may load through it. */
export function keepersOf(program: Program): Set<number> {
  const found = new Set<number>();
  for (const { id, module } of program.classes.values())
    if (program.attributes.under(`${id}.`).some(isPipelineClass)) found.add(module.index);
  for (const [id, { module }] of program.allocations)
    if ([...(program.contents(id)?.entries.values() ?? [])].some(isPipelineClass)) found.add(module);
  return found;
}

/** Whether some of `values` are SANA classes of diffusers. */
export const isPipelineClass = (values: Values): boolean =>
  values.some((value) => value.kind === "external" && knownClass(value.path)?.kind === "pipeline");
