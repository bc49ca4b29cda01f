/** Modules that imports connect. A cluster that takes too long to read is given up on; what has nothing to do with it is not. */

/**
 * As much text of one cluster (UTF-16 units, over all rounds) is read; a million takes about a second. Most repositories need a tenth of it, large
 * applications that hold all their models under one name up to ten times as much.
 */
const MOST_READ = 12_000_000;

/** And as much more for each module that may start a site: many that share a helper are not entangled. A small one with its users needs a tenth of it. */
const READ_PER_START = 200_000;

export class Clusters {
  private readonly parents: number[] = [];
  private readonly spent: number[] = [];
  private readonly starts: number[] = [];
  /** Tops of clusters of more than one module: a module alone is never given up on. */
  private readonly joined = new Set<number>();

  /** One module imports another; both by index. */
  join(from: number, to: number): void {
    const [top, below] = [this.topOf(from), this.topOf(to)];
    if (top === below) return;
    this.parents[below] = top;
    this.spent[top] = this.spentOf(top) + this.spentOf(below);
    this.starts[top] = this.startsOf(top) + this.startsOf(below);
    this.joined.add(top);
  }

  /** The module may start a site. */
  start(module: number): void {
    const top = this.topOf(module);
    this.starts[top] = this.startsOf(top) + 1;
  }

  /** A unit of the module, of `size` UTF-16 units, is read. */
  spend(module: number, size: number): void {
    const top = this.topOf(module);
    this.spent[top] = this.spentOf(top) + size;
  }

  /** More of the module's cluster was read than is worth while. */
  isSpent(module: number): boolean {
    const top = this.topOf(module);
    return this.spentOf(top) > MOST_READ + READ_PER_START * this.startsOf(top) && this.joined.has(top);
  }

  private topOf(module: number): number {
    const parent = this.parents[module];
    if (parent === undefined) return module;
    const top = this.topOf(parent);
    this.parents[module] = top;
    return top;
  }

  private startsOf = (top: number): number => this.starts[top] ?? 0;
  private spentOf = (top: number): number => this.spent[top] ?? 0;
}
