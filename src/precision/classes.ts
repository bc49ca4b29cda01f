/**
 * diffusers classes that make or fill a SANA pipeline, and the component names of those pipelines.
 * Source: diffusers `src/diffusers/pipelines/{sana,sana_video,pag}` and `auto_pipeline.py`, read at 0.40.0.dev0.
 */

/** A pipeline class and the first diffusers version that exports it. */
export interface PipelineClass {
  readonly name: string;
  readonly since: readonly [number, number];
  /** `image` is in scope; `video` is reported and never rewritten: its VAE stays float32 by upstream's recipe. */
  readonly kind: "image" | "video";
}

export const PIPELINES: readonly PipelineClass[] = [
  { name: "SanaPipeline", since: [0, 32], kind: "image" },
  { name: "SanaPAGPipeline", since: [0, 32], kind: "image" },
  { name: "SanaSprintPipeline", since: [0, 33], kind: "image" },
  { name: "SanaSprintImg2ImgPipeline", since: [0, 34], kind: "image" },
  { name: "SanaControlNetPipeline", since: [0, 34], kind: "image" },
  { name: "SanaVideoPipeline", since: [0, 36], kind: "video" },
  { name: "SanaImageToVideoPipeline", since: [0, 36], kind: "video" },
];

/**
 * Loaders that pick the class from the checkpoint. They count only with a SANA id (`isSanaId`).
 * AutoPipelineForText2Image maps `sana` and `sana-pag`; the other auto classes know no SANA pipeline and are left out.
 */
export const GENERIC_LOADERS: readonly string[] = ["DiffusionPipeline", "AutoPipelineForText2Image"];

/** A class that loads one component by itself, with `subfolder=`. */
export interface ModelClass {
  readonly name: string;
  /** The component it fills; undefined when `subfolder=` or the keyword it is passed to must tell. */
  readonly component: Component | undefined;
  readonly library: "diffusers" | "transformers";
}

/** Components that carry weights, and so a dtype. */
export const WEIGHT_COMPONENTS = ["transformer", "vae", "text_encoder", "controlnet"] as const;
export type Component = (typeof WEIGHT_COMPONENTS)[number];

/** Parts without weights: a dtype means nothing to them. */
export const WEIGHTLESS_COMPONENTS: readonly string[] = ["tokenizer", "scheduler", "image_processor", "feature_extractor"];

export const MODELS: readonly ModelClass[] = [
  { name: "SanaTransformer2DModel", component: "transformer", library: "diffusers" },
  { name: "SanaControlNetModel", component: "controlnet", library: "diffusers" },
  { name: "AutoencoderDC", component: "vae", library: "diffusers" },
  { name: "AutoModel", component: undefined, library: "diffusers" },
  { name: "Gemma2Model", component: "text_encoder", library: "transformers" },
  { name: "Gemma2PreTrainedModel", component: "text_encoder", library: "transformers" },
  { name: "Gemma2ForCausalLM", component: "text_encoder", library: "transformers" },
  { name: "AutoModel", component: "text_encoder", library: "transformers" },
  { name: "AutoModelForCausalLM", component: "text_encoder", library: "transformers" },
];

/** The pipeline class of that name, or undefined: names are matched exactly (`CustomSanaPipeline` is not ours). */
export function findPipeline(name: string): PipelineClass | undefined {
  return PIPELINES.find((row) => row.name === name);
}

/** The model class of that name in `library`, or undefined. */
export function findModel(name: string, library: ModelClass["library"]): ModelClass | undefined {
  return MODELS.find((row) => row.name === name && row.library === library);
}

/** Whether `name` is a component that carries weights. */
export function isComponent(name: string): name is Component {
  return (WEIGHT_COMPONENTS as readonly string[]).includes(name);
}
