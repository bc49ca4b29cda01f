/**
 * Loaded into the program before its own modules (`node --import`): at the call number FAULT_AT from the first that writes, what FAULT_KIND says happens:
 * `kill` (half of a write is done then), a signal's name (sent to itself, the call goes on), or an error code (the call throws).
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const WRITING = ["openSync", "writeFileSync", "fchmodSync", "fsyncSync", "closeSync", "accessSync", "renameSync", "rmSync"];
const at = Number(process.env.FAULT_AT);
const kind = process.env.FAULT_KIND ?? "kill";
let seen = 0;

for (const name of WRITING) {
  const real = fs[name];
  fs[name] = (...args) => {
    if (seen === 0 && name !== "accessSync") return real(...args);
    if (!isOurs(args)) return real(...args);
    seen += 1;
    if (seen === at) strike(name, real, args);
    return real(...args);
  };
}
syncBuiltinESMExports();

/** Calls on open files, and those that name a temporary file or a module. What Node does for itself is let through. */
function isOurs([first]) {
  return typeof first === "number" ? first > 2 : /\.(tmp|py|ipynb|md)$/.test(String(first));
}

function strike(name, real, args) {
  if (kind === "kill" && name === "writeFileSync") real(args[0], args[1].subarray(0, Math.floor(args[1].length / 2)));
  if (kind === "kill") process.kill(process.pid, "SIGKILL");
  else if (kind.startsWith("SIG")) process.kill(process.pid, kind);
  else throw Object.assign(new Error(kind), { code: kind });
}
