/** `explain [rule]`: the rule's page, or all rules with one line each. */
import { readFileSync } from "node:fs";
import { OptionError, type RawValues } from "../src/option-values.js";
import { RULE_TABLE } from "../src/precision/rules.js";
import { print } from "./output.js";
import { packagePath } from "./package.js";

/** @throws OptionError for an unknown rule. */
export async function explain({ rule }: RawValues): Promise<number> {
  await print(process.stdout, rule === undefined ? list() : page(String(rule)));
  return 0;
}

function list(): string {
  const width = Math.max(...RULE_TABLE.map(({ name }) => name.length));
  return RULE_TABLE.map(({ name, summary }) => `${name.padEnd(width)}  ${summary}\n`).join("");
}

function page(name: string): string {
  const rule = RULE_TABLE.find((known) => known.name === name);
  if (!rule)
    throw new OptionError(
      `no rule is called ${JSON.stringify(name)}; rules are ${RULE_TABLE.map((known) => known.name).join(", ")}`,
    );
  return readFileSync(packagePath(rule.url), "utf8");
}
