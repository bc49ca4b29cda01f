/** Checkpoint lookup: ids, local paths, Hub cache folders, mirrors, and the laws every row keeps. */
import { describe, expect, it } from "vitest";
import { CHECKPOINTS, findCheckpoint, isSanaId, isVideoId } from "../../src/precision/checkpoints.js";

const ID = "Efficient-Large-Model/Sana_1600M_1024px_MultiLing_diffusers";
const NAME = "Sana_1600M_1024px_MultiLing_diffusers";

describe("findCheckpoint", () => {
  it.each([
    ID,
    ID.toUpperCase(),
    ID.toLowerCase(),
    "Efficient-Large-Model/Sana-Video_2B_480p_diffusers",
    "efficient-large-model/sana_sprint_1.6b_1024px_TEACHER_diffusers",
  ])("takes the id %s in any case", (id) => {
    const found = findCheckpoint(id);
    expect(found?.local).toBe(false);
    expect(found?.checkpoint.id.toLowerCase()).toBe(id.toLowerCase());
  });

  it.each([
    NAME,
    `./${NAME}`,
    `../models/${NAME}/`,
    `/data/${NAME}//`,
    `C:\\models\\${NAME}`,
    `Efficient-Large-Model\\${NAME}`,
    `/data/${ID}`,
    `someone/${NAME}`,
    `models--Efficient-Large-Model--${NAME}`,
    `/root/.cache/huggingface/hub/models--Efficient-Large-Model--${NAME}/snapshots/0a1b2c`,
    `D:\\hub\\models--someone--${NAME.toLowerCase()}\\snapshots\\0a1b2c\\`,
  ])("knows %s as a local copy", (path) => {
    expect(findCheckpoint(path)).toMatchObject({ local: true, checkpoint: { id: ID } });
  });

  it.each([
    "",
    "/",
    "Efficient-Large-Model",
    "stabilityai/sdxl-turbo",
    `${NAME}-finetuned`,
    `/data/${NAME}/transformer`,
    "models--a--b",
  ])("does not know %j", (id) => {
    expect(findCheckpoint(id)).toBeUndefined();
  });

  it("does not take NVlabs' .pth repositories, which lack the _diffusers suffix", () => {
    expect(findCheckpoint("Efficient-Large-Model/Sana_1600M_1024px_BF16")).toBeUndefined();
    expect(isSanaId("Efficient-Large-Model/Sana_1600M_1024px_BF16")).toBe(false);
  });
});

describe("isSanaId", () => {
  it.each([
    ID,
    "Efficient-Large-Model/Sana_Sprint_600M_1024px_diffusers",
    "efficient-large-model/SANA2_diffusers",
    "/hub/models--Efficient-Large-Model--Sana2_diffusers/snapshots/0a1b2c",
    "/data/Efficient-Large-Model/Sana2_diffusers",
  ])("accepts %s", (id) => {
    expect(isSanaId(id)).toBe(true);
  });

  it.each([
    "someone/Sana2_diffusers",
    "Efficient-Large-Model/VILA_diffusers",
    "kpsss34/SANA600.fp16",
    "x-Efficient-Large-Model/Sana2_diffusers",
  ])("refuses %s", (id) => {
    expect(isSanaId(id)).toBe(false);
  });
});

describe("isVideoId", () => {
  it.each(["Efficient-Large-Model/SANA-Video_2B_720p_diffusers", "Efficient-Large-Model/Sana_Video_5B_diffusers"])(
    "accepts %s",
    (id) => {
      expect(isVideoId(id)).toBe(true);
    },
  );
  it.each([ID, "someone/cool-video_diffusers", "someone/SANA-Video_9B_diffusers"])("refuses %s", (id) => {
    expect(isVideoId(id)).toBe(false);
  });
});

describe.each(CHECKPOINTS)("the row $id", (row) => {
  it("pairs a variant that is published with its own dtype", () => {
    if (row.pair.variant !== undefined) expect(row.variants).toContain(row.pair.variant);
    expect(row.pair.dtype).toBe(row.trained === "fp16" ? "float16" : "bfloat16");
    expect(row.pair.variant === undefined || row.pair.variant === row.trained).toBe(true);
  });

  it("is findable by id and by name, alone", () => {
    expect(findCheckpoint(row.id)).toEqual({ checkpoint: row, local: false });
    expect(findCheckpoint(`x/${row.id.split("/")[1]}`)).toEqual({ checkpoint: row, local: true });
    expect(isSanaId(row.id)).toBe(true);
  });

  it("names a sibling that is a BF16 row", () => {
    const sibling = row.sibling === undefined ? undefined : findCheckpoint(row.sibling);
    expect(sibling?.checkpoint.trained ?? "bf16").toBe("bf16");
    expect(sibling === undefined).toBe(row.sibling === undefined);
  });

  it("has a memory in 32 bit that is twice the one in 16 bit", () => {
    const twice = row.wholeGiB16 === undefined ? undefined : row.wholeGiB16 * 2;
    expect(Math.abs((row.wholeGiB32 ?? 0) - (twice ?? 0))).toBeLessThan(0.02);
    expect(row.transformerGiB ?? 0).toBeLessThanOrEqual(row.wholeGiB16 ?? 0);
  });
});
