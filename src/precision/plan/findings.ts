/** Planned sites to findings: positions, messages, notes. */
import type { Options } from "../../options.js";
import type { Dtype, Edit, FileEdit, Finding, Position, Precision } from "../../types.js";
import { float16Note, hardwareNote, memoryNote } from "../advice.js";
import { dtypeOf } from "../dtypes.js";
import type { Draft } from "./drafts.js";
import { type Together, together } from "./edits.js";
import type { Planned, PlannedSite } from "./plan.js";
import type { LoadPlan, Target } from "./target.js";
import { wantedDtype, wantedVariant } from "./wanted.js";

/** Where modules stand in files. */
export interface Places {
  path(module: number): string;
  position(module: number, offset: number): Position;
  offset(module: number, offset: number): number;
  /** @throws RangeError when the host cannot write them back. */
  fileEdits(module: number, edits: readonly Edit[]): FileEdit[];
}

/** All findings, in the order of their sites. `dropped`: sites whose edits could not be written, with the reason. */
export function findingsOf(planned: Planned, options: Options, places: Places, dropped: ReadonlyMap<number, string>): Finding[] {
  const edits = new Map<number, FileEdit[]>();
  for (const placed of [...together(planned.applied), ...together(planned.shown)]) {
    for (const site of placed.sites) edits.set(site, [...(edits.get(site) ?? []), ...writable(placed, places)]);
  }
  return planned.sites.flatMap((one, index) => {
    const failure = dropped.get(index);
    const shown =
      failure === undefined
        ? one
        : { ...one, applied: false, verdict: { ...one.verdict, reason: failure, applicability: "display" as const } };
    return one.drafts.map((draft) =>
      finding(draft, shown, failure === undefined ? (edits.get(index) ?? []) : [], options, places),
    );
  });
}

/** None where the host cannot write it back. */
function writable({ module, edits }: Together, places: Places): readonly FileEdit[] {
  try {
    return places.fileEdits(module, edits);
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function finding(draft: Draft, one: PlannedSite, edits: readonly FileEdit[], options: Options, places: Places): Finding {
  const { module, range } = draft;
  const [first] = one.site.loads;
  const at = places.position(first.module, first.call.start);
  const reason = one.suppressed ? "kept by a suppression comment" : one.applied ? undefined : one.verdict.reason;
  const hardware = draft.rule === "bf16-hardware";
  const checkpoint = one.plans.find((plan) => plan.checkpoint)?.checkpoint?.id;
  return {
    rule: draft.rule,
    severity: hardware ? "warning" : one.verdict.severity,
    applicability: one.verdict.applicability,
    message: `${draft.what}; ${remedy(draft, one, options)}`,
    path: places.path(module),
    range: { start: places.offset(module, range.start), end: places.offset(module, range.end) },
    start: places.position(module, range.start),
    end: places.position(module, range.end),
    site: `${places.path(first.module)}:${at.line}:${at.column}`,
    ...(checkpoint !== undefined && { checkpoint }),
    edits,
    applied: one.applied,
    ...(reason !== undefined && { reason }),
    notes: notesOf(one, options),
    suppressed: one.suppressed,
  };
}

function remedy(draft: Draft, one: PlannedSite, options: Options): string {
  const { targets, site } = one;
  if (draft.rule === "bf16-hardware") return "it is emulated there and slow";
  if (one.verdict.mention) return "nothing to do";
  if (!targets) return "name variant and dtype at the load and cast nothing after it";
  return `load the whole pipeline as ${pairText(draft, one, options)}${site.recasts.length ? " and cast nothing after it" : ""}`;
}

/** The pair of the load that the draft is about; of a cast, that of each pipeline it reaches. `from_pipe` goes by what it is made from. */
function pairText({ about }: Draft, one: PlannedSite, options: Options): string {
  const own = one.plans.find(({ load }) => load === about);
  const aim = ({ load }: LoadPlan) => one.targets?.get(load.key);
  const plans = own?.load.kind === "pretrained" ? [own] : one.plans.filter((plan) => !own || aim(plan) === aim(own));
  const targets = new Set(plans.map(aim).filter((target) => target !== undefined));
  return [...targets]
    .map((target) =>
      pairOf(
        plans.filter((plan) => aim(plan) === target),
        target,
        one,
        options,
      ),
    )
    .join(" or as ");
}

/** `variant="fp16", torch.float16`, or the dtype map. */
function pairOf(plans: readonly LoadPlan[], target: Target, { site }: PlannedSite, options: Options): string {
  const wanted = wantedDtype(site, target, options);
  const dtype =
    wanted.kind === "one"
      ? `torch.${wanted.dtype}`
      : `{${[...wanted.entries].map(([part, name]) => `"${part}": torch.${name}`).join(", ")}}`;
  const variants = plans
    .map((plan) => wantedVariant(plan, target))
    .filter((variant) => variant !== "leave" && variant !== undefined);
  return variants[0] ? `variant="${variants[0]}", ${dtype}` : dtype;
}

function notesOf({ targets, plans, verdict }: PlannedSite, options: Options): string[] {
  if (!targets || !verdict.computable) return [];
  const firsts = new Map<Precision, LoadPlan>();
  for (const plan of plans) {
    const precision = targets.get(plan.load.key)?.precision;
    if (precision && !firsts.has(precision)) firsts.set(precision, plan);
  }
  return [...firsts].flatMap(([precision, plan]) => notesOn(plan, dtypeOf(precision), options));
}

function notesOn({ checkpoint }: LoadPlan, dtype: Dtype, options: Options): string[] {
  const memory = checkpoint && memoryNote(checkpoint, dtype);
  const hardware = options.gpu ? hardwareNote(options.gpu, dtype, checkpoint) : undefined;
  const warning = dtype === "float16" && options.policy === "uniform" ? float16Note() : undefined;
  return [warning, memory, hardware].filter((note) => note !== undefined);
}
