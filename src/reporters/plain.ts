/** Text from files and file names, made safe for a terminal. */

/**
 * `text` with control characters (except tabs) and those that turn the direction of text replaced by visible ones, so that a source file can
 * neither steer the terminal nor look like another. @see https://trojansource.codes
 */
export function visible(text: string): string {
  return text.replace(/[^\P{Cc}\t]|\p{Bidi_Control}/gu, (char) =>
    char < " " ? String.fromCharCode(0x2400 + char.charCodeAt(0)) : "\uFFFD",
  );
}

/** `1 file`, `2 files`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
