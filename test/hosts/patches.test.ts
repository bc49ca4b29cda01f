/** Patches of documents, judged by git: what `--dry` prints for a fixture makes its output of its input. */
import { beforeAll, expect, test } from "vitest";
import { codemod } from "../../src/codemod.js";
import { HOSTS } from "../../src/hosts/index.js";
import { patchOf } from "../../src/reporters/patch.js";
import { sandbox } from "../cli/sandbox.js";
import { fixtures } from "../harness/fixtures.js";
import { optionsOf } from "../harness/sidecar.js";

beforeAll(async () => {
  for (const host of HOSTS) await host.prepare?.();
});

test.each(["markdown", "rst", "docstring", "notebook", "javascript"])("git apply takes the patch of every %s fixture", (host) => {
  const changed = fixtures().filter((fixture) => fixture.host === host && !fixture.unchanged);
  const cases = changed.flatMap(({ name, input, output, sidecar }) =>
    codemod(input, optionsOf(sidecar)).map((result, index) => ({
      path: `${name}/${result.path}`,
      before: result.input,
      patch: patchOf(
        `${name}/${result.path}`,
        result.input,
        result.output,
        result.findings.flatMap(({ applied, edits }) => (applied ? edits : [])),
      ),
      after: output[index]?.text,
    })),
  );
  const box = sandbox(Object.fromEntries(cases.map(({ path, before }) => [path, before])));
  box.write(".git/p.patch", cases.map(({ patch }) => patch).join(""));
  expect(box.git("apply", "--whitespace=nowarn", ".git/p.patch")).toMatchObject({ status: 0, stderr: "" });
  for (const { path, after } of cases) expect(box.read(path), path).toBe(after);
  expect(cases.length).toBeGreaterThan(10);
});
