/** What a rewrite of one site does, before it becomes edits: arguments changed, literals replaced, recasts removed. */

import type { Options } from "../../options.js";
import type { Call, Dict, Module } from "../../python/ast.js";
import type { ArgumentValue } from "../../python/flow/domain.js";
import type { Program } from "../../python/flow/program.js";
import type { Origin } from "../../python/flow/values.js";
import { dtypeOfValue } from "../dtypes.js";
import type { ArgumentChange, EntryChange } from "../edits/arguments.js";
import { quoteFor } from "../edits/quotes.js";
import type { Removal } from "../edits/removal.js";
import type { Load, Spelling } from "../facts/facts.js";
import { idArgument } from "../facts/loads.js";
import { type Added, entryBeside, entryOf } from "./entries.js";
import { DTYPE_KEYWORDS, dtypeArgument, readDtype } from "./reading.js";
import type { Site } from "./sites.js";
import { type Spelled, spellWanted } from "./spell.js";
import type { LoadPlan, Target, Targets } from "./target.js";
import { canImportBefore, mayImport, spellingAbove, spellingOf } from "./visible.js";
import { type WantedDtype, wantedDtype, wantedOf, wantedVariant } from "./wanted.js";

export type Intent =
  | { readonly kind: "argument"; readonly module: number; readonly call: Call; readonly change: ArgumentChange }
  | { readonly kind: "literal"; readonly origin: Origin; readonly text: string }
  | { readonly kind: "entry"; readonly module: number; readonly dict: Dict; readonly change: EntryChange }
  | { readonly kind: "removal"; readonly module: number; readonly removal: Removal }
  | { readonly kind: "import"; readonly module: number };

export interface Context {
  readonly program: Program;
  readonly modules: readonly Module[];
  readonly options: Options;
  /** True when a literal serves only sites that agree on this new text for it. */
  readonly exclusive: (origin: Origin, text: string, load: Load) => boolean;
  /** True when what holds a literal serves only sites that agree on this entry beside it. */
  readonly mayAdd: (origin: Origin, entry: string, load: Load) => boolean;
  /** What else the call of a load makes, in words. */
  readonly alsoMakes: (load: Load) => string | undefined;
}

/** @returns the intents, or why the site cannot be rewritten whole. */
export function intentsOf(site: Site, plans: readonly LoadPlan[], targets: Targets, context: Context): Intent[] | string {
  const wanted = (target: Target) => wantedDtype(site, target, context.options);
  const parts = [
    ...plans.flatMap((plan) => {
      const target = targets.get(plan.load.key);
      return target ? [loadIntents(plan, target, wanted(target), context)] : [];
    }),
    ...site.components.flatMap((component) => {
      const target = targets.get(component.key);
      return target ? [dtypeIntents(component, { kind: "one", dtype: wantedOf(component, site, wanted(target)) }, context)] : [];
    }),
  ];
  const failure = parts.find((part) => typeof part === "string");
  if (typeof failure === "string") return failure;
  const intents = parts.flatMap((part) => (typeof part === "string" ? [] : part));
  const loads = [...site.loads, ...site.components];
  for (const load of loads.filter(({ call }) => intents.some((intent) => intent.kind === "argument" && intent.call === call))) {
    const other = context.alsoMakes(load);
    if (other) return `the same call also loads ${other}; give this pipeline a load of its own`;
  }
  return [...intents, ...removals(site)];
}

function removals(site: Site): Intent[] {
  return site.recasts.flatMap(({ module, call, drop }): Intent[] =>
    drop === undefined ? [] : [{ kind: "removal", module, removal: { call, drop } }],
  );
}

function loadIntents(plan: LoadPlan, target: Target, wanted: WantedDtype, context: Context): Intent[] | string {
  const { load } = plan;
  if (load.kind === "from-pipe" && wanted.kind === "map")
    return "from_pipe takes one dtype for the whole pipeline, not a map; pass the components instead";
  const dtype = dtypeIntents(load, wanted, context);
  const variant = variantIntents(plan, wantedVariant(plan, target), context);
  const id = plan.swap ? swapIntents(load, plan.swap, context) : [];
  if (typeof dtype === "string") return dtype;
  if (typeof variant === "string") return variant;
  if (typeof id === "string") return id;
  return [...variant, ...dtype, ...id];
}

/** Puts a keyword beside another: into the dict which that one comes from when it serves only this, else at the call. */
function add(added: Added, load: Load, context: Context): Intent {
  const { name, text, beside } = added;
  const neighbour = load.args.keywords.get(beside)?.argument;
  return (
    entryBeside(added, load, context) ?? {
      kind: "argument",
      module: load.module,
      call: load.call,
      change: { kind: "add", name, text, ...(neighbour && { beside: neighbour }) },
    }
  );
}

/** The keyword for a dtype that is added: `dtype` only where diffusers 0.40 or newer is required. */
export function dtypeKeyword({ diffusers }: Options): (typeof DTYPE_KEYWORDS)[number] {
  const min = diffusers?.min;
  return min && (min[0] > 0 || min[1] >= 40) ? "dtype" : "torch_dtype";
}

