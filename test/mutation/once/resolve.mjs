/** Tests that ask for vitest get the part of it that can run them again. */
const STAND_IN = new URL("vitest.mjs", import.meta.url).href;

export function resolve(specifier, context, next) {
  return specifier === "vitest" ? { url: STAND_IN, shortCircuit: true } : next(specifier, context);
}
