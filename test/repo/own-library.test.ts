/** diffusers' own source in the repository: its files are read for what they hold, not for what they import of each other. */
import { describe, expect, test } from "vitest";
import { codemod } from "../../src/codemod.js";
import { DEFAULTS } from "../../src/options.js";
import { SEED } from "../cli/seed.js";

const TEXT = `from ..own import prepare\n${SEED}prepare(pipe)\n`;
const PREPARE = "def prepare(pipe):\n    pipe.vae.eval()\n";

/** The modules that were asked for and there, but for the one that tells the library. */
function readFor(above: string, files: Record<string, string>): string[] {
  const asked: string[] = [];
  const read = (path: string) => {
    const text = files[path];
    if (text !== undefined) asked.push(path);
    return text === undefined ? undefined : { path, text };
  };
  codemod([{ path: `${above}diffusers/pipelines/sana/example.py`, text: TEXT }], DEFAULTS, { read });
  return asked.filter((path) => !path.endsWith("/pipeline_utils.py"));
}

describe.each(["", "src/", "third_party/diffusers/src/"])("a folder %sdiffusers", (above) => {
  const own = { [`${above}diffusers/pipelines/own.py`]: PREPARE };

  test("with the library's modules in it is the library", () => {
    expect(readFor(above, { ...own, [`${above}diffusers/pipelines/pipeline_utils.py`]: "" })).toEqual([]);
  });

  test("without them is a package like others", () => {
    expect(readFor(above, own)).toContain(`${above}diffusers/pipelines/own.py`);
  });
});
