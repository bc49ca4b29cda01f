/** action.yml and its scripts: inputs by environment only, and the scripts run here with inputs that try to be more than data. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { CLI, type Sandbox, sandbox } from "../cli/sandbox.js";
import { SEED, SEED_REWRITTEN } from "../cli/seed.js";
import { fences } from "../data/fences.js";
import { ROOT } from "../harness/sources.js";

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const ACTION = parse(readFileSync(`${ROOT}/action.yml`, "utf8"));
const STEPS: readonly Step[] = ACTION.runs.steps;
const WORKFLOWS = readdirSync(`${ROOT}/.github/workflows`);
const HOSTILE = [
  "$(touch pwned)",
  "`touch pwned`",
  '"; touch pwned; "',
  "'; touch pwned; '",
  "a b && touch pwned",
  "-rf",
  "--force",
  "*",
];

describe("action.yml", () => {
  test("is composite, and describes every input", () => {
    expect(ACTION.runs.using).toBe("composite");
    for (const input of Object.values<{ description?: string }>(ACTION.inputs)) expect(input.description).toMatch(/\S/);
  });

  test("puts nothing into shell text", () => {
    for (const { run, shell } of STEPS.filter((step) => step.run !== undefined)) {
      expect(run).not.toContain("${{");
      expect(run).toMatch(/^bash "\$GITHUB_ACTION_PATH\/action\/[a-z]+\.sh"$/);
      expect(shell).toBe("bash");
    }
  });

  test("uses every input, and no other", () => {
    const text = JSON.stringify(ACTION.runs);
    const used = [...text.matchAll(/inputs\.([a-z-]+)/g)].map(([, name]) => name);
    expect(new Set(used)).toEqual(new Set(Object.keys(ACTION.inputs)));
  });
});

describe.each(WORKFLOWS)("the workflow %s", (name) => {
  const workflow = parse(readFileSync(`${ROOT}/.github/workflows/${name}`, "utf8"));
  const jobs = Object.values<{ steps: Step[] }>(workflow.jobs);

  test("starts with read permission only and puts nothing into shell text", () => {
    expect(workflow.permissions).toEqual({ contents: "read" });
    for (const { run } of jobs.flatMap(({ steps }) => steps)) expect(run ?? "").not.toContain("${{");
  });
});

test("every recipe in docs/ci.md is well-formed", () => {
  const recipes = fences(readFileSync(`${ROOT}/docs/ci.md`, "utf8")).filter(({ language }) =>
    ["yaml", "json"].includes(language),
  );
  expect(recipes.length).toBeGreaterThan(4);
  for (const { text } of recipes) expect(parse(text)).toBeTypeOf("object");
});

test("the release workflow publishes with provenance", () => {
  const { jobs } = parse(readFileSync(`${ROOT}/.github/workflows/release.yml`, "utf8"));
  expect(jobs.publish.permissions).toEqual({ contents: "read", "id-token": "write" });
  expect(jobs.publish.steps.at(-1)).toMatchObject({ run: "npm publish --access public", env: { NPM_CONFIG_PROVENANCE: "true" } });
});

test("the CI matrix is Node 20, 22, 24 on Linux, macOS and Windows", () => {
  const { jobs } = parse(readFileSync(`${ROOT}/.github/workflows/ci.yml`, "utf8"));
  expect(jobs.test.strategy.matrix).toEqual({ os: ["ubuntu-latest", "macos-latest", "windows-latest"], node: [20, 22, 24] });
});

test("CI asks for known weaknesses in a job of its own, as npm run audit does", () => {
  const { jobs } = parse(readFileSync(`${ROOT}/.github/workflows/ci.yml`, "utf8"));
  expect(jobs.audit.steps.at(-1)).toEqual({ run: "npm run --silent audit" });
  const { scripts } = JSON.parse(readFileSync(`${ROOT}/package.json`, "utf8"));
  expect(scripts.audit).toBe("node build/audit.mjs");
});

describe("the audit", () => {
  /** A registry's answers, by an npm that gives them. */
  const counts = (total: number) => JSON.stringify({ metadata: { vulnerabilities: { total } } });

  test.each([
    [counts(0), 0, "audit: 0 known weaknesses in production dependencies\n"],
    [counts(2), 1, `audit: 2 known weaknesses in production dependencies\n${counts(2)}\n`],
    ['{"error": {"code": "E405"}}', 2, ""],
    ["", 2, ""],
  ])("of the answer %s ends with %i", (answer, status, said) => {
    const box = sandbox({ answer }, { git: false });
    const asked = `#!/bin/sh\necho "$@" > "${join(box.dir, "asked")}"\ncat "${join(box.dir, "answer")}"\n`;
    writeFileSync(join(box.dir, "npm"), asked, { mode: 0o755 });
    writeFileSync(join(box.dir, "npm.cmd"), `@echo off\r\necho %*> asked\r\ntype answer\r\n`);
    const env = { ...process.env, PATH: [box.dir, process.env.PATH].join(delimiter) };
    const done = spawnSync(process.execPath, [join(ROOT, "build/audit.mjs")], { cwd: box.dir, env, encoding: "utf8" });
    expect({ status: done.status, stdout: done.stdout }).toEqual({ status, stdout: said });
    expect(box.read("asked").trim()).toBe("audit --omit=dev --json");
  });
});

