/**
 * GPU names and their compute capability. bfloat16 is native from 8.0 (Ampere) on; below it is emulated and slow, although a bare
 * `torch.cuda.is_bf16_supported()` normally says True there. Source: NVIDIA's table of CUDA GPUs; PyTorch notes on MPS (macOS 14).
 */

/** Exact names, written without spaces and dashes. */
const CAPABILITIES: Readonly<Record<string, string>> = {
  k80: "3.7",
  m40: "5.2",
  m60: "5.2",
  p100: "6.0",
  p4: "6.1",
  p40: "6.1",
  v100: "7.0",
  titanv: "7.0",
  t4: "7.5",
  titanrtx: "7.5",
  a30: "8.0",
  a100: "8.0",
  a800: "8.0",
  a2: "8.6",
  a10: "8.6",
  a10g: "8.6",
  a16: "8.6",
  a40: "8.6",
  a4000: "8.6",
  a5000: "8.6",
  a6000: "8.6",
  orin: "8.7",
  l4: "8.9",
  l40: "8.9",
  l40s: "8.9",
  rtx6000ada: "8.9",
  h20: "9.0",
  h100: "9.0",
  h200: "9.0",
  h800: "9.0",
  gh200: "9.0",
  b200: "10.0",
  gb200: "10.0",
  mps: "mps",
};

/** Consumer series: `rtx30` stands for rtx3050 to rtx3090, with or without Ti, Super, D or Laptop. */
const SERIES: Readonly<Record<string, string>> = {
  gtx10: "6.1",
  gtx16: "7.5",
  rtx20: "7.5",
  rtx30: "8.6",
  rtx40: "8.9",
  rtx50: "12.0",
};

/** Names to show when one is unknown; a series stands for its cards. */
export const GPU_NAMES: readonly string[] = [...Object.keys(CAPABILITIES), ...Object.keys(SERIES).map((name) => `${name}xx`)];

/**
 * Whether a GPU computes in bfloat16 natively.
 * @param gpu a name (case, spaces, dashes, the maker's words and the memory size are ignored) or a compute capability such as `7.5`.
 * @returns the compute capability (`mps` for Apple's), or undefined for a name that is not in the table.
 */
export function nativeBfloat16(gpu: string): { native: boolean; capability: string } | undefined {
  const capability = capabilityOf(
    gpu
      .toLowerCase()
      .replace(NOISE, "")
      .replace(/rtx(?=a\d)/, ""),
  );
  if (capability === undefined) return undefined;
  return { native: capability === "mps" || Number.parseFloat(capability) >= 8, capability };
}

/** What nvidia-smi and shops add to a name: maker, board form, memory. */
const NOISE = /nvidia|tesla|geforce|\bsxm\d?\b|\bpcie\b|\b\d+ ?gb\b|[\s_-]/g;

function capabilityOf(name: string): string | undefined {
  if (/^1?\d\.\d$/.test(name)) return name;
  if (Object.hasOwn(CAPABILITIES, name)) return CAPABILITIES[name];
  const series = /^([gr]tx\d\d)\d\d(ti|super|d|laptop|mobile|maxq)*(gpu)?$/.exec(name)?.[1];
  return series && SERIES[series];
}
