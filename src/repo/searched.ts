/** The files that a run searched, by the names that reports give them: these are put together when they are asked for. */
import { join } from "node:path";
import { absolutePath, displayPath } from "./paths.js";

/** What was searched of one folder. */
export interface Part {
  /** Absolute. */
  readonly folder: string;
  /** Relative to the folder, with `/`; each once. */
  readonly inner: readonly string[];
}

export class Searched implements Iterable<string> {
  /** How many there are; a file of two folders counts once. */
  readonly size: number;
  /** What stands in the folders, once a file was asked for. */
  private known: readonly ReadonlySet<string>[] | undefined;

  constructor(
    private readonly cwd: string,
    private readonly parts: readonly Part[],
  ) {
    this.size = parts.length > 1 ? new Set(this).size : (parts[0]?.inner.length ?? 0);
  }

  /** @param path as reports name it. */
  has(path: string): boolean {
    this.known ??= this.parts.map(({ inner }) => new Set(inner));
    const absolute = absolutePath(this.cwd, path);
    return this.parts.some(({ folder }, index) => this.known?.[index]?.has(displayPath(folder, absolute)));
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
