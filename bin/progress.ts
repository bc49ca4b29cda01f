/** What a run is at, on one line of a terminal that is wiped when it is done. The analysis keeps the thread, so nothing can turn meanwhile. */
import type { Settings } from "./settings.js";

const WIPE = "\r\u001b[K";

/** Undefined where nobody looks: stderr is no terminal, or --quiet. */
export function progressOn(stream: NodeJS.WriteStream, { quiet }: Settings): ((phase: string | undefined) => void) | undefined {
  if (stream.isTTY !== true || quiet || process.env.TERM === "dumb") return undefined;
  return (phase) => void stream.write(phase === undefined ? WIPE : `${WIPE}${phase} ...`);
}
