/** Gives the core its parser before each test file, as the program does: the native one, or with SANA_CODEMOD_PARSER=wasm the other. */
if (process.env.SANA_CODEMOD_PARSER === "wasm") {
  const { loadParser } = await import("../../src/repo/parser.js");
  await loadParser();
} else await import("../../src/native.js");
