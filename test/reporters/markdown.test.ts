/** Markdown: read back with a Markdown parser, so that nothing from a file becomes markup. */
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { beforeAll, describe, expect, test } from "vitest";
import { patches } from "../../src/reporters/diff.js";
import { within } from "../../src/reporters/markdown/budget.js";
import { code, fenced, words } from "../../src/reporters/markdown/markup.js";
import { renderStepSummary } from "../../src/reporters/markdown.js";
import { type Report, RULES } from "../../src/types.js";
import { finding, replace, results } from "../repo/results.js";
import { render, VIEW } from "./render.js";
import { everyRule, hardReport, prepareHosts, reportOf } from "./sample.js";

function nodes(markdown: string, type: Nodes["type"]): Nodes[] {
  const all = (node: Nodes): Nodes[] => [node, ...("children" in node ? node.children.flatMap(all) : [])];
  return all(fromMarkdown(markdown)).filter((node) => node.type === type);
}

const values = (found: readonly Nodes[]) => found.map((node) => ("value" in node ? node.value : ""));

function manySites(count: number): Report {
  const files = Array.from({ length: count }, (_, index) => {
    const path = `src/module_${index}.py`;
    const text = "pipe = load()\npipe.vae.to(x)\n";
    return results({ [path]: text }, [finding(path, `${path}:1:1`, [replace(path, text, "pipe.vae.to(x)\n", "")])]);
  });
  return reportOf(files.flat());
}

beforeAll(prepareHosts);

test("has totals, rules with their pages, the diff of each file, and why the rest was left", async () => {
  const report = hardReport();
  const text = await render("markdown", report);
  expect(text).toContain("**10 sites to rewrite** in 9 files, 1 suppressed.");
  expect(text).toContain("| [recast-after-load](https://docs.example/blob/v1.2.3/docs/rules/recast-after-load.md) |");
  const diffs = values(nodes(text, "code")).map((value) => `${value}\n`);
  expect(diffs).toEqual(
    patches(report.files)
      .filter(Boolean)
      .map((patch) => patch.replaceAll("\r\n", "\n")),
  );
  expect(text.match(/<details>\n<summary><code>/g)).toHaveLength(9);
  expect(text).toContain("hard/unused.py:14`: `# sana-codemod: ignore` suppresses nothing");
});

test("links every rule it names, and gives each open site its reason once", async () => {
  const text = await render("markdown", everyRule());
  for (const rule of RULES) expect(text).toContain(`[${rule}](https://docs.example/blob/v1.2.3/docs/rules/${rule}.md)`);
  const all = [1, 2].map(() => finding("a.py", "a.py:1:1", [], { applied: false, reason: "it is *known* at run time" }));
  const left = await render("markdown", reportOf(results({ "a.py": "x\n" }, all)));
  expect(left.match(/Left: it is \\\*known\\\* at run time/g)).toHaveLength(1);
});

test("words are past after a run in place", async () => {
  expect(await render("markdown", hardReport(), { mode: "write" })).toContain("**10 sites rewritten**");
});

describe("what files hold stays text", () => {
  const EVIL = "`x` *a* [b](c) <img> @octocat #12 &lt; $x$ ~~y~~ | \\ __z__ 🎨";

  test("in words", () => {
    const [paragraph] = fromMarkdown(words(EVIL)).children;
    const kinds = paragraph && "children" in paragraph ? paragraph.children.map(({ type }) => type) : [];
    expect(kinds.filter((kind) => kind !== "text" && kind !== "html")).toEqual([]);
    const html = words(EVIL).match(/(?<!\\)<[^>]*>/g);
    expect(new Set(html)).toEqual(new Set(["<!-- -->", "<span>", "</span>"]));
    expect(words(EVIL)).not.toMatch(/[@#]\w/);
  });

  test.each(["a`b", "`", "``a``", " a ", "a\nb", EVIL])("in the code span of %j", (text) => {
    expect(values(nodes(code(text), "inlineCode"))).toEqual([text.replace(/\s+/g, " ").replace(/^ (.*) $/, " $1 ")]);
  });

  test.each(["```\n", "`````python\nx\n`````\n", "a\n"])("in the fence around %j", (text) => {
    expect(values(nodes(fenced("diff", text), "code"))).toEqual([text.slice(0, -1)]);
  });

  test("in names and messages", async () => {
    const path = "</code></summary>`|@octocat.py";
    const edits = [replace(path, "x\n", "x", "y")];
    const all = [finding(path, `${path}:1:1`, edits, { message: EVIL, notes: [EVIL] })];
    const text = await render("markdown", reportOf(results({ [path]: "x\n" }, all)));
    expect(text).toContain("<summary><code>&lt;/code&gt;&lt;/summary&gt;`&#124;@octocat.py</code>");
    expect(
      values(nodes(text, "html")).filter((html) => /img|octocat/.test(String(html)) && !String(html).startsWith("<details>")),
    ).toEqual([]);
    expect(nodes(text, "emphasis")).toEqual([]);
  });
});

describe("limits", () => {
  test("5,000 files fit into a pull request's text, and the rest is counted", async () => {
    const text = await render("markdown", manySites(5_000));
    expect(text.length).toBeLessThanOrEqual(60_000);
    expect(text.length).toBeGreaterThan(55_000);
    const shown = text.match(/<details>/g)?.length ?? 0;
    expect(text).toContain(`… and ${5_000 - shown} more changed files, not shown here.`);
    expect(text.match(/<\/details>/g)).toHaveLength(shown);
  });

  test("a job summary has more room, and stays below one MiB", () => {
    const text = renderStepSummary(manySites(5_000), VIEW);
    expect(text.length).toBeGreaterThan(250_000);
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
  });

  test("short sections stand whole, long ones share", () => {
    const section = (title: string, count: number) => ({
      title,
      items: Array.from({ length: count }, () => `${"x".repeat(99)}\n`),
      more: (left: number) => `${title}: ${left} more`,
    });
    const text = within(10_000, "head\n", [section("A", 1_000), section("B", 5), section("C", 1_000), section("D", 0)]);
    expect(text.length).toBeLessThanOrEqual(10_000);
    expect(text).not.toContain("B: ");
    expect(text).not.toContain("\nD\n");
    const [, a, c] = /A: (\d+) more[\s\S]*C: (\d+) more/.exec(text) ?? [];
    expect(Math.abs(Number(a) - Number(c))).toBeLessThanOrEqual(1);
  });
});
