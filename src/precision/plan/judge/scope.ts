/** Sites that are not ours to rewrite: video, training, quantized parts, and what is shared with something else. */

import { isQuantized } from "../../facts/quantized.js";
import { effectsOf, partsOf } from "../current.js";
import { isGiven } from "../reading.js";
import { isOfKnownParts } from "../sites.js";
import { type Check, info, left, mention, undecided } from "./verdict.js";

export const video: Check = ({ site }) =>
  site.loads.some((load) => load.family === "video")
    ? mention("SANA-Video keeps its VAE in float32 by upstream's own recipe; video pipelines are never rewritten")
    : undefined;

export const mixed: Check = ({ site }) => {
  const load = site.loads.find((candidate) => candidate.mixed !== undefined);
  const other = load?.mixed === load?.name ? "another class of that name" : load?.mixed;
  return load && left(`${load.name} may also be ${other} here; split the branches to make the class certain`);
};

export const foreign: Check = ({ site, facts }) => {
  const recast = site.recasts.find((candidate) => candidate.foreign || facts.elsewhere.has(candidate.key));
  const parts = recast ? partsOf(recast, site) : [];
  const replaced = site.loads.flatMap(({ key }) => facts.replaced.get(key) ?? []).find(({ part }) => parts.includes(part));
  if (replaced)
    return left(
      `${replaced.part} is replaced by another one in the code, which the cast may also reach; give the new one its dtype where it is made, and do not cast it`,
    );
  if (recast)
    return left(`the cast of ${parts.join(" and ")} may also reach something else than this SANA pipeline; separate the two`);
  return site.tainted.length
    ? undecided(
        "the pipeline is handed through code that cannot be followed before it is cast; name the dtype at the load and cast nothing after it",
      )
    : undefined;
};

export const shared: Check = ({ site, facts }) =>
  [...site.loads, ...site.components].some((load) => facts.shared.has(load.key))
    ? left("a component is also handed to another model's pipeline; load one for each")
    : undefined;

export const quantized: Check = ({ site, facts }) => {
  const given = [...site.loads, ...site.components].some(
    (load) => isGiven(load.args.keywords.get("quantization_config")) || facts.quantized.has(load.key),
  );
  const passed = site.loads.some((load) =>
    [...load.args.keywords.values()].some(({ values }) => values.some((value) => isQuantized(value, facts))),
  );
  const replaced = [...site.loads, ...site.components].some(({ key }) =>
    facts.replaced.get(key)?.some(({ values }) => values.some((value) => isQuantized(value, facts))),
  );
  return given || passed || replaced
    ? mention("a component is quantized; quantized weights must not be cast, so the site is left as it is")
    : undefined;
};

export const training: Check = ({ site, facts }) => {
  const loads = [...site.loads, ...site.components];
  const evidence = loads
    .map((load) => facts.training.get(load.key) ?? facts.trainingModules.get(load.module))
    .find((found) => found !== undefined);
  return evidence === undefined ? undefined : info(`this is training code (${evidence}); precision is part of the recipe there`);
};

export const dtypeMap: Check = ({ plans }) =>
  plans.some((plan) => plan.dtype.kind === "map")
    ? mention("the load has a dtype map, which says the dtype of each component already")
    : undefined;

export const constructed: Check = ({ site }) =>
  site.recasts.length > 0 && site.loads.some((load) => load.kind === "constructed" && !isOfKnownParts(load))
    ? undecided("the pipeline is put together from components in code; give each component its dtype where it is loaded")
    : undefined;

/** Storage dtypes such as float8 are chosen on purpose. */
export const otherDtype: Check = ({ site }) =>
  site.recasts.flatMap((recast) => effectsOf(site, recast)).some((effect) => effect.dtype === "other" || effect.from === "other")
    ? info("a dtype other than float16, bfloat16 and float32 is chosen on purpose here")
    : undefined;

/** What is not known to the end may be wrong: nothing is rewritten then. */
export const entangled: Check = ({ finished }) =>
  finished
    ? undefined
    : undecided("the program is too entangled to be followed to the end; run sana-codemod on fewer files at a time");

/** A module that more files use than are followed: who else its casts reach is not known, nor who casts what it hands out. */
export const crowd: Check = ({ site, crowded, crowd: reach }) => {
  if (site.recasts.some((recast) => crowded(recast.module) && site.loads.some((load) => load.module !== recast.module)))
    return undecided("the cast stands in a module that more files use than are followed; cast where the pipeline is loaded");
  return site.loads.some((load) => reach.made.has(load.key))
    ? undecided(
        "more files use this pipeline than are followed, and one of them may cast it; run sana-codemod on fewer files at a time",
      )
    : undefined;
};
