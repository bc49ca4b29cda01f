/** GPU names and compute capabilities. */
import { describe, expect, it } from "vitest";
import { GPU_NAMES, nativeBfloat16 } from "../../src/precision/hardware.js";

describe("nativeBfloat16", () => {
  it.each([
    ["t4", "7.5"],
    ["Tesla T4", "7.5"],
    ["V100", "7.0"],
    ["Tesla V100-SXM2-16GB", "7.0"],
    ["p100", "6.0"],
    ["GTX 1080 Ti", "6.1"],
    ["gtx1660-super", "7.5"],
    ["rtx2080", "7.5"],
    ["6.1", "6.1"],
    ["7.9", "7.9"],
  ])("says no for %s", (gpu, capability) => {
    expect(nativeBfloat16(gpu)).toEqual({ native: false, capability });
  });

  it.each([
    ["NVIDIA A100-SXM4-80GB", "8.0"],
    ["a10", "8.6"],
    ["RTX A6000", "8.6"],
    ["NVIDIA GeForce RTX 3090", "8.6"],
    ["rtx_4070_ti_super", "8.9"],
    ["rtx4090 laptop gpu", "8.9"],
    ["L4", "8.9"],
    ["h100 80gb", "9.0"],
    ["h200", "9.0"],
    ["b200", "10.0"],
    ["rtx5090", "12.0"],
    ["MPS", "mps"],
    ["8.0", "8.0"],
    ["12.0", "12.0"],
  ])("says yes for %s", (gpu, capability) => {
    expect(nativeBfloat16(gpu)).toEqual({ native: true, capability });
  });

  it.each(["", "toaster", "rtx", "rtx9090", "75", "7", "-7.5x", "constructor", "a1", "cuda"])("does not know %j", (gpu) => {
    expect(nativeBfloat16(gpu)).toBeUndefined();
  });

  it("knows every name it offers; a series by its cards", () => {
    for (const name of GPU_NAMES) expect(nativeBfloat16(name.replace("xx", "80")), name).toBeDefined();
  });
});
