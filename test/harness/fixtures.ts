/**
 * Finds the fixtures: `<host>/<case>.input.<ext>` with `<case>.output.<ext>`, or `<case>.unchanged.<ext>`, or folders of the same
 * names whose files are analysed together. Texts are read as they are: BOM and line ends stay.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { SourceFile } from "../../src/types.js";
import { readSidecar, type Sidecar } from "./sidecar.js";

export const FIXTURES = fileURLToPath(new URL("../../__testfixtures__/sana-precision", import.meta.url));

export interface Fixture {
  readonly host: string;
  /** Completes "handles …". */
  readonly name: string;
  readonly unchanged: boolean;
  readonly input: readonly SourceFile[];
  /** Same paths as `input`, in the same order; equal to it for an unchanged case. */
  readonly output: readonly SourceFile[];
  readonly sidecar: Sidecar | undefined;
}

const PART = /^(.+)\.(input|output|unchanged)(\.[^.]+)?$/;

/** Every fixture of every host. @throws Error for a file that belongs to no case, or a case without its other half. */
export function fixtures(root: string = FIXTURES): Fixture[] {
  return readdirSync(root)
    .filter((host) => statSync(join(root, host)).isDirectory())
    .flatMap((host) => fixturesOf(join(root, host)));
}

function fixturesOf(folder: string): Fixture[] {
  const entries = readdirSync(folder);
  const parts = entries.flatMap(partOf);
  const strays = entries.filter((entry) => !PART.test(entry) && !parts.some(({ name }) => entry === `${name}.json`));
  const widows = parts.filter(({ name, part }) => part === "output" && !parts.some((p) => p.name === name && p.part === "input"));
  if (strays.length + widows.length > 0) {
    throw new Error(`${folder}: no case for ${[...strays, ...widows.map(({ name }) => `${name}.output`)].join(", ")}`);
  }
  return parts.flatMap(({ name, part, ending }) =>
    part === "output" ? [] : [fixture(folder, name, part === "unchanged", ending)],
  );
}

function partOf(entry: string): { name: string; part: string; ending: string }[] {
  const [, name = "", part = "", ending = ""] = PART.exec(entry) ?? [];
  return part ? [{ name, part, ending }] : [];
}

function fixture(folder: string, name: string, unchanged: boolean, ending: string): Fixture {
  const entry = (part: string) => filesAt(join(folder, `${name}.${part}${ending}`), `${name}${ending}`);
  const input = entry(unchanged ? "unchanged" : "input");
  const output = unchanged ? input : entry("output");
  return {
    host: basename(folder),
    name,
    unchanged,
    input,
    output: aligned(name, input, output),
    sidecar: sidecarOf(join(folder, `${name}.json`)),
  };
}

/** A file goes by the case's name, a file in a folder by its path in there. */
function filesAt(path: string, name: string): SourceFile[] {
  if (!statSync(path).isDirectory()) return [{ path: name, text: readFileSync(path, "utf8") }];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .map((entry) => join(path, entry))
    .filter((entry) => statSync(entry).isFile())
    .map((entry) => ({ path: relative(path, entry).split(sep).join("/"), text: readFileSync(entry, "utf8") }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function aligned(name: string, input: readonly SourceFile[], output: readonly SourceFile[]): readonly SourceFile[] {
  const paths = (files: readonly SourceFile[]) => files.map(({ path }) => path).join(", ");
  if (paths(input) !== paths(output)) throw new Error(`${name}: input has ${paths(input)}, output has ${paths(output)}`);
  return output;
}

function sidecarOf(path: string): Sidecar | undefined {
  try {
    return readSidecar(readFileSync(path, "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw new Error(`${path}: ${error instanceof Error ? error.message : error}`);
  }
}
