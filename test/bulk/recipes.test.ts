/** The recipes of docs/bulk.md: YAML parses, every command is one that the program takes and does what the recipe needs. */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { parse } from "yaml";
import { CLI } from "../cli/sandbox.js";
import { SEED, SEED_REWRITTEN } from "../cli/seed.js";
import { ROOT } from "../harness/sources.js";
import { git, tempFolder } from "./remotes.js";

const TEXT = readFileSync(join(ROOT, "docs/bulk.md"), "utf8").split("## Other tools")[1] ?? "";
const blocks = (language: string) =>
  [...TEXT.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, "gs"))].map(([, text]) => text ?? "");
const [batchSpec, workflow] = blocks("yaml").map((text) => parse(text));
const FOLDER = tempFolder();
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

/** Runs a recipe's command in a checkout with a site, `sana-codemod` on the PATH. */
function runIn(name: string, script: string) {
  const dir = join(FOLDER, name);
  mkdirSync(join(dir, "bin"), { recursive: true });
  mkdirSync(join(dir, "checkout"));
  symlinkSync(CLI, join(dir, "bin", "sana-codemod"));
  chmodSync(CLI, 0o755);
  const checkout = join(dir, "checkout");
  git(checkout, "init", "-q", "-b", "main");
  writeFileSync(join(checkout, "app.py"), SEED);
  git(checkout, "add", "-A");
  git(checkout, "commit", "-q", "-m", "Draw");
  const env = { ...process.env, PATH: `${join(dir, "bin")}:${process.env.PATH}` };
  const { status, stderr } = spawnSync("sh", ["-e", "-c", script], { cwd: checkout, encoding: "utf8", env });
  return { checkout, status, stderr, app: readFileSync(join(checkout, "app.py"), "utf8") };
}

test("multi-gitter's script changes the checkout and ends with 0", () => {
  const [, script = ""] = /multi-gitter run "([^"]+)"/.exec(blocks("sh")[0] ?? "") ?? [];
  expect(runIn("multi-gitter", script)).toMatchObject({ status: 0, app: SEED_REWRITTEN });
});

test("the batch spec has what Sourcegraph asks for, and its step changes the checkout", () => {
  expect(Object.keys(batchSpec)).toEqual(["name", "description", "on", "steps", "changesetTemplate"]);
  expect(batchSpec.steps).toEqual([{ run: expect.any(String), container: expect.any(String) }]);
  expect(runIn("batch", batchSpec.steps[0].run)).toMatchObject({ status: 0, app: SEED_REWRITTEN });
});

test("the workflow makes the patch that it keeps, and the patch applies", () => {
  const { steps } = workflow.jobs.patch;
  const command = steps.find(({ run }: { run?: string }) => run?.startsWith("sana-codemod")).run;
  const kept = steps.find(({ uses }: { uses?: string }) => uses?.startsWith("actions/upload-artifact")).with.path;
  const { checkout, status, app } = runIn("workflow", command);
  expect([status, app]).toEqual([0, SEED]);
  git(checkout, "apply", kept);
  expect(readFileSync(join(checkout, "app.py"), "utf8")).toBe(SEED_REWRITTEN);
});
