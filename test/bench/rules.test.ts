/** The rules that ast-grep is measured with: it understands them, and they find what they say. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { NapiConfig } from "@ast-grep/napi";
import { describe, expect, test } from "vitest";
import { parseNatively } from "../../src/native.js";
import { ROOT } from "../harness/sources.js";

describe("rules for ast-grep", () => {
  const folder = join(ROOT, "bench/rules");
  const FOUND: Readonly<Record<string, readonly string[]>> = {
    "load.yml": ["SanaPipeline.from_pretrained(ID, torch_dtype=torch.float16)"],
    "recast-statement.yml": ["pipe.vae.to(torch.bfloat16)"],
    "recast-assigned-back.yml": ["pipe.text_encoder = pipe.text_encoder.to(torch.bfloat16)"],
    "recast-shorthand.yml": ["pipe.vae.half()"],
  };
  const program = `flux = FluxPipeline.from_pretrained(OTHER)
flux.vae.to(torch.bfloat16)
pipe = SanaPipeline.from_pretrained(ID, torch_dtype=torch.float16)
pipe.vae.to("cuda")
pipe.vae.to(torch.bfloat16)
pipe.text_encoder = pipe.text_encoder.to(torch.bfloat16)
pipe.vae.half()
`;

  test.each(readdirSync(folder))("%s finds what it says", (file) => {
    const { rule, constraints } = readRule(readFileSync(join(folder, file), "utf8"));
    const found = parseNatively(program).findAll({ rule, constraints } as NapiConfig);
    expect(found.map((node) => node.text())).toEqual(FOUND[file]);
  });
});

type Yaml = string | readonly Yaml[] | { readonly [key: string]: Yaml };

/** As much of YAML as the rules use: mappings, lists of mappings, plain and double-quoted scalars. @throws Error for anything else */
function readRule(text: string): { readonly [key: string]: Yaml } {
  const lines = text.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const value = readBlock(lines);
  if (lines.length > 0 || typeof value === "string" || "length" in value) throw new Error(`not a rule: ${text}`);
  return value as { readonly [key: string]: Yaml };
}

const indentOf = (line: string | undefined) => line?.search(/\S/) ?? -1;

/** Takes the lines of one block off `lines`. */
function readBlock(lines: string[]): Yaml {
  const indent = indentOf(lines[0]);
  return lines[0]?.startsWith("- ", indent) ? readList(lines, indent) : readMapping(lines, indent);
}

function readList(lines: string[], indent: number): Yaml[] {
  const items: Yaml[] = [];
  while (indentOf(lines[0]) === indent && lines[0]?.startsWith("- ", indent)) {
    lines[0] = `${" ".repeat(indent + 2)}${lines[0].slice(indent + 2)}`;
    items.push(readMapping(lines, indent + 2));
  }
  return items;
}

function readMapping(lines: string[], indent: number): Yaml {
  const entries: [string, Yaml][] = [];
  while (indentOf(lines[0]) === indent && !lines[0]?.startsWith("- ", indent)) {
    const line = lines.shift() ?? "";
    const [, key = "", scalar] = /^ *(\w+):(?: ([^\s'[{|>&*!%@`].*))?$/.exec(line) ?? [];
    if (key === "") throw new Error(`not understood: ${line}`);
    entries.push([key, scalar === undefined ? readBlock(lines) : scalar.startsWith('"') ? JSON.parse(scalar) : scalar]);
  }
  return Object.fromEntries(entries);
}
