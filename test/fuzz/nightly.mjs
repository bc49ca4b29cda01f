/** `npm run fuzz`: 20,000 generated modules, 10,000 files of other kinds and 17,500 odder ones, from a seed that is printed. `npm run fuzz -- 5000 42` sets both. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const [programs = "20000", seed = String(Date.now() % 1_000_000_000)] = process.argv.slice(2);
const vitest = fileURLToPath(new URL("../../node_modules/vitest/vitest.mjs", import.meta.url));
const env = { ...process.env, SANA_FUZZ_PROGRAMS: programs, SANA_FUZZ_SEED: seed };

console.log(`fuzz: ${programs} programs from seed ${seed}`);
process.exitCode = spawnSync(process.execPath, [vitest, "run", "test/fuzz"], { stdio: "inherit", env }).status ?? 1;
