/** Renders a report in a format as the command line would, with the rule pages of this repository. */
import { readFileSync } from "node:fs";
import pc from "picocolors";
import { ruleOf } from "../../src/precision/rules.js";
import { FORMATS } from "../../src/reporters/index.js";
import type { Guide, View } from "../../src/reporters/view.js";
import type { Report } from "../../src/types.js";

const DOCUMENTS = "https://docs.example/blob/v1.2.3/";

export const GUIDE: Guide = {
  home: `${DOCUMENTS}README.md`,
  rule: (name) => {
    const { summary, severity, url } = ruleOf(name);
    const markdown = readFileSync(new URL(`../../${url}`, import.meta.url), "utf8");
    return { summary, severity, url: DOCUMENTS + url, markdown };
  },
};

export const VIEW: View = { colors: pc.createColors(false), mode: "check", verbose: false, quiet: false, guide: GUIDE };

export async function render(format: string, report: Report, view: Partial<View> = {}): Promise<string> {
  const renderer = await FORMATS[format]?.();
  if (!renderer) throw new Error(`no format ${format}`);
  return renderer(report, { ...VIEW, ...view });
}
