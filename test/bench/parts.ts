/** The parts of the benchmark that are tested. It is plain JavaScript, so what it offers is described here. */
import { join } from "node:path";
import { ROOT } from "../harness/sources.js";

export interface Tree {
  readonly files: Iterable<readonly [path: string, text: string]>;
  readonly sites: number;
}
export interface Run {
  readonly stdout: string;
  readonly stopped: boolean;
}
export interface Measured {
  readonly name: string;
  readonly missing?: string;
  readonly runs?: number;
  readonly stopped?: boolean;
  readonly first?: Run;
}
export interface Target {
  readonly text: string;
  readonly met: boolean | undefined;
}
export interface Command {
  readonly argv: readonly string[];
  readonly cwd: string;
}
export interface Parts {
  readonly TREES: Readonly<Record<string, unknown>>;
  treeOf(name: string, how: { scale: number; seed: number }): Tree;
  plant(folder: string, files: Tree["files"]): Promise<{ files: number; bytes: number }>;
  usageIn(stderr: string): { cpu: number; peak: number } | undefined;
  rounds(contestants: readonly object[], how: object): Promise<Measured[]>;
  readOptions(args: readonly string[]): { readonly scenarios: readonly string[]; readonly runs: number; readonly help?: string };
  readonly SCENARIOS: Readonly<Record<string, unknown>>;
  withFigures(page: string, tables: ReadonlyMap<string, string>): string;
  renderResult(result: object, how: { judged: boolean }): string;
  atMostTimes(one: object, base: object | undefined, limit: number): Target;
  atMostPeak(one: object, limit: number): Target;
}

const FILES =
  "trees/plans trees/plant measure/rounds measure/meter options scenarios/index report/figures report/table report/targets".split(
    " ",
  );
const loaded: object[] = await Promise.all(FILES.map((file) => import(join(ROOT, `bench/${file}.mjs`))));
export const bench: Parts = Object.assign({}, ...loaded);