function dtypeIntents(load: Load, wanted: WantedDtype, context: Context): Intent[] | string {
  const module = context.modules[load.module];
  if (!module || load.kind === "constructed") return [];
  const quote = quoteFor(module, load.call);
  const both = DTYPE_KEYWORDS.every((name) => load.args.keywords.has(name));
  const kept = both ? dtypeKeyword(context.options) : undefined;
  const argument = kept ? load.args.keywords.get(kept) : dtypeArgument(load);
  const dropped = both ? dropIntents(load, kept === "dtype" ? "torch_dtype" : "dtype", context) : [];
  if (typeof dropped === "string") return dropped;
  if (argument) {
    if (wanted.kind === "one" && argument.values.every((value) => dtypeOfValue(value) === wanted.dtype)) return dropped;
    const set = setIntents(
      argument,
      load,
      (text, spelling) => spellWanted(wanted, spelling, quote, text),
      wanted.kind === "map",
      context,
    );
    return typeof set === "string" ? set : [...dropped, ...set];
  }
  if (readDtype(load).kind !== "absent") return "the dtype may come through **kwargs";
  const { text, needsImport } = spellWanted(wanted, load.spelling, quote);
  // A dict above the imports cannot name what these bring.
  const fits = (offset: number): boolean => {
    const there = spellWanted(wanted, spellingAbove(module, offset, load.spelling), quote);
    return there.text === text && (!there.needsImport || (needsImport && canImportBefore(module, offset)));
  };
  const added = { name: dtypeKeyword(context.options), text, beside: "variant", fits };
  return [add(added, load, context), ...imports(load.module, needsImport)];
}

const imports = (module: number, needed: boolean): Intent[] => (needed ? [{ kind: "import", module }] : []);

/** Sets an argument's value where it is written when that serves only this, else at the call. */
function setIntents(
  argument: ArgumentValue,
  load: Load,
  write: (written: string, spelling: Spelling) => Spelled,
  atCall: boolean,
  context: Context,
): Intent[] | string {
  const origins = argument.values.flatMap((value) => ("origin" in value && value.origin ? [value.origin] : []));
  const direct = argument.argument;
  const literal =
    direct &&
    origins.every(
      (origin) => origin.module === load.module && origin.start >= direct.value.start && origin.end <= direct.value.end,
    );
  const edits = origins.map((origin) => ({
    origin,
    ...write(written(origin, context), literal ? load.spelling : spellingOf(origin, load, context.modules)),
  }));
  const fits = edits.every(({ origin, needsImport }) => !needsImport || literal || mayImport(origin, load, context.modules));
  if (!literal && fits && !(atCall && direct) && edits.every(({ origin, text }) => context.exclusive(origin, text, load))) {
    return edits
      .filter((edit) => edit.text !== written(edit.origin, context))
      .flatMap((edit): Intent[] => [
        { kind: "literal", origin: edit.origin, text: edit.text },
        ...imports(edit.origin.module, edit.needsImport),
      ]);
  }
  if (!direct && !fits) return "the dtype is written in a dict above the import of torch; move the import above it";
  if (!direct) return "the value comes from a dict that also serves other code; give this load its own";
  const one = edits[0] && literal ? edits[0] : write("", load.spelling);
  return [
    { kind: "argument", module: load.module, call: load.call, change: { kind: "set", argument: direct, text: one.text } },
    ...imports(load.module, one.needsImport),
  ];
}

const written = (origin: Origin, { modules }: Context): string =>
  modules[origin.module]?.text.slice(origin.start, origin.end) ?? "";

function variantIntents(plan: LoadPlan, want: ReturnType<typeof wantedVariant>, context: Context): Intent[] | string {
  const { load, variant } = plan;
  const module = context.modules[load.module];
  if (!module || want === "leave" || (variant.kind === "known" && variant.variant === want)) return [];
  const argument = load.args.keywords.get("variant");
  if (want === undefined) return dropIntents(load, "variant", context);
  const quote = quoteFor(module, load.call);
  if (!argument)
    return [
      add(
        {
          name: "variant",
          text: `${quote}${want}${quote}`,
          beside: dtypeArgument(load) === load.args.keywords.get("dtype") ? "dtype" : "torch_dtype",
        },
        load,
        context,
      ),
    ];
  return setIntents(argument, load, (text) => ({ text: requote(text, want, quote), needsImport: false }), false, context);
}

/** A string in the quotes that the replaced one had. */
function requote(written: string, value: string, fallback: string): string {
  const quote = /^[rRuU]?("""|'''|"|')/.exec(written)?.[1] ?? fallback;
  return `${quote}${value}${quote}`;
}

function dropIntents(load: Load, name: string, context: Context): Intent[] | string {
  const given = load.args.keywords.get(name);
  if (given?.argument)
    return [{ kind: "argument", module: load.module, call: load.call, change: { kind: "remove", argument: given.argument } }];
  const found = (given?.containers ?? []).flatMap((id) => entryOf(id, name, given?.values ?? [], load, context) ?? []);
  return found.length ? found : `${name} comes from a dict that also serves other code; give this load its own`;
}

function swapIntents(load: Load, id: string, context: Context): Intent[] | string {
  const module = context.modules[load.module];
  const argument = idArgument(load);
  if (!module || !argument) return [];
  const quote = quoteFor(module, load.call);
  return setIntents(argument, load, (text) => ({ text: requote(text, id, quote), needsImport: false }), false, context);
}
