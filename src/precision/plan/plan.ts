/** The only place that judges: facts in, planned sites out. */
import type { Options } from "../../options.js";
import type { Module } from "../../python/ast.js";
import type { Program } from "../../python/flow/program.js";
import type { Finished } from "../../python/flow/run.js";
import type { Facts } from "../facts/facts.js";
import { effectsOf } from "./current.js";
import { type Draft, draftsOf, hardwareDrafts } from "./drafts.js";
import type { Placed } from "./edits.js";
import { judge } from "./judge/judge.js";
import type { Verdict } from "./judge/verdict.js";
import { withEdits } from "./placing.js";
import { type Reach, reachOf } from "./readers.js";
import { type Site, sitesOf } from "./sites.js";
import { covering, type Suppression } from "./suppressions.js";
import { chooseTargets, type LoadPlan, planLoad, type Targets } from "./target.js";

/** A site with what is to become of it. */
export interface PlannedSite {
  readonly site: Site;
  readonly plans: readonly LoadPlan[];
  readonly targets: Targets | undefined;
  readonly drafts: readonly Draft[];
  readonly verdict: Verdict;
  readonly suppressed: boolean;
  readonly applied: boolean;
}

export interface Planned {
  readonly sites: readonly PlannedSite[];
  /** Edits of applied sites, and of those that are only shown, by index into `sites`. */
  readonly applied: readonly Placed[];
  readonly shown: readonly Placed[];
  readonly usedSuppressions: ReadonlySet<Suppression>;
}

export interface Given {
  readonly facts: Facts;
  readonly program: Program;
  readonly modules: readonly Module[];
  readonly suppressions: readonly (readonly Suppression[])[];
  readonly lineOf: (module: number, offset: number) => number;
  /** The template tag that an offset stands under, in words; undefined for none. */
  readonly branchOf: (module: number, offset: number) => string | undefined;
  /** Whether the module was asked for; a site needs at least one part in such a module. */
  readonly given: (module: number) => boolean;
  readonly options: Options;
  /** False for a module of which not all is known. */
  readonly finished: Finished;
  readonly crowded: (module: number) => boolean;
}

export function planSites(given: Given): Planned {
  const used = new Set<Suppression>();
  const crowd = crowdOf(given);
  const sites = sitesOf(given.facts).filter(({ loads, recasts, tainted }) =>
    [...loads, ...recasts, ...tainted].some(({ module }) => given.given(module)),
  );
  const planned = sites.flatMap((site) => planSite(site, given, crowd, used) ?? []);
  return { ...withEdits(planned, given, crowd), usedSuppressions: used };
}

/** What can be had through modules that more files use than are followed. Nobody imports a fragment. */
const crowdOf = ({ program, crowded }: Given): Reach =>
  reachOf(
    program.modules.flatMap(({ index, fragment }) => (!fragment && crowded(index) ? [index] : [])),
    program,
  );

/** Undefined for a site that breaks no selected rule. */
function planSite(site: Site, given: Given, crowd: Reach, used: Set<Suppression>): PlannedSite | undefined {
  const { options, facts, modules, finished, crowded, branchOf } = given;
  const plans = site.loads.map((load) => planLoad(load, options, modules));
  const chosen = chooseTargets(site, plans, options);
  const targets = chosen === "conflict" ? undefined : chosen;
  const broken = draftsOf(site, plans, options);
  const judged = judge({
    site,
    plans,
    targets: chosen,
    facts,
    options,
    modules,
    broken: broken.length > 0,
    finished: [...site.loads, ...site.recasts].every(({ module }) => finished(module)),
    crowded,
    crowd,
    branchOf,
    isSettled: (module, { start, end }) => given.program.outcomes.get(`${module}:${start}:${end}`)?.size === 1,
  });
  if (judged.silent) return undefined;
  const verdict = broken.length === 0 ? shownAsKept(judged, site) : judged;
  const hardware = hardwareDrafts(plans, targets, options);
  const unsaid =
    broken.length === 0 && (verdict.mention || (verdict.severity !== "info" && verdict.reason !== undefined && isCast(site)));
  const drafts = [...(verdict.unresolved || unsaid ? [unresolved(site, verdict)] : broken), ...hardware].filter(({ rule }) =>
    isSelected(rule, options),
  );
  if (drafts.length === 0) return undefined;
  const suppressed = suppress(drafts, site, given, used);
  const hardwareOnly = drafts.every(({ rule }) => rule === "bf16-hardware");
  const final: Verdict = hardwareOnly
    ? {
        severity: "warning",
        applicability: "display",
        computable: false,
        reason: "nothing to rewrite: the pair itself is consistent",
      }
    : verdict;
  const applied = !suppressed && (final.applicability === "safe" || (options.unsafeFixes && final.computable));
  return {
    site,
    plans,
    targets,
    drafts,
    verdict: raises(site, broken) ? { ...final, severity: "error" } : final,
    suppressed,
    applied,
  };
}

/** A cast after a load of a dtype that no rule can object to (it is decided at run time) is shown where the site is kept on purpose, too. */
const shownAsKept = (verdict: Verdict, site: Site): Verdict =>
  verdict.severity === "info" && !verdict.unresolved && isCast(site) ? { ...verdict, mention: true } : verdict;

/** A load that fails is an error, whatever else of the site is deliberate. */
const raises = ({ loads }: Site, drafts: readonly Draft[]): boolean =>
  loads.every(({ family }) => family === "image") && drafts.some(({ rule }) => rule === "unpublished-variant");

/** Something of the site is cast to what its load does not say. */
const isCast = (site: Site): boolean =>
  site.tainted.length > 0 ||
  site.recasts.some((recast) => effectsOf(site, recast).some((effect) => effect.kind === "other" || effect.kind === "unknown"));

const isSelected = (rule: Draft["rule"], { select, ignore }: Options) =>
  (select.length === 0 || select.includes(rule)) && !ignore.includes(rule);

function unresolved(site: Site, { mention, about }: Verdict): Draft {
  const load = about ?? site.loads[0];
  return {
    rule: "unresolved-precision",
    module: load.module,
    range: load.call,
    about: load,
    what: mention
      ? "the precision of this pipeline is kept as written"
      : "the precision of this pipeline cannot be told from the code",
  };
}

/** A comment on the line of any finding, load or recast keeps the whole site. */
function suppress(drafts: readonly Draft[], site: Site, { suppressions, lineOf }: Given, used: Set<Suppression>): boolean {
  const places = [...site.loads, ...site.recasts].flatMap(({ module, call }) =>
    drafts.map((draft) => ({ module, range: call, rule: draft.rule })),
  );
  const found = [...drafts, ...places].flatMap(({ module, range, rule }) =>
    covering(suppressions[module] ?? [], rule, [lineOf(module, range.start), lineOf(module, range.end)], (offset) =>
      lineOf(module, offset),
    ),
  );
  for (const suppression of found) used.add(suppression);
  return found.length > 0;
}
