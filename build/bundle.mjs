/**
 * Bundles the compiled program into a few files: reading two hundred small modules takes longer than the run they serve. Dependencies stay
 * outside, and what is imported on demand stays apart; but what every run over a folder needs is one file, and what every analysis needs another,
 * because files that import each other on demand are read one after the other.
 */
import { chmodSync, renameSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const at = (path) => fileURLToPath(new URL(`../dist/${path}`, import.meta.url));

const isDependency = (id) => !id.startsWith(".") && !id.startsWith("/") && !/^[A-Za-z]:[\\/]/.test(id);

/** What `--version` needs stays apart. */
const FIRST = ["bin/sana-codemod.js", "bin/package.js"];

/**
 * Files by name; each takes these modules and all that they import, but for what stands in one above it. The native parser is in none: where its binary is
 * missing, whatever imports it cannot be loaded.
 */
const FILES = {
  start: ["bin/rewrite.js", "bin/main.js", "src/repo/git-tree.js", "src/reporters/summary.js"],
  analysis: ["src/codemod.js", "src/prepare.js", "src/repo/parser.js", "src/repo/threads.js", "src/repo/pins.js"],
  report: ["src/reporters/diff.js", "src/reporters/text.js"],
};

let known;

/** @param graph answers `getModuleInfo`. @returns the name of the file that takes a module; null for one of its own. */
function fileOf(id, graph) {
  known ??= filesIn(graph);
  return known.get(id) ?? null;
}

function filesIn(graph) {
  const files = new Map(FIRST.map((path) => [at(path), null]));
  for (const [name, paths] of Object.entries(FILES)) {
    for (const waiting = paths.map(at); waiting.length > 0; ) {
      const id = waiting.pop();
      if (files.has(id)) continue;
      files.set(id, name);
      waiting.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
    }
  }
  return files;
}

const bundle = await rolldown({
  input: [at("bin/sana-codemod.js"), at("bin/alone-worker.js")],
  platform: "node",
  preserveEntrySignatures: "allow-extension",
  checks: { ineffectiveDynamicImport: false },
  external: isDependency,
});
await bundle.write({
  dir: at("bundle"),
  format: "esm",
  entryFileNames: "[name].js",
  chunkFileNames: "[name]-[hash].js",
  codeSplitting: { groups: [{ debugName: "by need", includeDependenciesRecursively: false, name: fileOf }] },
});
await bundle.close();
rmSync(at("bin"), { recursive: true });
renameSync(at("bundle"), at("bin"));
// npm makes the command executable when it links it, which it does once: a later build must leave it so.
chmodSync(at("bin/sana-codemod.js"), 0o755);
