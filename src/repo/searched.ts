/** The files that a run searched, by the names that reports give them: these are put together when they are asked for. */
import { join, relative, sep } from "node:path";
import { absolutePath, displayPath } from "./paths.js";

/** What was searched of one folder. */
interface Part {
  readonly folder: string;
  /** Relative to the folder, with `/`; each once. */
  readonly inner: readonly string[];
  /** The same, once one of them was asked for. */
  known: ReadonlySet<string> | undefined;
}

export class Searched implements Iterable<string> {
  private readonly parts: Part[] = [];

  constructor(private readonly cwd: string) {}

  /** @param folder absolute. @param inner relative to it, each once. */
  add(folder: string, inner: readonly string[]): void {
    if (inner.length > 0) this.parts.push({ folder, inner, known: undefined });
  }

  /** How many there are; a file of two folders counts once. */
  get size(): number {
    return this.parts.length > 1 ? new Set(this).size : (this.parts[0]?.inner.length ?? 0);
  }

  /** @param path as reports name it. */
  has(path: string): boolean {
    const absolute = absolutePath(this.cwd, path);
    return this.parts.some((part) => {
      part.known ??= new Set(part.inner);
      return part.known.has(relative(part.folder, absolute).split(sep).join("/"));
    });
  }

  /** As reports name them; a file of two folders comes twice. */
  *[Symbol.iterator](): Iterator<string> {
    for (const { folder, inner } of this.parts) {
      const show = shower(this.cwd, folder);
      for (const path of inner) yield show(path);
    }
  }
}

/** {@link displayPath} for many files of one folder: joined as text where that is the same. */
export function shower(cwd: string, folder: string): (inner: string) => string {
  const shown = displayPath(cwd, folder);
  if (shown === ".") return (inner) => inner;
  return shown.startsWith("..") ? (inner) => displayPath(cwd, join(folder, inner)) : (inner) => `${shown}/${inner}`;
}
