/** Loads what the hosts of some files need, and nothing for files that cannot hold a site. */
import { hostFor } from "./hosts/index.js";
import { mayLoad } from "./precision/prefilter.js";
import type { SourceFile } from "./types.js";

/** Await this before `codemod` reads the files; without it only plain Python modules are read. Cheap when called again. */
export async function prepareHosts(files: readonly SourceFile[]): Promise<void> {
  const hosts = new Set(files.flatMap((file) => (mayLoad(file.text) ? (hostFor(file.path) ?? []) : [])));
  await Promise.all([...hosts].map((host) => host.prepare?.()));
}
