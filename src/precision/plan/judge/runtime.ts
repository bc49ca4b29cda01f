/** Sites whose precision the code does not tell: it is decided at run time, or nothing names one. */
import type { Value } from "../../../python/flow/values.js";
import type { Range } from "../../../types.js";
import { isComponent } from "../../classes.js";
import { dtypeOf, dtypeOfPath, dtypeOfValue } from "../../dtypes.js";
import type { Load, Recast, Replacement } from "../../facts/facts.js";
import { effectsOf, loadedDtype, partsOf, WHOLE } from "../current.js";
import { is, isDynamic } from "../drafts.js";
import { dtypeArgument } from "../reading.js";
import { passedComponent, type Site } from "../sites.js";
import { isIn, precisionSwitch, runTogether } from "../switches.js";
import type { LoadPlan } from "../target.js";
import { wantedDtype } from "../wanted.js";
import { type Case, type Check, info, left, mention, undecided } from "./verdict.js";

const hasRecast = ({ site }: Case) => site.recasts.length > 0;

/** A cast of the whole pipeline to one dtype leaves it consistent, whatever the dtype is. */
const castsWhole = (recast: Recast): boolean =>
  recast.outcomes.every(({ object, dtypes }) => object.type === "pipeline" && dtypes.length === 1);

/** A document's template (`{% if %}`) takes in only some of the site: what the reader gets is not known. */
export const templated: Check = ({ site, broken, branchOf }) => {
  const calls = [...site.loads, ...site.components].flatMap(({ module, call, args }) => [
    { module, at: call.start },
    ...[...args.keywords.values()].flatMap(({ argument }) => (argument ? [{ module, at: argument.start }] : [])),
  ]);
  const places = [...calls, ...site.recasts.map(({ module, call }) => ({ module, at: call.end - 1 }))];
  const tags = new Set(places.map(({ module, at }) => branchOf(module, at)));
  const tag = [...tags].find((one) => one !== undefined);
  return broken && tags.size > 1
    ? left(`only part of it stands under the template's ${tag}; put load and cast under the same tag, or cast nothing`)
    : undefined;
};

/** Load or recast dtypes that depend on arguments, the environment or a condition. */
export const runTime: Check = (given) => {
  const { plans, site, modules, isSettled } = given;
  const unsure = site.recasts.flatMap((recast) => effectsOf(site, recast)).filter((effect) => effect.kind === "unknown");
  const dynamic = plans.find(isDynamic);
  if (
    dynamic &&
    hasRecast(given) &&
    site.recasts.every((recast) => effectsOf(site, recast).every((effect) => effect.kind === "consistent"))
  )
    return { ...info("the same variable at load and cast"), silent: true };
  const raised = dynamic ? raisedParts(site) : [];
  if (raised.length)
    return { ...mention(`${raised.join(" and ")} is raised to float32 on purpose, which loses nothing`), unresolved: true };
  if (dynamic) {
    const what = dynamic.dtype.kind === "known" || dynamic.dtype.kind === "absent" ? "variant" : "dtype";
    const reason = `the ${what} of the load is decided at run time${choices(dynamic)}; make it a constant, or cast nothing after the load`;
    const verdict = hasRecast(given) ? undecided(reason) : { ...info(reason), unresolved: true };
    return { ...verdict, about: dynamic.load };
  }
  if (unsure.length && site.recasts.every(castsWhole))
    return { ...info("the whole pipeline is cast to one dtype that is only known at run time"), unresolved: true };
  if (unsure.length) return undecided("the dtype of a cast, or of what it casts, is decided at run time; make it a constant");
  for (const recast of site.recasts) {
    const module = modules[recast.module];
    const isDecided = (test: Range) => isSettled(recast.module, test);
    const condition = module && precisionSwitch(module.body, recast.call, module.text, steadyLoads(recast, given), isDecided);
    if (condition) {
      const parts = partsOf(recast, site).join(" and ");
      return undecided(
        `whether ${parts} ${is(parts)} cast is a choice (${condition}); make it at the load, or cast nothing after it`,
      );
    }
  }
  return undefined;
};

/** ` (float16 or bfloat16)`: what a branch, a caller or an item of a loop may give. */
function choices({ dtype, load }: LoadPlan): string {
  const dtypes = new Set(dtype.kind === "several" ? dtypeArgument(load)?.values.map(dtypeOfValue) : []);
  return dtypes.size > 1 && !dtypes.has(undefined) ? ` (${[...dtypes].join(" or ")})` : "";
}

