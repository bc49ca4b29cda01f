/** All rules with their pages, whether or not they were found: their indexes never move. */
import { RULES, type RuleName, type Severity } from "../../types.js";
import { absolute } from "../guide.js";
import type { Guide } from "../view.js";
import type { Level, Rule } from "./shape.js";

const LEVELS: Readonly<Record<Severity, Level>> = { error: "error", warning: "warning", info: "note" };

export function levelOf(severity: Severity): Level {
  return LEVELS[severity];
}

export function sarifRules(guide: Guide): Rule[] {
  return RULES.map((name) => sarifRule(name, guide));
}

function sarifRule(name: RuleName, guide: Guide): Rule {
  const { summary, severity, url, markdown } = guide.rule(name);
  const helpUri = absolute(url);
  const sentence = `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`;
  const page = linkedFrom(markdown || sentence, url);
  return {
    id: name,
    name: pascalCase(name),
    shortDescription: { text: sentence },
    fullDescription: { text: firstParagraph(markdown) ?? sentence },
    ...(helpUri !== undefined && { helpUri }),
    help: { text: plain(page), markdown: page },
    defaultConfiguration: { level: levelOf(severity) },
    // GitHub shows and filters by these.
    properties: {
      tags: ["precision", "diffusers"],
      precision: "high",
      "problem.severity": severity === "info" ? "recommendation" : severity,
    },
  };
}

function pascalCase(name: string): string {
  return name.replace(/(?:^|-)(.)/g, (_, first: string) => first.toUpperCase());
}

/** What the page says first under its first heading. */
function firstParagraph(markdown: string): string | undefined {
  const paragraph = markdown.split(/\n{2,}/).find((part) => part !== "" && !part.startsWith("#"));
  return paragraph === undefined ? undefined : plain(paragraph.replaceAll("\n", " ").trim());
}

const RELATIVE_LINK = /\]\((?![a-z][a-z0-9+.-]*:|#)([^)\s]+)\)/gi;

/** Links that are relative to the page at `url` lead on from there: the reader of a report is somewhere else. */
function linkedFrom(markdown: string, url: string): string {
  return markdown.replace(RELATIVE_LINK, (link, target: string) => {
    const resolved = absolute(url) === undefined ? undefined : resolve(target, url);
    return resolved === undefined ? link : `](${resolved})`;
  });
}

/** A package URL names its file after `#`; in all others it is the path. */
function resolve(target: string, url: string): string | undefined {
  const [base = "", inner] = url.split("#");
  if (inner === undefined) return URL.canParse(target, url) ? new URL(target, url).href : undefined;
  return `${base}#${new URL(target, `file:///${inner}`).pathname.slice(1)}`;
}

/** Markdown read as text: links become their words and their address. */
function plain(markdown: string): string {
  return markdown.replace(/\[([^\]]*)\]\(([^)\s]*)\)/g, "$1 ($2)");
}
