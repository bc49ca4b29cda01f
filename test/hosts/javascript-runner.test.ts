/** The real jscodeshift runner over JavaScript files: the parser that runs the transform is the one that reads them. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { JAVASCRIPT } from "../../src/hosts/javascript.js";
import { sandbox } from "../cli/sandbox.js";
import { fixtures } from "../harness/fixtures.js";
import { ROOT } from "../harness/sources.js";

beforeAll(() => JAVASCRIPT.prepare?.());

const RUNNER = join(ROOT, "node_modules/jscodeshift/bin/jscodeshift.js");
/** A path, not a URL: with babel the imports become `require`. */
const at = (path: string) => JSON.stringify(join(ROOT, path));

/** The transform with `api.jscodeshift` handed to the host. */
const TRANSFORM = `import { prepareWith } from ${at("dist/src/hosts/javascript.js")};
import transform from ${at("dist/transforms/sana-precision.js")};
export default (file, api, options) => {
  prepareWith(api.jscodeshift);
  return transform(file, api, options);
};
`;

test.each([
  ["ts", []],
  ["ts", ["--no-babel"]],
  ["ts,tsx,mts,cts,js,jsx,mjs,cjs", ["--no-babel", "--parser=tsx"]],
  ["ts,tsx,mts,cts,js,jsx,mjs,cjs", ["--no-babel", "--run-in-band", "--parser=flow"]],
])("--extensions=%s %j", { timeout: 60_000 }, (extensions, args) => {
  const endings = extensions.split(",").map((extension) => `.${extension}`);
  const cases = fixtures()
    .filter(({ host, sidecar }) => host === "javascript" && !sidecar?.options)
    .flatMap(({ input, output, unchanged }) =>
      input.map((file, index) => ({ path: `src/${file.path}`, before: file.text, after: output[index]?.text, unchanged })),
    )
    .filter(({ path }) => endings.some((ending) => path.endsWith(ending)));
  const changed = cases.filter(({ unchanged }) => !unchanged).length;
  const box = sandbox(Object.fromEntries(cases.map(({ path, before }) => [path, before])), { git: false });
  box.write("transform.mjs", TRANSFORM);
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [RUNNER, ...args, "-t", join(box.dir, "transform.mjs"), `--extensions=${extensions}`, "src"],
    { cwd: box.dir, encoding: "utf8", env: { ...process.env, BABEL_DISABLE_CACHE: "1" } },
  );
  expect(stderr).toBe("");
  expect(stdout).toMatch(/^0 errors$/m);
  expect(stdout).toMatch(new RegExp(`^${changed} ok$`, "m"));
  expect(changed).toBeGreaterThan(5);
  for (const { path, after } of cases) expect(box.read(path), path).toBe(after);
});
