/** Modules that imports connect. A cluster that takes too long to read is given up on; what has nothing to do with it is not. */
import { Groups } from "../groups.js";

/**
 * As much text of one cluster (UTF-16 units, over all rounds) is read; a million takes about a second. Most repositories need a tenth of it, large
 * applications that hold all their models under one name up to ten times as much.
 */
const MOST_READ = 12_000_000;

/** And as much more for each module that may start a site: many that share a helper are not entangled. A small one with its users needs a tenth of it. */
const READ_PER_START = 200_000;

/** What is known of one cluster. */
interface Cluster {
  /** UTF-16 units that were read. */
  readonly read: number;
  /** Modules that may start a site. */
  readonly starts: number;
  /** More than one module: a module alone is never given up on. */
  readonly joined: boolean;
}

const NOTHING: Cluster = { read: 0, starts: 0, joined: false };

export class Clusters {
  private readonly groups = new Groups<number>();
  /** By the module that stands for it. */
  private readonly known = new Map<number, Cluster>();

  /** One module imports another; both by index. */
  join(from: number, to: number): void {
    const [one, other] = [this.groups.find(from), this.groups.find(to)];
    if (one === other) return;
    const [a, b] = [this.of(one), this.of(other)];
    this.known.set(this.groups.join(one, other), { read: a.read + b.read, starts: a.starts + b.starts, joined: true });
  }

  /** The module may start a site. */
  start(module: number): void {
    this.add(module, { starts: 1, read: 0 });
  }

  /** A unit of the module, of `size` UTF-16 units, is read. */
  spend(module: number, size: number): void {
    this.add(module, { starts: 0, read: size });
  }

  /** More of the module's cluster was read than is worth while. */
  isSpent(module: number): boolean {
    const { read, starts, joined } = this.of(module);
    return joined && read > MOST_READ + READ_PER_START * starts;
  }

  private of = (module: number): Cluster => this.known.get(this.groups.find(module)) ?? NOTHING;

  private add(module: number, { starts, read }: Omit<Cluster, "joined">): void {
    const before = this.of(module);
    this.known.set(this.groups.find(module), { ...before, starts: before.starts + starts, read: before.read + read });
  }
}
