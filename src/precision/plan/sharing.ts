/** Literals that several sites read: whether one of them may be edited where it is written. */
import { originKey } from "../../python/flow/lookup.js";
import type { Origin } from "../../python/flow/values.js";
import type { Given, PlannedSite } from "./plan.js";
import { loadReadersOf, type Reach, readersOf } from "./readers.js";

/** A load of a site: loads of one site may aim for different precisions. */
export interface Claimant {
  readonly site: PlannedSite;
  readonly load: string;
}

interface Claim {
  /** The literal whose readers are concerned, and what it is when nobody changes it. */
  readonly read: string;
  readonly written: string | undefined;
  /** What each load makes of the literal, with its site; empty when it removes it. */
  readonly texts: Map<string, { readonly site: PlannedSite; readonly text: string }>;
}

/**
 * A literal is edited in place when all that read it are sites with the same fate and the same precision, and want it to become the same. Who
 * reads the names of a crowded module is not known.
 */
export class Sharing {
  private readonly readers = new Map<string, PlannedSite>();
  private readonly loadReaders = new Map<string, Claimant>();
  private readonly contested = new Set<string>();
  private claims = new Map<string, Claim>();

  constructor(
    sites: readonly PlannedSite[],
    private readonly given: Given,
    private readonly crowd: Reach,
  ) {
    for (const one of sites) {
      for (const reader of readersOf(one.site)) this.readers.set(reader, one);
      for (const { reader, load } of loadReadersOf(one.site)) this.loadReaders.set(reader, { site: one, load });
    }
  }

  /** True when the load may turn the literal into `text` where it is written. */
  claim(origin: Origin, text: string, claimant: Claimant): boolean {
    const written = this.given.modules[origin.module]?.text.slice(origin.start, origin.end);
    return this.ask(originKey(origin), { read: originKey(origin), written }, text, claimant);
  }

  /** True when the load may put an entry beside the literal where that is written. */
  claimEntry(origin: Origin, entry: string, claimant: Claimant): boolean {
    return this.ask(`beside ${originKey(origin)}`, { read: originKey(origin), written: undefined }, entry, claimant);
  }

  private ask(key: string, about: Omit<Claim, "texts">, text: string, { site, load }: Claimant): boolean {
    if (this.contested.has(key) || this.crowd.origins.has(about.read)) return false;
    const serves = this.readersOf(about.read).every((reader) => {
      const other = this.readers.get(reader);
      return other !== undefined && agrees(other, site);
    });
    const claim = this.claims.get(key) ?? { ...about, texts: new Map() };
    this.claims.set(key, claim);
    if (serves) claim.texts.set(load, { site, text });
    return serves;
  }

  /** Ends a round of claims. True when some contradict each other: those literals are not to be had, and all sites must ask again. */
  contest(): boolean {
    const before = this.contested.size;
    for (const [key, claim] of this.claims) if (this.isContested(claim)) this.contested.add(key);
    this.claims = new Map();
    return this.contested.size > before;
  }

  /** A load that reads the literal and asks for no change of it wants it as it is. */
  private isContested({ read, written, texts }: Claim): boolean {
    const others = this.readersOf(read).flatMap((reader) => this.loadReaders.get(reader) ?? []);
    return [...texts].some(([load, { site, text }]) =>
      others.some(
        (other) =>
          other.load !== load && other.site.applied === site.applied && (texts.get(other.load)?.text ?? written) !== text,
      ),
    );
  }

  private readersOf(key: string): string[] {
    const { reads, passed } = this.given.program;
    return [...(reads.get(key) ?? [])].filter((reader) => !passed.has(reader));
  }
}

const agrees = (a: PlannedSite, b: PlannedSite): boolean =>
  a.applied === b.applied && precisionsOf(a).some((precision) => precisionsOf(b).includes(precision));

const precisionsOf = ({ targets }: PlannedSite) => [...(targets?.values() ?? [])].map((target) => target.precision);
