/** Where `import torch` goes. */
import { describe, expect, test } from "vitest";
import { addImport } from "../../src/precision/edits/imports.js";
import { parseModule } from "../../src/python/lower.js";
import { applied, type Case } from "./harness.js";

const added = (before: string) => {
  const module = parseModule(before);
  return applied(module, [addImport(module, "import torch")]);
};

const CASES: Case[] = [
  ["before the first import", "import os\nimport sys\n", "import torch\nimport os\nimport sys\n"],
  ["before a from-import", "from a import b\n", "import torch\nfrom a import b\n"],
  ["after a docstring", '"""Doc."""\n\nimport os\n', '"""Doc."""\n\nimport torch\nimport os\n'],
  ["after __future__", "from __future__ import x\n\nimport os\n", "from __future__ import x\n\nimport torch\nimport os\n"],
  ["after a license", "# Copyright x\n\nimport os\n", "# Copyright x\n\nimport torch\nimport os\n"],
  ["before an import after other code", "x = 1\nimport os\n", "x = 1\nimport torch\nimport os\n"],
  [
    "before a try",
    "try:\n    from a import b\nexcept ImportError:\n    b = 1\n",
    "import torch\ntry:\n    from a import b\nexcept ImportError:\n    b = 1\n",
  ],
  ["before an if", "if x:\n    import a\nimport b\n", "import torch\nif x:\n    import a\nimport b\n"],
  [
    "before a try that holds more",
    "try:\n    import a\n    f()\nexcept E:\n    g()\n",
    "import torch\ntry:\n    import a\n    f()\nexcept E:\n    g()\n",
  ],
  [
    "before a later try that holds more",
    "x = 1\ntry:\n    import a\n    f()\nexcept E:\n    g()\n",
    "x = 1\nimport torch\ntry:\n    import a\n    f()\nexcept E:\n    g()\n",
  ],
  [
    "before a module that is called __future__",
    "from .__future__ import x\nimport os\n",
    "import torch\nfrom .__future__ import x\nimport os\n",
  ],
  ["no imports, an encoding", "# coding: utf-8\nf()\n", "# coding: utf-8\nimport torch\nf()\n"],
  ["not into a function", "x = 1\n\n\ndef f():\n    import a\n", "import torch\nx = 1\n\n\ndef f():\n    import a\n"],
  ["only a docstring and code", '"""Doc."""\n\nf()\n', '"""Doc."""\n\nimport torch\nf()\n'],
  ["only a docstring", '"""Doc."""\n', '"""Doc."""\nimport torch\n'],
  ["only a docstring without line end", '"""Doc."""', '"""Doc."""\nimport torch'],
  ["only __future__", "from __future__ import x\nf()\n", "from __future__ import x\nimport torch\nf()\n"],
  [
    "only a docstring and two __future__",
    '"""Doc."""\nfrom __future__ import x\nfrom __future__ import y\n',
    '"""Doc."""\nfrom __future__ import x\nfrom __future__ import y\nimport torch\n',
  ],
  ["a docstring and code on one line", '"""Doc."""; import os\n', '"""Doc."""; import os\nimport torch\n'],
  ["statements on one line", "x = (\n); import os\n", "import torch\nx = (\n); import os\n"],
  [
    "an import among statements on one line",
    "x = (\n); import os; y = 1\nz = 2\n",
    "import torch\nx = (\n); import os; y = 1\nz = 2\n",
  ],
  ["two texts at the top", '"""A."""\n"""B."""\nf()\n', '"""A."""\nimport torch\n"""B."""\nf()\n'],
  ["no imports", "f()\n", "import torch\nf()\n"],
  ["no imports, a comment", "# load\nf()\n", "import torch\n# load\nf()\n"],
  ["no imports, a shebang", "#!/usr/bin/env python\nf()\n", "#!/usr/bin/env python\nimport torch\nf()\n"],
  ["no imports, a cell marker", "# %%\nf()\n", "# %%\nimport torch\nf()\n"],
  ["no imports, a license above", "# Copyright x\n\n# load\nf()\n", "# Copyright x\n\nimport torch\n# load\nf()\n"],
  ["an empty text", "", "import torch\n"],
  ["comments only", "# x\n", "# x\nimport torch\n"],
  ["CRLF", "import os\r\nf()\r\n", "import torch\r\nimport os\r\nf()\r\n"],
  ["a byte order mark", "\uFEFFimport os\n", "\uFEFFimport torch\nimport os\n"],
  ["a byte order mark and a comment", "\uFEFF# load\nf()\n", "\uFEFFimport torch\n# load\nf()\n"],
  ["no final newline", "import os", "import torch\nimport os"],
];

describe("addImport", () => {
  test.each(CASES)("%s", (_, before, after) => expect(added(before)).toBe(after));
});
