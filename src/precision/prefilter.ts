/**
 * Which files can matter, from their bytes alone. Every class name (`SanaPipeline`, ...), component class and checkpoint id of the tables
 * holds the word "sana"; case is ignored because ids are (`sana_600m_512px_diffusers`) and because it costs nothing.
 */

/** A file can start a site only when it holds one of these, in any case. ASCII, so that they can be searched for in bytes. */
export const LITERALS: readonly string[] = ["sana"];

const ANY = new RegExp(LITERALS.join("|"), "i");

/** Whether `text` (decoded in any ASCII-compatible encoding) holds one of {@link LITERALS}. */
export function mayMatter(text: string): boolean {
  return ANY.test(text);
}
