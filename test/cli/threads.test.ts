/** `--jobs`: any number of threads says and writes the same, also where sites span files. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { CLI, sandbox } from "./sandbox.js";

const LOAD =
  'SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16)';
const CAST = "pipe.vae.to(torch.bfloat16)\n";
const HEAD = "import torch\nfrom diffusers import SanaPipeline\n\n";

test("gives the same for one, two and five threads", () => {
  expect(existsSync(join(dirname(CLI), "alone-worker.js"))).toBe(true);
  const box = sandbox({});
  for (let index = 0; index < 2100; index++) {
    const kind = index % 3;
    if (kind === 0) box.write(`own_${index}/run_${index}.py`, `${HEAD}pipe = ${LOAD}\n${CAST}`);
    if (kind === 1) box.write(`pkg_${index}/load_${index}.py`, `${HEAD}def make_${index}():\n    return ${LOAD}\n`);
    if (kind === 2)
      box.write(
        `pkg_${index - 1}/cast_${index}.py`,
        `# Sana\nimport torch\nfrom .load_${index - 1} import make_${index - 1}\n\npipe = make_${index - 1}()\n${CAST}`,
      );
  }
  const [one, two, five] = ["1", "2", "5"].map((jobs) => box.run(["--dry", "--jobs", jobs]));
  expect(one?.stderr).toContain("1400 sites would be rewritten in 1400 files");
  expect(one?.status).toBe(0);
  expect(two).toEqual(one);
  expect(five).toEqual(one);
});
