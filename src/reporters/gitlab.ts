/**
 * A GitLab code quality report. Suppressed findings are left out.
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
import type { FileResult, Finding, Report, Severity } from "../types.js";
import { gitLineStarts, lineIndex } from "./changes.js";
import { guideOf } from "./guide.js";
import { lineHashes } from "./lineHashes.js";
import { paragraphOf, sentenceOf } from "./sentences.js";
import type { Guide, View } from "./view.js";

const SEVERITIES: Readonly<Record<Severity, string>> = { error: "major", warning: "minor", info: "info" };

/** An array of issues. `url` and `content` are for other readers of the format: GitLab ignores them. */
export function renderGitlab({ files }: Report, view: View): string {
  const guide = guideOf(view);
  return `${JSON.stringify(
    files.flatMap((file) => issues(file, guide)),
    undefined,
    2,
  )}\n`;
}

function issues({ input, findings }: FileResult, guide: Guide) {
  const shown = findings.filter(({ suppressed }) => !suppressed);
  if (shown.length === 0) return [];
  const fingerprintOf = fingerprints(input);
  const starts = gitLineStarts(input);
  return shown.map((finding) => {
    const { url } = guide.rule(finding.rule);
    return {
      type: "issue",
      description: sentenceOf(finding),
      check_name: finding.rule,
      fingerprint: fingerprintOf(finding),
      severity: SEVERITIES[finding.severity],
      categories: ["Bug Risk"],
      location: { path: finding.path, lines: { begin: lineIndex(starts, finding.range.start) + 1 } },
      content: { body: `${paragraphOf(finding)}\n\n[${finding.rule}](${url})` },
      url,
    };
  });
}

/** The same while the line and its surroundings stay, wherever they move; never twice in a report. */
function fingerprints(text: string): (finding: Finding) => string {
  const hashes = lineHashes(text);
  const seen = new Map<string, number>();
  return ({ path, rule, start }) => {
    const key = [path, rule, hashes[start.line - 1] ?? ""].join("\n");
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return fnv1a(`${key}\n${count}`);
  };
}

/** FNV-1a, 64 bits, as 16 hexadecimal digits. */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, "0");
}
