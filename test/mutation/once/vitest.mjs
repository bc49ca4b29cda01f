/** As much of vitest as the tests of the sample use, kept so that tests that were loaded once can be run again and again. */
import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from "@vitest/expect";

/** Shared by the copy that the runner loads and the one that the tests load. */
globalThis.sanaTests ??= { tests: [], hooks: [], names: [], finish: [], file: "", running: undefined };
const state = globalThis.sanaTests;

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
chai.use(({ Assertion }) => Assertion.addMethod("toMatchSnapshot", matchSnapshot));

export function expect(value, message) {
  return chai.expect(value, message);
}
Object.assign(expect, chai.expect);

export function describe(name, body) {
  state.names.push(name);
  body();
  state.names.pop();
}

export function test(name, body) {
  const full = [...state.names, name].join(" > ");
  // Stryker sends the ids of all tests that meet a mutant, for all mutants at once: long ones would be more than a string can hold.
  state.tests.push({ id: String(state.tests.length), file: state.file, name: full, body });
}
export const it = test;

export const beforeAll = (hook) => state.hooks.push(hook);
export const onTestFinished = (finish) => state.finish.push(finish);

describe.each = each(describe);
test.each = each(test);

function each(one) {
  return (rows) => (name, body) => {
    for (const row of rows) one(name, () => (Array.isArray(row) ? body(...row) : body(row)));
  };
}

const SNAPSHOTS = new Map();

function snapshotsOf(file) {
  const path = join(dirname(file), "__snapshots__", `${basename(file).replace(/js$/, "ts")}.snap`);
  if (!SNAPSHOTS.has(path)) {
    const stored = {};
    new Function("exports", readFileSync(path, "utf8"))(stored);
    SNAPSHOTS.set(path, stored);
  }
  return SNAPSHOTS.get(path);
}

/** Texts only. */
function matchSnapshot() {
  const { file, name } = state.running;
  const stored = snapshotsOf(file)[`${name} 1`];
  const text = `"${this._obj}"`;
  expect(text.includes("\n") ? `\n${text}\n` : text).toBe(stored);
}