/** A runner with the command where install.sh puts it, and a reviewdog that keeps what it was given. */
function runner(files: Readonly<Record<string, string>>) {
  const box = sandbox(files);
  const temp = sandbox({}, { git: false });
  mkdirSync(join(temp.dir, "sana-codemod/node_modules/.bin"), { recursive: true });
  const command = `#!/bin/sh\nexec "${process.execPath}" "${CLI}" "$@"\n`;
  writeFileSync(join(temp.dir, "sana-codemod/node_modules/.bin/sana-codemod"), command, { mode: 0o755 });
  mkdirSync(join(temp.dir, "path"));
  writeFileSync(join(temp.dir, "path/reviewdog"), '#!/bin/sh\necho "reviewdog $*"\ncat > "$RUNNER_TEMP/given"\n', {
    mode: 0o755,
  });
  return { box, temp, run: (inputs: Readonly<Record<string, string>>) => script("run", box, temp, inputs) };
}

function script(name: string, box: Sandbox, temp: Sandbox, inputs: Readonly<Record<string, string>>) {
  const output = join(temp.dir, "output");
  writeFileSync(output, "");
  const env = {
    ...process.env,
    PATH: [join(temp.dir, "path"), process.env.PATH].join(delimiter),
    RUNNER_TEMP: temp.dir,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: join(temp.dir, "summary"),
    GITHUB_ACTION_PATH: ROOT,
    ...inputs,
  };
  const done = spawnSync("bash", [join(ROOT, `action/${name}.sh`)], { cwd: box.dir, env, encoding: "utf8" });
  return { status: done.status, stdout: done.stdout, stderr: done.stderr, output: readFileSync(output, "utf8") };
}

