/** Draws mutants by a seed. */
import { createHash } from "node:crypto";

/** The mutants whose hashes with the seed come first: each is as likely as any other, and one more mutant moves few. */
export function draw(mutants, count, seed) {
  const ranked = mutants.map((mutant) => ({ mutant, rank: createHash("sha256").update(`${seed} ${mutant.key}`).digest("hex") }));
  ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1));
  return ranked.slice(0, count).map(({ mutant }) => mutant);
}
