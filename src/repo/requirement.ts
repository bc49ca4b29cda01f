/**
 * Version specifiers of diffusers as bounds on [major, minor].
 * @see https://packaging.python.org/en/latest/specifications/version-specifiers/ and, for `^` and `~`, Poetry's dependency specification
 */
import type { DiffusersRange } from "../options.js";

type Bound = readonly [number, number];

/** Stands for "any minor version": none gets there. */
const ANY_MINOR = 999;
const CLAUSE = /^(===|==|~=|!=|>=|<=|>|<|\^|~|)\s*v?(\d+)(?:\.(\d+|\*))?(?:\.(\d+|\*))?/;

/**
 * Bounds that all clauses of `specifier` (`>=0.30,<0.33`, `^0.32.1`, `(==0.32.*)`, `@ git+...@v0.32.1`) leave.
 * @returns undefined when it bounds nothing, or is not understood.
 */
export function rangeOf(specifier: string): DiffusersRange | undefined {
  const text = specifier.trim().replace(/^\((.*)\)$/, "$1");
  const tag = /^@.*@v?(\d+\.\d[\w.-]*)(#.*)?$/.exec(text)?.[1];
  if (tag !== undefined) return rangeOf(`==${tag}`);
  if (text.includes("||")) return undefined;
  return intersect(text.split(",").flatMap((clause) => clauseRange(clause.trim()) ?? []));
}

/** What all ranges allow; undefined when there are none, or they contradict each other. */
export function intersect(ranges: readonly DiffusersRange[]): DiffusersRange | undefined {
  const min = ranges.flatMap((range) => (range.min ? [range.min] : [])).reduce<Bound | undefined>(later, undefined);
  const max = ranges.flatMap((range) => (range.max ? [range.max] : [])).reduce<Bound | undefined>(earlier, undefined);
  if ((!min && !max) || (min && max && compare(min, max) > 0)) return undefined;
  return { ...(min && { min }), ...(max && { max }) };
}

function clauseRange(clause: string): DiffusersRange | undefined {
  const [, operator, majorText, minorText, patch] = CLAUSE.exec(clause) ?? [];
  if (majorText === undefined) return undefined;
  const major = Number(majorText);
  const known = minorText !== undefined && minorText !== "*";
  const low: Bound = [major, known ? Number(minorText) : 0];
  const whole: Bound = [major, ANY_MINOR];
  const same: Bound = known ? low : whole;
  if (operator === ">=" || operator === ">") return { min: low };
  if (operator === "<=") return { max: low };
  if (operator === "<") return below(low, patch);
  if (operator === "~=") return { min: low, max: patch === undefined ? whole : low };
  if (operator === "^") return { min: low, max: major === 0 && known ? low : whole };
  if (operator === "!=") return undefined;
  return { min: low, max: minorText === undefined && operator !== "~" ? low : same };
}

function below(bound: Bound, patch: string | undefined): DiffusersRange | undefined {
  const [major, minor] = bound;
  if (patch !== undefined && Number(patch) > 0) return { max: bound };
  if (minor > 0) return { max: [major, minor - 1] };
  return major > 0 ? { max: [major - 1, ANY_MINOR] } : undefined;
}

function compare(a: Bound, b: Bound): number {
  return a[0] - b[0] || a[1] - b[1];
}

function later(a: Bound | undefined, b: Bound): Bound {
  return a && compare(a, b) > 0 ? a : b;
}

function earlier(a: Bound | undefined, b: Bound): Bound {
  return a && compare(a, b) < 0 ? a : b;
}
