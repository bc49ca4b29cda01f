/** Which comments go with a removed recast: those that only talk about the cast (spec, "What a rewrite does to a site", 4). */

/** A dtype, a precision, casting. */
const CAST =
  /(?<![a-z0-9])(b?float[ _-]?(16|32)|b?fp[ _-]?(16|32)|bf[ _-]?(16|32)|(16|32)[ -]?bits?|dtypes?|data ?types?|precisions?|(re|up|down)?cast(s|ed|ing)?|convert(s|ed|ing)?|conversions?)(?![a-z0-9])|精度|정밀도|точност/i;

/** Another topic: then the comment says more than the cast. */
const OTHER =
  /(?<![a-z0-9])(til(e|es|ed|ing)|slic(e|es|ed|ing)|offload\w*|compil\w*|cuda|gpus?|devices?|download\w*|schedulers?|lora|seeds?|prompts?|quanti[sz]\w*|xformers|optimi[sz]\w*|warm ?up)(?![a-z0-9])/i;

/** Comments that tools read. */
const DIRECTIVE =
  /^#(!|:|\s*(noqa|type:|pragma|pylint|pyright|mypy|pyre|ruff|flake8|isort|fmt:|yapf|black:|nosec|doctest:|sana-codemod|%%|In ?\[|region\b|endregion\b|\{\{\{|\}\}\}|-\*-|vim:|\[|<))/i;

/** Code that was commented out: an assignment or a call at the start. */
const CODE = /^#\s*[\w.[\]"']+\s*(=|\()/;
const RECAST_CODE = /\.(to|half|float|bfloat16)\(/;

/** True for comments that a tool reads: they stay wherever they are. */
export function isDirective(text: string): boolean {
  return DIRECTIVE.test(text);
}

/** True when the comment (one or more lines, each with its `#`) is about the cast and nothing else. */
export function talksOfCast(lines: readonly string[]): boolean {
  if (lines.some((line) => isDirective(line) || (CODE.test(line) && !RECAST_CODE.test(line)))) return false;
  const all = lines.join("\n");
  return CAST.test(all) && !OTHER.test(all);
}

/** Words and marks that no sentence ends with. */
const UNFINISHED =
  /([,(&/–—-]|(^|[^\w])(and|or|to|in|into|the|a|an|of|for|with|so|as|is|are|be|because|since|from|but|that|which|by|on|must|need))\s*$/i;

/**
 * True when `line` goes on with the sentence of the comment line above it, so that both go or both stay.
 * Wrapped prose is told from separate notes by how the upper line ends, or by its length and its capital, which a line in the
 * `midst` of a sentence need not have.
 */
export function continues(line: string, above: string, midst = false): boolean {
  const [body, before] = [prose(line), prose(above)];
  if (CODE.test(line) || CODE.test(above) || isDirective(above) || /[.!?:;。]\s*$/.test(before)) return false;
  if (/^\(/.test(body) || UNFINISHED.test(before)) return /^[\p{L}\d(]/u.test(body) && /\p{L}/u.test(before);
  return /^\p{Ll}+(?![\w.])/u.test(body) && (midst || /^\p{Lu}/u.test(before)) && before.length >= 40;
}

const prose = (line: string) => line.replace(/^#+\s*/, "");
