/**
 * SANA checkpoints on the Hugging Face Hub: published variants, the pair they run in, memory, and where each fact comes from.
 * Hub listings date from December 2024 to mid 2025; later uploads are unseen. A row per repository.
 */
import type { Pair, Precision } from "../types.js";

export interface Checkpoint {
  /** Hub id in upstream's spelling; look ids up with {@link findCheckpoint}, which ignores case. */
  readonly id: string;
  readonly kind: "image" | "video";
  /** Variants that are published besides the default files. */
  readonly variants: readonly Precision[];
  /** False when the repository holds variant files only: there `variant` must never be dropped. */
  readonly defaultFiles: boolean;
  /** What `--target auto` aims for. */
  readonly pair: Pair;
  /** The precision the weights were trained in: fp16-trained ones are clamped to its range and run well only there. */
  readonly trained: Precision;
  /** The BF16 checkpoint of the same size and purpose. Other weights: images differ. */
  readonly sibling?: string;
  /** 16-bit GiB of the transformer; undefined where its parameter count is unknown. */
  readonly transformerGiB: number | undefined;
  /** GiB of transformer, Gemma-2-2b text encoder and DC-AE together, in 16 and 32 bit. */
  readonly wholeGiB16: number | undefined;
  readonly wholeGiB32: number | undefined;
  /** Upstream's advice for the VAE, short. */
  readonly vae: string;
  readonly sure: "high" | "medium";
  /** Upstream source of the row. */
  readonly source: string;
}

const OWNER = "Efficient-Large-Model";
const SANA_DOC = "diffusers docs, api/pipelines/sana";
const SPRINT_DOC = "diffusers docs, api/pipelines/sana_sprint";
const VIDEO_DOC = "diffusers docs, api/pipelines/sana_video";
const ZOO = "NVlabs/Sana model zoo";
const BF16_1024 = `${OWNER}/Sana_1600M_1024px_BF16_diffusers`;

/** From parameter counts: 591,747,872 / 1,604,462,752 / 4,721,825,952 (Sana), 593,501,216 / 1,610,237,472 (Sprint) transformers. */
const SIZE_06B = { transformerGiB: 1.1, wholeGiB16: 6.55, wholeGiB32: 13.11 } as const;
const SIZE_16B = { transformerGiB: 2.99, wholeGiB16: 8.44, wholeGiB32: 16.88 } as const;
const SIZE_48B = { transformerGiB: 8.8, wholeGiB16: 14.25, wholeGiB32: 28.49 } as const;
const SPRINT_06B = { transformerGiB: 1.11, wholeGiB16: 6.56, wholeGiB32: 13.11 } as const;
const SPRINT_16B = { transformerGiB: 3, wholeGiB16: 8.45, wholeGiB32: 16.9 } as const;
const SIZE_UNKNOWN = { transformerGiB: undefined, wholeGiB16: undefined, wholeGiB32: undefined } as const;

const FP16 = {
  kind: "image",
  variants: ["fp16"],
  defaultFiles: true,
  pair: { variant: "fp16", dtype: "float16" },
  trained: "fp16",
  vae: "bfloat16 or float32",
} as const;
const BF16 = {
  kind: "image",
  variants: ["bf16"],
  defaultFiles: true,
  pair: { variant: "bf16", dtype: "bfloat16" },
  trained: "bf16",
  vae: "bfloat16 or float32",
} as const;
const PLAIN = {
  kind: "image",
  variants: [],
  defaultFiles: true,
  pair: { variant: undefined, dtype: "bfloat16" },
  trained: "bf16",
  vae: "bfloat16",
} as const;
const SPRINT = { ...PLAIN, vae: "bfloat16 or float32" } as const;
const TEACHER = { ...PLAIN, vae: "float32 in the training script" } as const;
const VIDEO = { ...PLAIN, ...SIZE_UNKNOWN, kind: "video", vae: "float32" } as const;

