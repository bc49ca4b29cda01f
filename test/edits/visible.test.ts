/** By which names a dtype can be spelled where a value is written. */
import { expect, test } from "vitest";
import { canImportBefore, spellingAbove } from "../../src/precision/plan/visible.js";
import { parseModule } from "../../src/python/lower.js";
import "./harness.js";

const HERE = '"float16"';

/** The names at `"float16"`. */
const at = (text: string) => spellingAbove(parseModule(text), text.indexOf(HERE), undefined);

test.each([
  ["below an import", `import torch\nD = ${HERE}\n`, { torch: "torch", names: {} }],
  ["above it", `D = ${HERE}\nimport torch\n`, { torch: undefined, names: {} }],
  ["in a function above it", `def f():\n    return ${HERE}\nimport torch\n`, { torch: "torch", names: {} }],
  ["in a class above it", `class C:\n    D = ${HERE}\nimport torch\n`, { torch: undefined, names: {} }],
  ["of a name of its own", `import torch as th\nD = ${HERE}\n`, { torch: "th", names: {} }],
  ["of a dtype", `from torch import float16 as half\nD = ${HERE}\n`, { torch: undefined, names: { float16: "half" } }],
  ["of a part of torch", `import torch.nn as nn\nD = ${HERE}\n`, { torch: undefined, names: {} }],
  [
    "of a module of the package that is called torch",
    `from .torch import float16\nD = ${HERE}\n`,
    { torch: undefined, names: {} },
  ],
  ["for type checkers alone", `if TYPE_CHECKING:\n    import torch\nD = ${HERE}\n`, { torch: undefined, names: {} }],
  ["in a function beside it", `def f():\n    import torch\nD = ${HERE}\n`, { torch: undefined, names: {} }],
])("%s", (_, text, spelling) => expect(at(text)).toEqual(spelling));

test("an import can be added for what stands below the first one, or runs later", () => {
  const before = (text: string) => canImportBefore(parseModule(text), text.indexOf(HERE));
  expect(before(`import os\nD = ${HERE}\n`)).toBe(true);
  expect(before(`D = ${HERE}\nimport os\n`)).toBe(false);
  expect(before(`def f():\n    return ${HERE}\nimport os\n`)).toBe(true);
});
