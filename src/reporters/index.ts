/** All formats, each loaded when asked for. A new format is one file and one line here. */
import type { Render } from "./view.js";

export const FORMATS: Readonly<Record<string, () => Promise<Render>>> = {
  text: async () => (await import("./text.js")).renderText,
  json: async () => (await import("./json.js")).renderJson,
  diff: async () => (await import("./diff.js")).renderDiff,
  sarif: async () => (await import("./sarif.js")).renderSarif,
  rdjson: async () => (await import("./rdjson.js")).renderRdjson,
  rdjsonl: async () => (await import("./rdjson.js")).renderRdjsonl,
  github: async () => (await import("./github.js")).renderGithub,
  gitlab: async () => (await import("./gitlab.js")).renderGitlab,
  markdown: async () => (await import("./markdown.js")).renderMarkdown,
  html: async () => (await import("./html.js")).renderHtml,
};
