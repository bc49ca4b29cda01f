/** Opens files as modules of a program: the given ones that may start a site, and what they import or are named by, on demand. */

import type { Parsed, Parser } from "./parsing.js";
import { mayBring, mayLoad } from "./precision/prefilter.js";
import type { Domain } from "./python/flow/domain.js";
import { type ModuleInfo, Program } from "./python/flow/program.js";
import { addModule, completeModule } from "./python/flow/run.js";
import { modulePaths } from "./python/modules.js";
import type { Problem, PythonRegion, SourceFile } from "./types.js";

/** Modules read only because others import them: more than this is a framework, not the surroundings of a site. */
const MOST_IMPORTED = 60;
/** An import of an import of an import is followed, not further. */
const MOST_STEPS = 3;

/** A larger module (UTF-16 units) that is imported is read only as far as it is called. */
const NEAR_SIZE = 60_000;

export interface Opened {
  readonly file: SourceFile;
  readonly problem: Problem | undefined;
  /** The file's module, importable by others. */
  readonly info: ModuleInfo | undefined;
}

/** A region of the program; its index is the module's. */
export interface Part {
  readonly path: string;
  readonly region: PythonRegion;
}

/** What imports lead to: nothing (a file is read for itself), files of the run that may start a site, or any module of the repository. */
export type Reach = "itself" | "starting" | "repository";

export interface Surrounding {
  readonly reach: Reach;
  /** A file of the repository by path; given files are found by it too. */
  read(path: string): SourceFile | undefined;
  isGiven(path: string): boolean;
  /** A given file that was done with: only a module nearby brings it in again. */
  isSettled(path: string): boolean;
  /** A module of diffusers itself, which is known without being read. */
  isLibrary(path: string): boolean;
  /** How far a file is from a load: 0 loads, 1 uses what one defines; undefined for what is only imported. */
  distance(path: string): number | undefined;
}

export class Opening {
  readonly program: Program;
  readonly parts: Part[] = [];
  readonly opened = new Map<string, Opened>();
  private readonly absent = new Set<string>();
  /** Something that was read for itself imports a module of the repository. */
  reachesOut = false;
  /** How many imports lie between a brought file and a live one. */
  private readonly steps = new Map<string, number>();

  constructor(
    domain: Domain,
    private readonly parser: Parser,
    private readonly around: Surrounding,
  ) {
    this.program = new Program(
      domain,
      (from, level, dotted) => this.resolve(from, level, dotted),
      (info) => this.complete(info),
    );
  }

  /** Opens a file when it may start a site. */
  start(file: SourceFile): void {
    if (this.opened.has(file.path) || !mayLoad(file.text)) return;
    const { info } = this.open(file, this.around.reach === "itself" ? this.parser.alone(file) : this.parser.where(file), true);
    if (info) this.program.clusters.start(info.index);
  }

  /** Opens a file whatever it holds. */
  add(file: SourceFile): void {
    const { info } = this.opened.get(file.path) ?? {};
    if (info) info.eager = true;
    else this.open(file, this.parser.about(file), true);
  }

  private open(file: SourceFile, parsed: Parsed, eager: boolean): Opened {
    let info: ModuleInfo | undefined;
    for (const { region, module } of parsed.regions) {
      this.parts.push({ path: file.path, region });
      const added = addModule(this.program, file.path, module, { fragment: region.fragment, eager });
      info ??= added;
    }
    const entry = { file, problem: parsed.problem, info };
    this.opened.set(file.path, entry);
    return entry;
  }

  /** An absolute import that two files of the repository answer to is not followed: which one depends on how Python is started. */
  private resolve(from: ModuleInfo, level: number, dotted: string): ModuleInfo | undefined {
    const found = new Map<number, ModuleInfo>();
    for (const paths of modulePaths(from.path, level, dotted)) {
      for (const path of paths) {
        const info = this.around.isLibrary(path) ? undefined : (this.opened.get(path)?.info ?? this.bring(path, from.path));
        if (info) found.set(info.index, info);
        if (info) break;
      }
    }
    const [info] = found.size === 1 ? found.values() : [];
    if (info) this.program.clusters.join(from.index, info.index);
    return info;
  }

  /** Reads all of a module of which a part was read. */
  private complete(info: ModuleInfo): void {
    const file = this.opened.get(info.path)?.file;
    const whole = file && this.parser.whole(file).regions[0]?.module;
    if (whole) completeModule(this.program, info, whole);
  }

  private bring(path: string, from: string): ModuleInfo | undefined {
    if (this.around.reach === "repository") return this.bringNear(path, from);
    if (this.around.reach === "starting") return this.bringStarting(path);
    this.reachesOut ||= this.around.read(path) !== undefined;
    return undefined;
  }

  private bringStarting(path: string): ModuleInfo | undefined {
    const file = this.around.isGiven(path) ? this.around.read(path) : undefined;
    if (!file) return undefined;
    this.start(file);
    return this.opened.get(file.path)?.info;
  }

  private bringNear(path: string, from: string): ModuleInfo | undefined {
    if (this.absent.has(path)) return undefined;
    const given = this.around.isGiven(path);
    const steps = (this.around.distance(from) ?? this.steps.get(from) ?? MOST_STEPS) + 1;
    const free = given && (steps === 1 || !this.around.isSettled(path));
    // Too far from a load to bring it in for this one; an import nearer by may still do so.
    if (!free && (steps > MOST_STEPS || this.steps.size >= MOST_IMPORTED)) return undefined;
    const file = this.around.read(path);
    const known = file && this.opened.get(file.path)?.info;
    if (known) return known;
    const near = steps === 1 && file !== undefined && file.text.length < NEAR_SIZE;
    if (file && (given || near || path.endsWith("__init__.py") || mayBring(file.text))) {
      this.steps.set(file.path, steps);
      return this.open(file, this.parser.about(file), given || near).info;
    }
    this.absent.add(path);
    return undefined;
  }
}
