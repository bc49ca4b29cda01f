/** A literal read as Python: decoded, its holes masked, its indentation taken off. */
import type { Module } from "../../python/ast.js";
import { parseModule } from "../../python/lower.js";
import { type Decoded, decode } from "./decode.js";
import { type Layout, layouts } from "./dedent.js";
import { hidesCasts } from "./hidden.js";
import { corrections, guesses } from "./holes.js";
import { callsLoad, type Literal, mentionsLoad } from "./literals.js";
import { revise } from "./revise.js";

export interface Reading {
  readonly decoded: Decoded;
  readonly layout: Layout;
  /** A hole may cast what the text loads. */
  readonly hides: boolean;
}

/** Undefined for a literal that is no Python, or mentions no load once its holes are taken out. */
export function readLoad(source: string, literal: Literal): Reading | undefined {
  const decoded = decode(source, literal);
  return decoded && mentionsLoad(outsideHoles(decoded)) ? readPython(decoded) : undefined;
}

/**
 * The text as it stands, for a literal of several lines that calls a load and is no Python: it is named, not skipped in silence. Undefined for
 * sentences, and for Markdown, whose fences are another language's.
 */
export function readBroken(source: string, literal: Literal): Reading | undefined {
  const decoded = decode(source, literal);
  if (!decoded?.text.trim().includes("\n") || decoded.text.includes("```") || !callsLoad(outsideHoles(decoded))) return undefined;
  const [layout] = layouts(decoded.text);
  return layout && !validModule(layout.text) ? { decoded, layout, hides: false } : undefined;
}

/** The text without what the holes read as. */
function outsideHoles({ text, holes }: Decoded): string {
  const starts = [0, ...holes.map(({ end }) => end)];
  return starts.map((start, index) => text.slice(start, holes[index]?.start)).join("");
}

/** The first way to read the text that is valid Python. */
export function readPython(decoded: Decoded): Reading | undefined {
  for (const guess of guesses(decoded)) {
    for (const [way, layout] of layouts(guess.text).entries()) {
      const module = validModule(layout.text);
      const reading = module && corrected({ decoded: guess, layout, hides: false }, module, way);
      if (reading) return reading;
    }
  }
  return undefined;
}

/** The same reading with holes as what they stand for; undefined when that is no Python. */
function corrected(reading: Reading, module: Module, way: number): Reading | undefined {
  const { decoded, layout } = reading;
  const { origin } = layout;
  const offsets = new Map(origin.map((at, offset) => [at, offset]));
  const holes = decoded.holes.map((hole) => ({
    ...hole,
    start: offsets.get(hole.start) ?? 0,
    end: offsets.get(hole.end) ?? 0,
  }));
  const hides = hidesCasts(module, holes);
  const changes = corrections(module, holes).map((change) => ({
    ...change,
    start: origin[change.start] ?? 0,
    end: origin[change.end] ?? 0,
  }));
  if (changes.length === 0) return { ...reading, hides };
  const revised = revise(decoded, changes);
  const again = layouts(revised.text)[way];
  return again && validModule(again.text) && { decoded: revised, layout: again, hides };
}

function validModule(text: string): Module | undefined {
  try {
    const module = parseModule(text);
    return module.errors.length === 0 ? module : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
