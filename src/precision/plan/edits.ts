/** Intents of many sites to edits of files, each edit with the sites it belongs to. */
import type { Call, Dict, Module } from "../../python/ast.js";
import type { Runs } from "../../python/flow/runs.js";
import { firstFrom } from "../../python/search.js";
import type { Edit } from "../../types.js";
import { type ArgumentChange, changeArguments, changeEntries, type EntryChange } from "../edits/arguments.js";
import { addImport } from "../edits/imports.js";
import { type Removal, removeRecasts } from "../edits/removal.js";
import type { Intent } from "./intents.js";

/** One edit of a module; `sites` are indexes of the sites that need it. */
export interface Placed {
  readonly module: number;
  readonly edit: Edit;
  readonly sites: ReadonlySet<number>;
}

interface Owned<Kind extends Intent["kind"]> {
  readonly intent: Extract<Intent, { kind: Kind }>;
  readonly site: number;
}

/** Edits of one module that are applied together or not at all: those of the same sites. */
export interface Together {
  readonly module: number;
  readonly edits: readonly Edit[];
  readonly sites: ReadonlySet<number>;
}

export function together(placed: readonly Placed[]): Together[] {
  const groups = new Map<string, { module: number; edits: Edit[]; sites: ReadonlySet<number> }>();
  for (const { module, edit, sites } of placed) {
    const key = `${module}:${[...sites].sort((a, b) => a - b)}`;
    const group = groups.get(key) ?? { module, edits: [], sites };
    group.edits.push(edit);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Edits for the intents of all sites at once: what empties a block together is removed together. */
export function placeEdits(
  intents: ReadonlyMap<number, readonly Intent[]>,
  modules: readonly Module[],
  runs: ReadonlyMap<string, Runs>,
): Placed[] {
  const owned = [...intents].flatMap(([site, list]) => list.map((intent) => ({ intent, site })));
  const of = <Kind extends Intent["kind"]>(kind: Kind): Owned<Kind>[] =>
    owned.filter((one): one is Owned<Kind> => one.intent.kind === kind);
  return merge([
    ...argumentEdits(of("argument"), modules),
    ...entryEdits(of("entry"), modules),
    ...of("literal").map(({ intent, site }) =>
      placed(intent.origin.module, { start: intent.origin.start, end: intent.origin.end, text: intent.text }, [site]),
    ),
    ...importEdits(of("import"), modules),
    ...removalEdits(of("removal"), modules, runs),
  ]);
}

const placed = (module: number, edit: Edit, sites: readonly number[]): Placed => ({ module, edit, sites: new Set(sites) });

function argumentEdits(owned: readonly Owned<"argument">[], modules: readonly Module[]): Placed[] {
  return changed<Call, ArgumentChange>(
    owned.map(({ intent: { module, call, change }, site }) => ({ module, of: call, change, site })),
    modules,
    changeArguments,
  );
}

function entryEdits(owned: readonly Owned<"entry">[], modules: readonly Module[]): Placed[] {
  return changed<Dict, EntryChange>(
    owned.map(({ intent: { module, dict, change }, site }) => ({ module, of: dict, change, site })),
    modules,
    changeEntries,
  );
}

/** A change of one call or dict, for one site. */
interface Wanted<List, Change> {
  readonly module: number;
  readonly of: List;
  readonly change: Change;
  readonly site: number;
}

/** All changes of a call or dict at once; what several sites want is done once. */
function changed<List, Change>(
  wanted: readonly Wanted<List, Change>[],
  modules: readonly Module[],
  edit: (module: Module, list: List, changes: readonly Change[]) => Edit[],
): Placed[] {
  const lists = new Map<List, { module: number; changes: Map<string, Change>; sites: number[] }>();
  for (const { module, of, change, site } of wanted) {
    const group = lists.get(of) ?? { module, changes: new Map<string, Change>(), sites: [] as number[] };
    group.changes.set(JSON.stringify(change), change);
    group.sites.push(site);
    lists.set(of, group);
  }
  return [...lists].flatMap(([list, { module, changes, sites }]) => {
    const text = modules[module];
    return text ? edit(text, list, [...changes.values()]).map((one) => placed(module, one, sites)) : [];
  });
}

function importEdits(owned: readonly Owned<"import">[], modules: readonly Module[]): Placed[] {
  const wanted = new Map<number, number[]>();
  for (const { intent, site } of owned) wanted.set(intent.module, [...(wanted.get(intent.module) ?? []), site]);
  return [...wanted].flatMap(([module, sites]) => {
    const text = modules[module];
    return text ? [placed(module, addImport(text, "import torch"), sites)] : [];
  });
}

/** All removals of a module at once; an edit belongs to every site with a removed call inside it. */
function removalEdits(owned: readonly Owned<"removal">[], modules: readonly Module[], runs: ReadonlyMap<string, Runs>): Placed[] {
  const byModule = new Map<number, { removal: Removal; site: number }[]>();
  for (const { intent, site } of owned)
    byModule.set(intent.module, [...(byModule.get(intent.module) ?? []), { removal: intent.removal, site }]);
  return [...byModule].flatMap(([module, list]) => {
    const text = modules[module];
    if (!text) return [];
    const sorted = [...list].sort((a, b) => a.removal.call.start - b.removal.call.start);
    let furthest = 0;
    const ends = sorted.map(({ removal }) => (furthest = Math.max(furthest, removal.call.end)));
    const edits = removeRecasts(
      text,
      sorted.map(({ removal }) => removal),
      ({ start, end }) => runs.get(`${module}:${start}:${end}`),
    );
    return edits.map((edit) => placed(module, edit, sitesAt(edit, sorted, ends)));
  });
}

interface Located {
  readonly removal: Removal;
  readonly site: number;
}

/**
 * Sites whose recast the edit changes: the call lies in it, or it lies in the call. One that only begins where the edit ends is another's,
 * unless nothing lies within. `ends[i]` is the largest end among the first `i + 1`.
 */
function sitesAt(edit: Edit, sorted: readonly Located[], ends: readonly number[]): number[] {
  const touched: Located[] = [];
  for (
    let index = firstFrom(sorted, edit.end + 1, ({ removal }) => removal.call.start) - 1;
    index >= 0 && (ends[index] ?? 0) >= edit.start;
    index--
  ) {
    const found = sorted[index];
    if (found && found.removal.call.end >= edit.start) touched.push(found);
  }
  const within = touched.filter(({ removal: { call } }) => call.start < edit.end && edit.start < call.end);
  return (within.length ? within : touched).map(({ site }) => site);
}

/** Equal edits of several sites become one. */
function merge(all: readonly Placed[]): Placed[] {
  const unique = new Map<string, Placed>();
  for (const one of all) {
    const key = `${one.module}:${one.edit.start}:${one.edit.end}:${one.edit.text}`;
    const before = unique.get(key);
    unique.set(key, before ? { ...one, sites: new Set([...before.sites, ...one.sites]) } : one);
  }
  return [...unique.values()];
}
