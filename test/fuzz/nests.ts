/** Generated programs deeper inside files of other kinds: cells with magics and outputs, quotes and lists, directives, tagged templates. */

import { linesLaidOut } from "./layouts.js";
import { DOCUMENTED } from "./nests/docstring.js";
import { SNIPPET } from "./nests/javascript.js";
import { README } from "./nests/markdown.js";
import { LAB } from "./nests/notebook.js";
import { MANUAL } from "./nests/rst.js";
import type { Wrap } from "./wrap.js";

export const NESTED: readonly Wrap[] = [
  LAB,
  README("README.md"),
  README("page.mdx"),
  MANUAL,
  SNIPPET("page.ts"),
  SNIPPET("page.jsx"),
  DOCUMENTED,
];

/** The same around programs that are laid out otherwise. */
export const NESTED_LAID_OUT: readonly Wrap[] = NESTED.map((kind) => ({
  ...kind,
  wrap: (program, random) => kind.wrap(linesLaidOut(program, random), random),
}));
