/** Bytes to text and back. Only UTF-8 is rewritten; what else Python allows (PEP 263) is named. */
import { Buffer, isAscii } from "node:buffer";

/** A text, or why there is none. `note`: harmless, the file is no text at all. */
export type Decoded = { readonly text: string } | { readonly failure: string } | { readonly note: string };

const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
const UTF8 = /^(utf[-_]?8([-_].*)?|u8|us[-_]?ascii|ascii)$/i;
const MODULE = /\.pyi?$/;
const LIMIT_MB = 20;
/** Most of a large notebook is pictures, which are passed over: it costs a few times its size in memory and no syntax tree. */
const NOTEBOOK_LIMIT_MB = 200;

/** Files above this size in bytes are named and left. */
export const SIZE_LIMIT = LIMIT_MB * 1024 * 1024;
export const TOO_LARGE = `larger than ${LIMIT_MB} MB: left alone; split the file`;

/** Why a file of `size` bytes is left, or undefined for one that is read. */
export function tooLarge(path: string, size: number): string | undefined {
  if (!path.endsWith(".ipynb")) return size > SIZE_LIMIT ? TOO_LARGE : undefined;
  if (size <= NOTEBOOK_LIMIT_MB * 1024 * 1024) return undefined;
  return `larger than ${NOTEBOOK_LIMIT_MB} MB: left alone; clear its outputs (jupyter nbconvert --clear-output --inplace) and run again`;
}

/**
 * Decodes a source file, BOM kept.
 * @param path says what kind of file it is: only Python modules have coding comments. Taken for a module when absent.
 * @see https://peps.python.org/pep-0263/
 */
export function decode(bytes: Uint8Array, path = "input.py"): Decoded {
  if (bytes.includes(0)) return { note: "holds a NUL byte: not UTF-8 text, left alone" };
  const text = decodeUtf8(bytes);
  const cookie = MODULE.test(path) ? declaredEncoding(bytes) : undefined;
  // Every encoding that Python accepts for source agrees with ASCII, so a pure ASCII file may declare what it likes.
  const plain = text !== undefined && text.length === bytes.length;
  if (cookie !== undefined && !plain && !UTF8.test(cookie)) {
    return {
      failure: `declared as ${cookie}; only UTF-8 is rewritten: convert it (iconv -f ${cookie} -t utf-8) and drop the coding comment`,
    };
  }
  const remedy = MODULE.test(path) ? ", or declare its encoding (PEP 263)" : "";
  return text === undefined ? { failure: `not valid UTF-8: convert it to UTF-8${remedy}` } : { text };
}

/** The bytes of a text; the inverse of {@link decode}. */
export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  // Most large files are, and their bytes are their characters.
  if (isAscii(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The coding comment in one of the first two lines. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const [first = "", second = ""] = new TextDecoder("latin1").decode(bytes.subarray(0, 1000)).split(/\r\n|\r|\n/);
  const found = COOKIE.exec(first.replace(/^ï»¿/, "")) ?? (/^[ \t\f]*(#.*)?$/.test(first) ? COOKIE.exec(second) : null);
  return found?.[1];
}
