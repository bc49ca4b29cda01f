/** Sites that can be rewritten, but not without asking: float32 on purpose, other weights, other hardware, a program that counts on the old dtype. */
import type { Dtype } from "../../../types.js";
import { soleDtype } from "../../dtypes.js";
import { nativeBfloat16 } from "../../hardware.js";
import {
  allCastTo,
  effectOf,
  effectsOf,
  isKeptFloat32,
  keepsVaeFloat32,
  keywordOf,
  loadedDtype,
  partsOf,
  raisesWhole,
  upcasts,
} from "../current.js";
import { readCheckpoint } from "../reading.js";
import { componentOf, loadOf, type Site } from "../sites.js";
import { guardsOnly } from "../switches.js";
import { wantedDtype } from "../wanted.js";
import { type Case, type Check, info, left, unsafe } from "./verdict.js";

export const unmovable: Check = ({ site }) => {
  const held = site.recasts.find((recast) => recast.held);
  if (held)
    return left(
      `the cast of ${partsOf(held, site).join(" and ")} goes through a module of your own, which may hold more than that; cast the parts themselves, or nothing`,
    );
  return site.recasts.some((recast) => recast.drop === undefined)
    ? left(
        "a cast cannot be removed where it stands (a method stored or handed on, a value bound in it, a function called for its dtype, arguments by * or **, a tensor to be like); take it out by hand",
      )
    : undefined;
};

/** What a part will be in once the site is rewritten. */
function dtypeAfter({ site, targets, options }: Case, made: string, part: string): Dtype | undefined {
  const target = targets === "conflict" ? undefined : targets?.get(made);
  if (!target) return undefined;
  const wanted = wantedDtype(site, target, options);
  return wanted.kind === "one" ? wanted.dtype : (wanted.entries.get(componentOf(part)) ?? wanted.entries.get("default"));
}

/** The official docstring's shape on a checkpoint that nothing is known of. */
export const docstring: Check = ({ site, targets }) =>
  targets === undefined && keepsVaeFloat32(site) && site.recasts.some((recast) => partsOf(recast, site).includes("transformer"))
    ? info("the VAE stays in float32 on purpose, which loses nothing")
    : undefined;

/** An assert that the rewrite would make fail. */
export const asserted: Check = (given) => {
  const broken = given.facts.asserted.find(
    ({ made, part, dtype }) => loadOf(given.site, made) !== undefined && part !== "" && dtypeAfter(given, made, part) !== dtype,
  );
  return broken && left(`the code asserts that ${broken.part} is ${broken.dtype}; change the assert first`);
};

/** A comparison that comes out differently once the site is rewritten, and decides about more than the casts that go. */
export const compared: Check = (given) => {
  const { site, facts, modules } = given;
  const turned = facts.compared.find(({ module, start, end, made, part, dtypes }) => {
    const after = dtypeAfter(given, made, part);
    if (
      !after ||
      dtypesBefore(given, made, part).every((before) => dtypes.some((one) => one === before) === dtypes.includes(after))
    )
      return false;
    const casts = site.recasts.filter((recast) => recast.module === module).map(({ call }) => call);
    return !guardsOnly(modules[module]?.body ?? [], { start, end }, casts);
  });
  return (
    turned &&
    left(
      `the code compares the dtype of ${turned.part || "the pipeline"} with ${turned.dtypes.join(" and ")}, which would come out differently; change that first`,
    )
  );
};

/** All that a part may have while the program runs as it stands. */
function dtypesBefore({ site }: Case, made: string, part: string): readonly (string | undefined)[] {
  const component = componentOf(part);
  const casts = site.recasts.filter(({ ignored }) => !ignored).flatMap((recast) => recast.outcomes);
  const reaching = casts.filter(
    ({ object }) => object.made === made && (component === "" || ["", "*", component].includes(componentOf(object.part))),
  );
  return [loadedDtype(site, made, part), ...reaching.map(({ dtypes }) => soleDtype(dtypes))];
}

/** A part that is raised to float32 and cast back: what runs in between counts on it. */
export const toggled: Check = ({ site }) => {
  const dtypes = new Map<string, Set<string>>();
  for (const outcome of site.recasts.flatMap((recast) => recast.outcomes)) {
    const { kind, dtype: given, from } = effectOf(site, outcome);
    const dtype = kind === "consistent" ? from : given;
    const key = `${outcome.object.made}/${outcome.object.part}`;
    if (dtype) dtypes.set(key, (dtypes.get(key) ?? new Set()).add(dtype));
  }
  if (![...dtypes.values()].some((seen) => seen.has("float32") && seen.size > 1)) return undefined;
  const reason = "a component is raised to float32 and cast back; what runs in between needs both casts";
  return returns(site) ? info(reason) : left(reason);
};

/** All casts give float32, or again what the part was loaded in: nothing stays cast to another 16-bit dtype. */
const returns = (site: Site): boolean =>
  site.recasts.every((recast) => effectsOf(site, recast).every(({ kind, dtype }) => kind !== "other" || dtype === "float32"));