describe("run.sh", () => {
  test("annotates, writes the job summary, and fails on findings", () => {
    const { run, temp } = runner({ "app.py": SEED });
    const { status, stdout, output } = run({ SANA_MODE: "annotate" });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error title=sana-codemod \(recast-after-load\),file=app\.py,line=10/m);
    expect(output).toBe("status=1\n");
    expect(temp.read("summary")).toContain("recast-after-load");
  });

  test("passes with fail: false, and on a clean tree", () => {
    expect(runner({ "app.py": SEED }).run({ SANA_FAIL: "false" })).toMatchObject({ status: 0, output: "status=1\n" });
    expect(runner({ "app.py": SEED_REWRITTEN }).run({})).toMatchObject({ status: 0, output: "status=0\n" });
  });

  test("writes SARIF and says where, also when it fails", () => {
    const { run, temp } = runner({ "app.py": SEED });
    expect(run({ SANA_MODE: "sarif" })).toMatchObject({ status: 1, output: `sarif=${temp.dir}/sana-codemod.sarif\nstatus=1\n` });
    expect(JSON.parse(temp.read("sana-codemod.sarif")).version).toBe("2.1.0");
  });

  test("gives reviewdog the suggestions", () => {
    const { run, temp } = runner({ "app.py": SEED });
    expect(run({ SANA_MODE: "suggest", SANA_FAIL: "false" }).stdout).toContain("-reporter=github-pr-review");
    expect(JSON.parse(temp.read("given")).diagnostics[0].suggestions).toHaveLength(1);
  });

  test("takes paths and options line by line", () => {
    const { run } = runner({ "a b/app.py": SEED, "other/app.py": SEED });
    const { stdout } = run({ SANA_PATHS: "a b\r\n\n", SANA_OPTIONS: "--policy=upstream\n--quiet\n", SANA_MODE: "check" });
    expect(stdout).toContain('+    torch_dtype={"default": torch.bfloat16');
    expect(stdout).not.toContain("other/app.py");
  });

  test.each(HOSTILE)("takes %s for data, wherever it stands", (text) => {
    const { run, box } = runner({ "app.py": SEED });
    for (const input of ["SANA_PATHS", "SANA_OPTIONS", "SANA_DIRECTORY", "SANA_MODE", "SANA_FAIL"]) {
      const { status, output } = run({ [input]: text });
      // --force alone is an option like any other, and * a file that is not there: neither changes a thing under --check.
      expect([1, 2], `${input}=${text}`).toContain(status);
      expect(output).toMatch(/^(status=[12]\n)?$/);
    }
    expect(box.files()).toEqual(["app.py"]);
    expect(box.read("app.py")).toBe(SEED);
  });

  test("refuses options that it sets itself, with a line that says so", () => {
    const { run } = runner({ "app.py": SEED });
    for (const option of ["--output=x", "-o", "--format=json", "--dry", "app.py"]) {
      const { status, stdout } = run({ SANA_OPTIONS: option });
      expect({ option, status, lines: stdout.trimEnd().split("\n").length }).toEqual({ option, status: 2, lines: 1 });
      expect(stdout).toMatch(/^::error::sana-codemod: input options/);
    }
    expect(run({ SANA_MODE: "everything" }).stdout).toContain("must be one of annotate, check, sarif, suggest");
  });
});

describe("install.sh", () => {
  /** An npm that says what it was asked for. */
  function install(spec: string) {
    const { box, temp } = runner({});
    writeFileSync(join(temp.dir, "path/npm"), '#!/bin/sh\nprintf "%s\\n" "$@"\n', { mode: 0o755 });
    return { ...script("install", box, temp, { SANA_PACKAGE: spec }), box, temp };
  }

  test("installs the action's own version, or the one that is asked for", () => {
    const { version } = JSON.parse(readFileSync(`${ROOT}/package.json`, "utf8"));
    expect(install("").stdout).toMatch(new RegExp(`\\n--\\nsana-codemod@${version}\\n$`));
    expect(install("0.1.0-rc.1").stdout).toMatch(/\n--\nsana-codemod@0\.1\.0-rc\.1\n$/);
  });

  test.each([...HOSTILE.slice(0, 5), "evil@1.0.0", "../x", "https://example.invalid/x.tgz"])("refuses %s", (spec) => {
    const { status, stdout, box } = install(spec);
    expect({ status, stdout }).toMatchObject({
      status: 2,
      stdout: expect.stringMatching(/^::error::sana-codemod: input package.*\n$/),
    });
    expect(existsSync(join(box.dir, "pwned"))).toBe(false);
  });
});
