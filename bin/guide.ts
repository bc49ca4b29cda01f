/** The rule pages of this package, for the formats that link or print them. A page is read when a format asks for its text. */
import { readFileSync } from "node:fs";
import { ruleOf } from "../src/precision/rules.js";
import type { Guide } from "../src/reporters/view.js";
import { documentAddress, packagePath } from "./package.js";

export const GUIDE: Guide = {
  get home() {
    return documentAddress("README.md");
  },
  rule: (name) => {
    const { summary, severity, url } = ruleOf(name);
    return {
      summary,
      severity,
      url: documentAddress(url),
      get markdown() {
        return readFileSync(packagePath(url), "utf8");
      },
    };
  },
};
