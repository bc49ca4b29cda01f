/** Class tables: exact names, the component each model class fills. */
import { describe, expect, it } from "vitest";
import {
  findModel,
  findPipeline,
  GENERIC_LOADERS,
  isComponent,
  MODELS,
  PIPELINES,
  WEIGHTLESS_COMPONENTS,
} from "../../src/precision/classes.js";

describe("findPipeline", () => {
  it.each(["SanaPipeline", "SanaPAGPipeline", "SanaSprintPipeline", "SanaSprintImg2ImgPipeline", "SanaControlNetPipeline"])(
    "has %s in scope",
    (name) => {
      expect(findPipeline(name)?.kind).toBe("image");
    },
  );
  it.each(["SanaVideoPipeline", "SanaImageToVideoPipeline"])("has %s as video", (name) => {
    expect(findPipeline(name)).toMatchObject({ kind: "video", since: [0, 36] });
  });
  it.each(["CustomSanaPipeline", "sanapipeline", "OVSanaPipeline", ...GENERIC_LOADERS])("does not know %s", (name) => {
    expect(findPipeline(name)).toBeUndefined();
  });
});

describe("findModel", () => {
  it("tells diffusers' AutoModel, whose component is open, from transformers'", () => {
    expect(findModel("AutoModel", "diffusers")).toMatchObject({ component: undefined });
    expect(findModel("AutoModel", "transformers")).toMatchObject({ component: "text_encoder" });
  });
  it("does not find a class in the other library", () => {
    expect(findModel("AutoencoderDC", "transformers")).toBeUndefined();
  });
  it("fills only components that carry weights", () => {
    for (const { component } of MODELS) expect(component === undefined || isComponent(component)).toBe(true);
    for (const name of WEIGHTLESS_COMPONENTS) expect(isComponent(name)).toBe(false);
  });
});

it("lists no name twice", () => {
  const names = [...PIPELINES.map((row) => row.name), ...MODELS.map((row) => `${row.library}.${row.name}`), ...GENERIC_LOADERS];
  expect(new Set(names).size).toBe(names.length);
});