export const CHECKPOINTS: readonly Checkpoint[] = [
  { ...FP16, ...SIZE_06B, id: `${OWNER}/Sana_600M_512px_diffusers`, sure: "high", source: `${SANA_DOC}; ${ZOO}` },
  { ...FP16, ...SIZE_06B, id: `${OWNER}/Sana_600M_1024px_diffusers`, sure: "medium", source: `${SANA_DOC}; ${ZOO}` },
  { ...FP16, ...SIZE_16B, id: `${OWNER}/Sana_1600M_512px_diffusers`, sure: "high", source: `${SANA_DOC}; ${ZOO}` },
  { ...FP16, ...SIZE_16B, id: `${OWNER}/Sana_1600M_512px_MultiLing_diffusers`, sure: "high", source: `${SANA_DOC}; ${ZOO}` },
  {
    ...FP16,
    ...SIZE_16B,
    id: `${OWNER}/Sana_1600M_1024px_diffusers`,
    sibling: BF16_1024,
    sure: "high",
    source: `${SANA_DOC}; ${ZOO}; diffusers #10336`,
  },
  {
    ...FP16,
    ...SIZE_16B,
    id: `${OWNER}/Sana_1600M_1024px_MultiLing_diffusers`,
    sibling: BF16_1024,
    sure: "medium",
    source: `${SANA_DOC}; ${ZOO}; Hub listing of early 2025 (no bf16 files)`,
  },
  { ...BF16, ...SIZE_16B, id: BF16_1024, sure: "high", source: `${SANA_DOC}; ${ZOO}` },
  { ...BF16, ...SIZE_16B, id: `${OWNER}/Sana_1600M_2Kpx_BF16_diffusers`, vae: "bfloat16", sure: "high", source: ZOO },
  {
    ...BF16,
    ...SIZE_16B,
    id: `${OWNER}/Sana_1600M_4Kpx_BF16_diffusers`,
    vae: "bfloat16, tiled",
    sure: "medium",
    source: `${ZOO}; diffusers #10590 (tiling)`,
  },
  { ...PLAIN, ...SIZE_16B, id: `${OWNER}/SANA1.5_1.6B_1024px_diffusers`, sure: "high", source: ZOO },
  { ...PLAIN, ...SIZE_48B, id: `${OWNER}/SANA1.5_4.8B_1024px_diffusers`, sure: "medium", source: `${ZOO}; NVlabs/Sana #203` },
  { ...SPRINT, ...SPRINT_16B, id: `${OWNER}/Sana_Sprint_1.6B_1024px_diffusers`, sure: "high", source: SPRINT_DOC },
  { ...SPRINT, ...SPRINT_06B, id: `${OWNER}/Sana_Sprint_0.6B_1024px_diffusers`, sure: "medium", source: SPRINT_DOC },
  { ...TEACHER, ...SPRINT_16B, id: `${OWNER}/SANA_Sprint_1.6B_1024px_teacher_diffusers`, sure: "medium", source: ZOO },
  { ...TEACHER, ...SPRINT_06B, id: `${OWNER}/Sana_Sprint_0.6B_1024px_teacher_diffusers`, sure: "medium", source: ZOO },
  { ...VIDEO, id: `${OWNER}/SANA-Video_2B_480p_diffusers`, sure: "high", source: `${VIDEO_DOC}; ${ZOO}` },
  { ...VIDEO, id: `${OWNER}/SANA-Video_2B_720p_diffusers`, sure: "medium", source: ZOO },
  { ...VIDEO, id: `${OWNER}/SANA-Video_2B_480p_LongLive_diffusers`, sure: "medium", source: ZOO },
  {
    ...FP16,
    ...SIZE_06B,
    id: "ishan24/Sana_600M_1024px_ControlNetPlus_diffusers",
    vae: "bfloat16, by dtype map",
    sure: "medium",
    source: "diffusers docstring of SanaControlNetPipeline (memory without the controlnet)",
  },
  {
    ...BF16,
    ...SIZE_UNKNOWN,
    id: "Lawrence-cj/Sana_1600M_1024px_BF16_diffusers_ch5632",
    defaultFiles: false,
    vae: "no advice published",
    sure: "high",
    source: "Hub listing (bf16 files only)",
  },
];

const BY_ID = new Map(CHECKPOINTS.map((checkpoint) => [checkpoint.id.toLowerCase(), checkpoint]));
const BY_NAME = new Map(CHECKPOINTS.map((checkpoint) => [lastSegment(checkpoint.id.toLowerCase()), checkpoint]));

/**
 * The row of a Hub id or of a local copy.
 * @param id the first argument of `from_pretrained`. An id matches whatever its case. A path (also with backslashes or a trailing slash)
 * matches by its last segment or by a Hub cache folder `models--Owner--Name` anywhere in it; so does another owner's mirror.
 * @returns `local` is true unless the id itself is listed: then the files at hand are unknown and a variant must not be added.
 */
export function findCheckpoint(id: string): { checkpoint: Checkpoint; local: boolean } | undefined {
  const exact = BY_ID.get(id.toLowerCase());
  if (exact) return { checkpoint: exact, local: false };
  const path = normalize(id);
  const checkpoint = BY_NAME.get(cachedName(path) ?? lastSegment(path));
  return checkpoint && { checkpoint, local: true };
}

/** Whether a generic loader with this id makes a SANA pipeline: listed, or `Efficient-Large-Model/Sana*_diffusers` (also as a path's end). */
export function isSanaId(id: string): boolean {
  return findCheckpoint(id) !== undefined || UNLISTED.test(normalize(id));
}

/** Whether the id is one of the video checkpoints, listed or by its name: their VAE stays float32. */
export function isVideoId(id: string): boolean {
  const found = findCheckpoint(id);
  if (found) return found.checkpoint.kind === "video";
  const path = normalize(id);
  return UNLISTED.test(path) && /sana[-_]?video[^/]*_diffusers/.test(path);
}

const UNLISTED = /(^|\/|^models--|\/models--)efficient-large-model(\/|--)sana[^/]*_diffusers(\/snapshots\/[^/]+)?$/;

/** Lower case, forward slashes, no slash at the end. */
function normalize(id: string): string {
  return id.toLowerCase().replaceAll("\\", "/").replace(/\/+$/, "");
}

function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** `name` of a Hub cache folder `models--owner--name` in a normalized path. */
function cachedName(path: string): string | undefined {
  return /(?:^|\/)models--[^/]+?--([^/]+)/.exec(path)?.[1];
}
