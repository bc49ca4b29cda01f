/** docs/formats.md: every format has its section, and every output in it is what the command prints. */
import { readFileSync } from "node:fs";
import type { Code, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, test } from "vitest";
import { FORMATS } from "../../src/reporters/index.js";
import { sandbox } from "../cli/sandbox.js";

const PAGE = readFileSync(new URL("../../docs/formats.md", import.meta.url), "utf8");
const NODES = fromMarkdown(PAGE).children;
const isCode = (node: RootContent | undefined): node is Code => node?.type === "code";
const PROGRAM = `${NODES.filter(isCode).find(({ lang }) => lang === "python")?.value}\n`;

interface Example {
  readonly command: string;
  readonly output: string;
  /** Keys on the way to the part of the JSON that is shown; the whole output without them. */
  readonly part: readonly string[];
}

/** A command is a `sh` fence, its output the fence after it; a comment between them names the part that is shown. */
const EXAMPLES: readonly Example[] = NODES.flatMap((node, index) => {
  if (!isCode(node) || node.lang !== "sh") return [];
  const between = NODES[index + 1];
  const part = between?.type === "html" ? /^<!-- part: (.+) -->$/.exec(between.value)?.[1]?.split(".") : [];
  const shown = between?.type === "html" ? NODES[index + 2] : between;
  return isCode(shown) && shown.lang !== "sh" ? [{ command: node.value, output: `${shown.value}\n`, part: part ?? [] }] : [];
});

/** The command without what it is piped into; its report from stdout, or from the file that --output names. */
function run(command: string): string {
  const [program, ...args] = (command.split(" | ")[0] ?? "").split(" ");
  expect(program).toBe("sana-codemod");
  const box = sandbox({ "app.py": PROGRAM });
  const { stdout } = box.run([...args, "--no-color"], { env: { GITHUB_STEP_SUMMARY: "" } });
  const output = args.indexOf("--output");
  return output < 0 ? stdout : box.read(args[output + 1] ?? "");
}

/** What differs from version to version, under one name. */
function general(text: string): string {
  return text.replace(/(?:pkg:npm\/sana-codemod@[^#"\s]+#|https:\/\/[^\s"<>()]+\/blob\/v[^/]+\/)/g, "https://ADDRESS/");
}

function partOf(json: string, part: readonly string[]): string {
  const found = part.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], JSON.parse(json));
  return `${JSON.stringify(found, undefined, 2)}\n`;
}

describe("docs/formats.md", () => {
  test.each(Object.keys(FORMATS))("has a section on %s, and names it in the table", (format) => {
    expect(PAGE).toContain(`\n## ${format}\n`);
    expect(PAGE).toMatch(new RegExp(`^\\| \\[[^\\]]*\\b${format}\\b`, "m"));
  });

  test("has an example of every format but html", () => {
    const shown = EXAMPLES.map(
      ({ command }) => /--format (\w+)/.exec(command)?.[1] ?? (command.includes("--dry") ? "diff" : "text"),
    );
    expect(shown).toEqual(
      Object.keys(FORMATS)
        .filter((format) => format !== "html")
        .sort((a, b) => at(a) - at(b)),
    );
  });

  test.each(EXAMPLES)("$command", ({ command, output, part }) => {
    const printed = run(command);
    expect(general(part.length > 0 ? partOf(printed, part) : printed)).toBe(output);
  });
});

function at(format: string): number {
  return PAGE.indexOf(`\n## ${format}\n`);
}
