/**
 * Bundles the compiled program into a few files: reading two hundred small modules takes longer than the run they serve. Dependencies stay
 * outside, and what is imported on demand stays apart.
 */
import { chmodSync, renameSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const at = (path) => fileURLToPath(new URL(`../dist/${path}`, import.meta.url));

const isDependency = (id) => !id.startsWith(".") && !id.startsWith("/") && !/^[A-Za-z]:[\\/]/.test(id);

const bundle = await rolldown({
  input: [at("bin/sana-codemod.js"), at("bin/alone-worker.js")],
  platform: "node",
  external: isDependency,
});
await bundle.write({ dir: at("bundle"), format: "esm", entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" });
await bundle.close();
rmSync(at("bin"), { recursive: true });
renameSync(at("bundle"), at("bin"));
// npm makes the command executable when it links it, which it does once: a later build must leave it so.
chmodSync(at("bin/sana-codemod.js"), 0o755);
