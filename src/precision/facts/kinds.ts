/** The pipeline class of diffusers that a value has, as the load that made it says: what `isinstance` goes by. */
import { itemsDeep } from "../../python/flow/containers.js";
import type { CallEvent } from "../../python/flow/domain.js";
import { type Frame, placeKey } from "../../python/flow/program.js";
import type { Value, Values } from "../../python/flow/values.js";
import { findPipeline } from "../classes.js";
import { RETURNS_SELF } from "../shapes.js";
import { classCall, lastName } from "./classes.js";

/** Classes that other pipelines derive from. Source: diffusers. */
const BASES = new Set(["DiffusionPipeline"]);

export class Kinds {
  /** Names of the classes that a call makes, by the key of what it gives. */
  private readonly names = new Map<string, ReadonlySet<string>>();

  /** Notes what the call makes; `.to("cuda")` gives what it is called on. */
  note(callee: Value, { call, frame }: CallEvent): void {
    for (const name of this.madeBy(callee, frame)) {
      const place = placeKey(frame.module, call);
      for (const key of [`obj:${place}`, `?call@${place}`]) this.names.set(key, new Set([...(this.names.get(key) ?? []), name]));
    }
  }

  private madeBy(callee: Value, frame: Frame): Iterable<string> {
    if (callee.kind === "unknown") {
      const dot = callee.key.lastIndexOf(".");
      return (RETURNS_SELF.has(callee.key.slice(dot + 1)) && this.names.get(callee.key.slice(0, dot))) || [];
    }
    const made = callee.kind === "external" ? classCall(callee, frame.program) : undefined;
    return made && made.known?.kind !== "generic" ? namesOfPath(made.label) : [];
  }

  /** Only between SANA's pipelines and others: among the ones, and among the others, some may derive from each other. */
  isInstance(value: Value, classes: Values, frame: Frame): boolean | undefined {
    const [name, ...more] = value.kind === "object" && value.part !== "" ? [] : (this.names.get(value.key) ?? []);
    const asked = classes.flatMap((one) => (one.kind === "container" ? itemsDeep(one, frame) : [one]));
    const names = asked.flatMap((one) => (one.kind === "external" ? namesOfPath(one.path) : []));
    if (name === undefined || more.length || names.length === 0) return undefined;
    if (names.some((one) => one === name || BASES.has(one))) return true;
    return names.length === asked.length && names.every((one) => isSana(one) !== isSana(name)) ? false : undefined;
  }
}

const namesOfPath = (path: string): string[] => {
  const name = lastName(path);
  return path.startsWith("diffusers.") && name.endsWith("Pipeline") ? [name] : [];
};

const isSana = (name: string): boolean => findPipeline(name) !== undefined;
