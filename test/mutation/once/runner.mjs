/**
 * A test runner for Stryker that loads code and tests once and runs them again for each mutant: what takes seconds per mutant in a fresh vitest takes
 * as long as the tests that notice the mutant. What files do while they are loaded, and hooks, sees no mutant.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { register } from "node:module";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { testFiles } from "./files.mjs";
import "./vitest.mjs";

const TIMES = "mutation-times.json";
globalThis.__stryker__ ??= {};
const stryker = globalThis.__stryker__;
const { sanaTests } = globalThis;

class OnceRunner {
  capabilities() {
    return { reloadEnvironment: false };
  }

  /** In the sandbox, whose sources are instrumented. */
  async init() {
    await compileOnce();
    register("./resolve.mjs", import.meta.url);
    for (const file of testFiles()) {
      sanaTests.file = resolve(file.replace(/ts$/, "js"));
      await import(pathToFileURL(sanaTests.file).href);
    }
    for (const hook of sanaTests.hooks) await hook();
  }

  async dryRun() {
    const tests = [];
    for (const test of sanaTests.tests) {
      stryker.currentTestId = test.id;
      tests.push(await run(test));
      stryker.currentTestId = undefined;
    }
    writeFileSync(TIMES, JSON.stringify(Object.fromEntries(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]))));
    return { status: "complete", tests, mutantCoverage: stryker.mutantCoverage };
  }

  /** Quick tests first; the first that fails ends it. */
  async mutantRun({ activeMutant, testFilter = [], hitLimit }) {
    const times = JSON.parse(readFileSync(TIMES, "utf8"));
    const wanted = new Set(testFilter);
    const chosen = sanaTests.tests.filter(({ id }) => wanted.has(id)).sort((a, b) => times[a.id] - times[b.id]);
    Object.assign(stryker, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    try {
      return await firstFailure(chosen, hitLimit);
    } finally {
      Object.assign(stryker, { activeMutant: undefined, hitCount: undefined });
    }
  }
}

async function firstFailure(tests, hitLimit) {
  for (const [index, test] of tests.entries()) {
    const { status, failureMessage } = await run(test);
    if (stryker.hitCount > hitLimit) return { status: "timeout", reason: "hit limit reached" };
    if (status === FAILED) return { status: "killed", killedBy: [test.id], failureMessage, nrOfTests: index + 1 };
  }
  return { status: "survived", nrOfTests: tests.length };
}

const SUCCESS = 0;
const FAILED = 1;

async function run(test) {
  const start = performance.now();
  sanaTests.running = test;
  const result = (more) => ({
    id: test.id,
    name: test.name,
    fileName: test.file,
    timeSpentMs: performance.now() - start,
    ...more,
  });
  try {
    await test.body();
    return result({ status: SUCCESS });
  } catch (error) {
    return result({ status: FAILED, failureMessage: String(error?.message ?? error).slice(0, 500) });
  } finally {
    for (const finish of sanaTests.finish.splice(0)) await finish();
  }
}

/** Runners that work side by side share the sandbox: the first of them compiles it. */
async function compileOnce() {
  try {
    mkdirSync("mutation-compiling");
  } catch {
    while (!existsSync("mutation-compiled")) await wait(200);
    return;
  }
  compile();
  writeFileSync("mutation-compiled", "");
}

/** TypeScript beside its sources, unchecked: they hold every mutant. */
function compile() {
  const compilerOptions = { noEmit: false, noCheck: true, declaration: false, outDir: "." };
  const options = { extends: "./tsconfig.test.json", compilerOptions, exclude: ["node_modules", "dist"] };
  writeFileSync("tsconfig.mutation.json", JSON.stringify(options));
  const tsc = join("node_modules", "typescript", "bin", "tsc");
  const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.mutation.json"], { encoding: "utf8" });
  if (status !== 0) throw new Error(`the sandbox does not compile: ${stdout.slice(0, 2000)}`);
}

export const strykerPlugins = [{ kind: "TestRunner", name: "once", injectableClass: OnceRunner }];