/** float32 on purpose: nothing is lost. A map keeps it; `--unsafe-fixes` makes the pair uniform. */
export const upcast: Check = ({ site, plans, options }) => {
  const raised = site.recasts.filter((recast) => upcasts(site, recast));
  const keepsVae = keepsVaeFloat32(site);
  const apart = site.components.filter((load) => isKeptFloat32(load, site));
  const kept = keepsVae || apart.length > 0;
  const shared = plans.some(
    ({ load, dtype }) => load.kind === "from-pipe" && dtype.kind === "known" && dtype.dtype === "float32",
  );
  if (raised.length === 0 && !kept && !shared) return undefined;
  const whole = raised.some(raisesWhole);
  if (options.policy === "upstream" && !whole) return undefined;
  const rest = site.recasts.filter(
    (recast) => !raised.includes(recast) && effectsOf(site, recast).some((effect) => effect.kind === "other"),
  );
  const what = raised.length
    ? `${[...new Set(raised.flatMap((recast) => partsOf(recast, site)))].join(" and ")} is raised to float32`
    : shared
      ? "the pipeline is raised to float32"
      : keepsVae
        ? "the VAE stays in float32"
        : `${apart.map((load) => keywordOf(load.key, site)).join(" and ")} is loaded in float32`;
  return {
    severity: rest.length && !keepsVae ? "error" : "info",
    applicability: "display",
    computable: true,
    reason: `${what} on purpose, which loses nothing; ${whole ? "" : "--policy upstream writes it as a dtype map, "}--unsafe-fixes makes the pair uniform`,
  };
};

export const swapped: Check = ({ plans }) => {
  const plan = plans.find((candidate) => candidate.swap);
  return plan && unsafe(`${plan.swap} holds other weights: images will differ`);
};

export const unsupportedPair: Check = ({ targets }) => {
  const found = targets === "conflict" ? undefined : [...(targets?.values() ?? [])].find(({ unsupported }) => unsupported);
  return found?.unsupported ? unsafe(found.unsupported) : undefined;
};

/** float16 to bfloat16: the author may have a GPU that only emulates it. */
export const needsBfloat16: Check = (given) => {
  const { targets, options } = given;
  if (targets === "conflict" || options.target === "bf16") return undefined;
  if (options.gpu && nativeBfloat16(options.gpu)?.native) return undefined;
  const what = inFloat16(given);
  return what
    ? unsafe(
        `moves ${what} to bfloat16, which GPUs below compute capability 8.0 only emulate; name the GPU with --gpu, or ask for --target bf16`,
      )
    : undefined;
};

/** What is moved to bfloat16 and runs in float16, in words, when nothing of it runs in bfloat16. */
function inFloat16({ site, targets }: Case): string | undefined {
  const isMoved = (key: string) => targets !== "conflict" && targets?.get(key)?.precision === "bf16";
  const loads = [...site.loads, ...site.components].filter(({ key }) => isMoved(key)).map(({ key }) => loadedDtype(site, key));
  if (loads.length === 0) return undefined;
  if (allCastTo(site, "float16")) return "a pipeline that runs in float16";
  const casts = site.recasts
    .filter((recast) => !recast.ignored)
    .flatMap(({ outcomes }) => outcomes.filter(({ object }) => isMoved(object.made)).map((outcome) => effectOf(site, outcome)));
  const mixed = loads.includes("bfloat16") || casts.some((effect) => effect.dtype === "bfloat16");
  return loads.includes("float16") && !mixed ? "a float16 load" : undefined;
}

/** A transformer of other weights: the pipeline's checkpoint does not say what these were trained in. */
export const otherWeights: Check = (given) => {
  const { site } = given;
  const other = site.components.find(
    (load) =>
      load.name === "SanaTransformer2DModel" &&
      !readCheckpoint(load) &&
      dtypeAfter(given, load.key, "transformer") !== loadedDtype(site, load.key) &&
      site.loads.some(readCheckpoint),
  );
  return other && unsafe("the transformer comes from another checkpoint, and what it was trained in is not known");
};

/** A tensor that the code makes in the old dtype would no longer fit the component it is handed to. */
export const directInput: Check = (given) => {
  const { site, facts } = given;
  const misfit = facts.inputs.find(({ made, part, dtype }) => {
    const component = componentOf(part);
    const cast = site.recasts
      .flatMap((recast) => recast.outcomes)
      .some(
        ({ object, dtypes }) => object.made === made && componentOf(object.part) === component && soleDtype(dtypes) === dtype,
      );
    const before = cast || loadedDtype(site, made, component) === dtype;
    return before && dtypeAfter(given, made, component) !== dtype;
  });
  return (
    misfit &&
    unsafe(
      `the code hands ${misfit.dtype} tensors to ${componentOf(misfit.part)} itself, which would no longer be ${misfit.dtype}`,
    )
  );
};

export const conversion: Check = ({ site, facts }) => {
  const casts = site.recasts.filter((recast) => effectsOf(site, recast).some((effect) => effect.kind === "other"));
  const cast = casts.flatMap(({ outcomes }) => outcomes.map(({ object }) => object));
  const written = facts.saved.some(({ made, part }) =>
    cast.some((one) => one.made === made && [part, "", "*"].includes(one.part)),
  );
  return written ? unsafe("the cast weights are written to disk: what is saved would change") : undefined;
};
