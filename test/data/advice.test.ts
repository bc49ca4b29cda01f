/** Notes: one line each, with the numbers of the checkpoint and the pair that runs natively. */
import { describe, expect, it } from "vitest";
import { float16Note, hardwareNote, memoryNote } from "../../src/precision/advice.js";
import { CHECKPOINTS, type Checkpoint, findCheckpoint } from "../../src/precision/checkpoints.js";

function row(name: string): Checkpoint {
  const found = findCheckpoint(name);
  if (!found) throw new Error(`no checkpoint ${name}`);
  return found.checkpoint;
}

it("float16Note names upstream's advice, the failure and the other policy", () => {
  expect(float16Note()).toMatch(/bfloat16 or float32.*overflow to black images.*--policy upstream/);
});

describe("memoryNote", () => {
  it("gives both widths, the one in use first", () => {
    const small = row("Sana_600M_512px_diffusers");
    expect(memoryNote(small, "float16")).toMatch(/6\.55 GiB in float16 \(13\.11 GiB in float32\)/);
    expect(memoryNote(small, "float32")).toMatch(/13\.11 GiB in float32 \(6\.55 GiB in 16 bit\)/);
  });
  it("says nothing where the size is unknown", () => {
    expect(memoryNote(row("SANA-Video_2B_480p_diffusers"), "bfloat16")).toBeUndefined();
  });
});

describe("hardwareNote", () => {
  it("offers the fp16 pair for weights trained in float16", () => {
    expect(hardwareNote("t4", "bfloat16", row("Sana_600M_512px_diffusers"))).toMatch(
      /7\.5.*variant="fp16" with torch\.float16 runs natively/,
    );
  });
  it("says what float32 costs where no 16-bit pair is native", () => {
    expect(hardwareNote("v100", "bfloat16", row("SANA1.5_4.8B_1024px_diffusers"))).toMatch(/no 16-bit pair.*28\.49 GiB/);
  });
  it("says so without numbers for an unknown size, and without a row", () => {
    expect(hardwareNote("7.5", "bfloat16", row("Sana_1600M_1024px_BF16_diffusers_ch5632"))).toMatch(/twice the memory/);
    expect(hardwareNote("7.5", "bfloat16", undefined)).toMatch(/trained in float16/);
  });
  it.each([
    ["a100", "bfloat16"],
    ["t4", "float16"],
    ["t4", "float32"],
    ["toaster", "bfloat16"],
  ] as const)("is silent for %s and %s", (gpu, dtype) => {
    expect(hardwareNote(gpu, dtype, undefined)).toBeUndefined();
  });
});

it("every note is one line", () => {
  const notes = CHECKPOINTS.flatMap((each) => [memoryNote(each, "float16"), hardwareNote("t4", "bfloat16", each)]);
  for (const note of [float16Note(), ...notes]) expect(note ?? "").not.toContain("\n");
});