/** The loads that a cast reaches, when they stand in its module and keep their dtype: a choice that they stand under is none about the cast. */
function steadyLoads({ module, outcomes }: Recast, { site, targets }: Case): Range[] {
  const made = new Set(outcomes.map(({ object }) => object.made));
  const loads = [...site.loads, ...site.components].filter(({ key }) => made.has(key));
  const isSteady = (load: Load): boolean => {
    const target = targets === "conflict" ? undefined : targets?.get(load.key);
    return load.module === module && target !== undefined && loadedDtype(site, load.key) === dtypeOf(target.precision);
  };
  return loads.every(isSteady) ? loads.map(({ call }) => call) : [];
}

/** What casts raise to float32, where no cast does anything else; none otherwise. */
function raisedParts(site: Site): string[] {
  const effects = site.recasts.flatMap((recast) => effectsOf(site, recast));
  const raises = site.recasts.filter((recast) => effectsOf(site, recast).some(({ dtype }) => dtype === "float32"));
  const only = effects.every(({ kind, dtype }) => kind === "consistent" || dtype === "float32");
  return only ? [...new Set(raises.flatMap((recast) => partsOf(recast, site)))] : [];
}

/** Components that the code puts in place of those of a load, from elsewhere; one that is made from the pipeline's own keeps its dtype. */
function replacedBy({ site, facts }: Case): Replacement[] {
  const isStrange = (value: Value, made: string): boolean => {
    if (value.kind === "object" || (value.kind === "constant" && value.value === null)) return false;
    const own = value.kind === "unknown" && value.taint.some((object) => object.made === made);
    return !own || (value.given?.some((path) => dtypeOfPath(path) !== undefined) ?? false);
  };
  return [...site.loads, ...site.components].flatMap(({ key }) =>
    (facts.replaced.get(key) ?? []).filter(({ values }) => values.some((value) => isStrange(value, key))),
  );
}

export const unknownComponent: Check = (given) => {
  const { site, plans, targets } = given;
  const replaced = replacedBy(given);
  const names = site.loads.flatMap((load) =>
    [...load.args.keywords.keys()].filter((name) => passedComponent(load, name) === "unknown"),
  );
  const weights = [...names, ...replaced.map(({ part }) => part)].find(isComponent);
  const inPlace = (recast: Recast) => [
    ...names,
    ...replaced.filter((one) => !isBelow(one, recast, given)).map(({ part }) => part),
  ];
  const passed = site.recasts.flatMap((recast) =>
    partsOf(recast, site).flatMap((part) =>
      WHOLE.has(part) ? inPlace(recast).filter(isComponent) : names.filter((name) => name === part),
    ),
  );
  const moved =
    targets &&
    targets !== "conflict" &&
    plans.some(({ dtype, load }) => {
      const target = targets.get(load.key);
      return dtype.kind !== "known" || (target && dtype.dtype !== dtypeOf(target.precision));
    });
  if (moved && weights)
    return undecided(
      `${weights} comes from elsewhere and its dtype is not known, and the load would get another dtype; give it its dtype where it is loaded`,
    );
  return passed.length
    ? undecided(`${passed[0]} is passed in from elsewhere and its dtype is not known; give it its dtype where it is loaded`)
    : undefined;
};

/**
 * It is put in place after the cast: the cast is one of the load's own chain, or load, cast and it stand one below the other, and none is done
 * again without the others.
 */
function isBelow({ module, start }: Replacement, recast: Recast, { site, modules }: Case): boolean {
  const body = modules[module]?.body ?? [];
  const place = { start, end: start };
  if (site.loads.every((load) => load.module === recast.module && isIn(load.call, recast.call))) return true;
  return (
    recast.module === module &&
    recast.call.end <= start &&
    runTogether(body, recast.call, place) &&
    site.loads.every(
      (load) => load.module === module && load.call.start <= recast.call.start && runTogether(body, load.call, place),
    )
  );
}

export const noTarget: Check = ({ site, targets, plans, options, broken }) => {
  if (targets === "conflict") return left("the loads of this site need different precisions; give each its own casts");
  const isMap = [...(targets?.values() ?? [])].some((target) => wantedDtype(site, target, options).kind === "map");
  const max = options.diffusers?.max;
  if (isMap && max && before(max, [0, 33]))
    return left(
      `--policy upstream needs a dtype map, which diffusers ${max.join(".")} does not have; require diffusers 0.33 or newer`,
    );
  if (targets) return undefined;
  if (!broken) return { ...info("nothing to make consistent"), silent: true };
  const where =
    plans[0]?.load.kind === "from-pipe"
      ? "the pipeline it is made from is not known"
      : "neither checkpoint, variant nor load dtype says a 16-bit precision";
  return undecided(`${where}; name variant and dtype at the load`);
};

const before = (version: readonly [number, number], other: readonly [number, number]) =>
  version[0] < other[0] || (version[0] === other[0] && version[1] < other[1]);
