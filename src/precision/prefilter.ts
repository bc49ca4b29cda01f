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

/** A module that is imported can matter when it may load, cast, name a precision, or hand on what another module defines. */
const BRINGS = /from_pretrained|from_pipe|sana|pipe|float16|float32|\.to\(|\.half\(|variant|import \*|__all__/i;

/** Whether an imported module may have to do with a site. */
export function mayBring(text: string): boolean {
  return BRINGS.test(text);
}

/**
 * What a statement says that may load, cast, name a precision, train, or reach names in a way that words do not show. Statements that do none of
 * this, share no name with one that does, and are not needed by one, are not even parsed.
 */
export const SUBJECT =
  /from_pretrained|from_pipe|sana|float16|float32|fp16|bf16|fp32|dtype|autocast|\.(?:to|type|half|float|bfloat16|cuda|apply)\(|variant|revision|precision|backward|accelerat|quant|globals\(|__all__|setattr|exec\(|eval\(/i;

/** Whether a file may start a site, or has a comment of ours that may be unused. */
export function mayLoad(text: string): boolean {
  return /from_pretrained|from_pipe|Sana\w*Pipeline|sana-codemod:/.test(text);
}

/** Whether a text has a comment of ours, which may stand anywhere. */
export const holdsOurs = (text: string): boolean => text.includes("sana-codemod:");

/** Whether a file that was named, though it does not mention SANA, may cast what another file loads. */
export function mayCast(text: string): boolean {
  return !mayMatter(text) && /\bimport\b/.test(text) && holdsCast(text);
}

/** Whether a text calls something that casts in torch. */
export function holdsCast(text: string): boolean {
  return /\.(?:to|half|bfloat16|float|type)\(/.test(text);
}
