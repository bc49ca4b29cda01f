/** All formats, each loaded when asked for. A new format is one file and one line here. */
import type { Render } from "./view.js";

export const FORMATS: Readonly<Record<string, () => Promise<Render>>> = {
  text: async () => (await import("./text.js")).renderText,
  json: async () => (await import("./json.js")).renderJson,
  diff: async () => (await import("./diff.js")).renderDiff,
};
