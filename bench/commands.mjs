/** The commands that are measured: ours, what it is held against, and how each is started. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { EXTENSIONS } from "../dist/src/hosts/extensions.js";
import { LITERALS } from "../dist/src/precision/prefilter.js";
import { ripgrepPath } from "../dist/src/repo/ripgrep.js";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const NODE = process.execPath;
export const CLI = here("../dist/bin/sana-codemod.js");
const TRANSFORM = here("../dist/transforms/sana-precision.js");
const RULES = here("sgconfig.yml");

const SEARCHED = ["-l", "-i", "-F", ...LITERALS.flatMap((literal) => ["-e", literal])];

export const OURS = "sana-codemod --dry";
export const RIPGREP = "rg -l";
export const AST_GREP = "ast-grep scan";

/** Programs that may be missing. */
export const PROGRAMS = { rg: await ripgrepPath(), astGrep: findAstGrep(), git: "git" };

/**
 * The program itself, out of the package that carries it for this machine, or on the path. `@ast-grep/cli/ast-grep` may be a script that starts the
 * program through Node, which would be unfair.
 */
function findAstGrep() {
  const scope = here("../node_modules/@ast-grep");
  const packages = existsSync(scope) ? readdirSync(scope).filter((name) => name.startsWith("cli-")) : [];
  const folders = [...packages.map((name) => join(scope, name)), ...(process.env.PATH ?? "").split(delimiter)];
  const paths = folders.flatMap((folder) => ["ast-grep", "ast-grep.exe"].map((name) => join(folder, name)));
  return paths.find((path) => existsSync(path) && readFileSync(path).toString("latin1", 0, 2) !== "#!");
}

/** @typedef {import("./measure/rounds.mjs").Contestant} Contestant */

/** Our command as users run it. @returns {Contestant} */
export function ours(cwd, { name = OURS, args = [] } = {}) {
  return { name, command: { argv: [NODE, CLI, "--dry", ...args], cwd } };
}

/** The same command of another build. @param {string | undefined} dist its compiled folder @returns {Contestant[]} */
export function otherBuild(cwd, dist) {
  if (dist === undefined) return [];
  return [{ name: "the other build", command: { argv: [NODE, join(dist, "bin/sana-codemod.js"), "--dry"], cwd } }];
}

/** The limit: the prefilter's literals in the kinds of files that are read. @returns {Contestant} */
export function ripgrep(cwd, name = RIPGREP) {
  if (PROGRAMS.rg === undefined) return { name, missing: "no ripgrep for this machine" };
  const kinds = EXTENSIONS.flatMap((extension) => ["--type-add", `host:*${extension}`]);
  const argv = [PROGRAMS.rg, "--no-config", ...SEARCHED, ...kinds, "--type", "host", "."];
  return { name, command: { argv, cwd, accepts: [0, 1] } };
}

/** The same search by git. @returns {Contestant} */
export function gitGrep(cwd) {
  const kinds = EXTENSIONS.map((extension) => `*${extension}`);
  const argv = ["git", "grep", ...SEARCHED, "--untracked", "--", ...kinds];
  return { name: "git grep -l", command: { argv, cwd, accepts: [0, 1, 128] } };
}

/** @returns {Contestant} */
export function astGrep(cwd) {
  if (PROGRAMS.astGrep === undefined)
    return { name: AST_GREP, missing: "ast-grep is not installed (npm install --global @ast-grep/cli)" };
  return { name: AST_GREP, command: { argv: [PROGRAMS.astGrep, "scan", "--config", RULES, "."], cwd } };
}

/** jscodeshift's own runner with our transform. Its exit status is 0 whatever becomes of its workers, so its counts are looked at. @returns {Contestant} */
export function jscodeshift(cwd) {
  const runner = createRequire(import.meta.url).resolve("jscodeshift/bin/jscodeshift.js");
  const argv = [NODE, runner, "--no-babel", "--dry", "--extensions=py", "-t", TRANSFORM, "."];
  return { name: "jscodeshift", command: { argv, cwd }, flaw: unfinished };
}

/** @param {import("./measure/process.mjs").Run} run */
function unfinished({ stdout, stderr }) {
  const [, files] = /Processing (\d+) files/.exec(stdout) ?? [];
  const counts = [...stdout.matchAll(/^(\d+) (?:errors|unmodified|skipped|ok)/gm)].map(([, number]) => Number(number));
  const done = counts.reduce((sum, number) => sum + number, 0);
  if (done === Number(files)) return undefined;
  const why = /Too many open files/.test(stderr) ? ": too many open files" : "";
  return `gave up after ${done} of ${files} files${why}`;
}

/** @returns {Contestant} */
export const emptyNode = (cwd) => ({ name: "node -e 0", command: { argv: [NODE, "-e", "0"], cwd } });

/** @returns {Contestant} */
export const ourVersion = (cwd) => ({ name: "sana-codemod --version", command: { argv: [NODE, CLI, "--version"], cwd } });

/** How many sites a run of ours says it would rewrite. @param {import("./measure/process.mjs").Run} run */
export const sitesRewritten = ({ stderr }) => Number(/(\d+) sites? would be rewritten/.exec(stderr)?.[1] ?? 0);
