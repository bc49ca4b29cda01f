/** A loader whose module and name are words that hundreds of files say: the one that uses it is found among them. */
import { expect, test } from "vitest";
import { sandbox } from "./sandbox.js";

const ID = "Efficient-Large-Model/Sana_1600M_1024px_diffusers";

test("a user is found among files that say the same words", () => {
  const files: Record<string, string> = {
    "app/utils.py": `import torch\nfrom diffusers import SanaPipeline\n\n\ndef make(device):\n    return SanaPipeline.from_pretrained("${ID}", variant="fp16", torch_dtype=torch.float16).to(device)\n`,
    "app/run.py": 'import torch\nfrom app.utils import make\n\npipe = make("cuda")\npipe.vae.to(torch.bfloat16)\n',
  };
  for (let index = 0; index < 450; index++) files[`other/part_${index}.py`] = "import utils\n\nmake = utils.load\n";
  for (let index = 0; index < 450; index++) files[`more/part_${index}.py`] = "def make(parts):\n    return parts\n";
  const box = sandbox(files);
  const { stderr, stdout, status } = box.run(["--dry"]);
  expect(stderr).toContain("1 site would be rewritten in 1 file");
  expect(stdout).toContain("-pipe.vae.to(torch.bfloat16)");
  expect(status).toBe(0);
});
