/** Other names of an object, when a part of it is replaced. */
import type { Frame } from "./program.js";
import type { ObjectValue } from "./values.js";

/** What this frame knows of the part through any name that may be the object's is no longer so. */
export function forgetAliases({ key }: ObjectValue, name: string, { env }: Frame): void {
  const isIt = (owner: string) => env.values(owner)?.some((value) => value.key === key || value.kind === "unknown") ?? true;
  env.forgetPaths((path) => {
    const at = path.lastIndexOf(".");
    return (name === "*" || path.slice(at + 1) === name) && isIt(path.slice(0, at));
  });
}
