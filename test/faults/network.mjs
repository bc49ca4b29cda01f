/**
 * Loaded into the program before its own modules (`node --import`): the folder NET_ROOT is on a slow or vanishing network. Each call that names
 * something in it takes NET_DELAY milliseconds; from call number NET_AFTER on all fail with NET_CODE, or the folder is moved away when it is `gone`.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { constants } from "node:os";

const CALLS = [
  "accessSync",
  "existsSync",
  "lstatSync",
  "mkdirSync",
  "openSync",
  "readdirSync",
  "readFileSync",
  "realpathSync",
  "renameSync",
  "rmSync",
  "statSync",
  "writeFileSync",
];
/** Of these Node knows only the number. */
const NAMELESS = ["ESTALE", "EDQUOT"];

const { NET_ROOT = "", NET_CODE = "", NET_DELAY = "0", NET_AFTER = "0" } = process.env;
const after = Number(NET_AFTER);
const sleeper = new Int32Array(new SharedArrayBuffer(4));
const { renameSync } = fs;
let seen = 0;

for (const name of CALLS) {
  const real = fs[name];
  fs[name] = Object.assign((...args) => {
    if (String(args[0]).startsWith(NET_ROOT)) pass(name, String(args[0]));
    return real(...args);
  }, real);
}
syncBuiltinESMExports();

function pass(name, path) {
  seen += 1;
  Atomics.wait(sleeper, 0, 0, Number(NET_DELAY));
  if (after === 0 || seen < after) return;
  if (NET_CODE !== "gone" && name !== "existsSync") throw failure(name, path);
  if (NET_CODE === "gone" && seen === after) renameSync(NET_ROOT, `${NET_ROOT}-away`);
}

function failure(syscall, path) {
  const errno = -constants.errno[NET_CODE];
  const code = NAMELESS.includes(NET_CODE) ? `Unknown system error ${errno}` : NET_CODE;
  return Object.assign(new Error(`${code}: ${code}, ${syscall} '${path}'`), { code, errno, syscall, path });
}
