/** Loads what the hosts of some files need, and nothing for files that cannot hold a site. */
import * as documentation from "./hosts/docstring/documentation.js";
import { hostFor } from "./hosts/index.js";
import { readDocumentationWith } from "./hosts/module.js";
import { mayLoad } from "./precision/prefilter.js";
import type { SourceFile } from "./types.js";

/** For callers that cannot wait: Python modules are read with their documentation, which needs nothing but the parser that the core has anyway. */
export function prepareModules(): void {
  readDocumentationWith(documentation);
}

/** Await this before `codemod` reads the files; without it only Python modules are read. Cheap when called again. */
export async function prepareHosts(files: readonly SourceFile[]): Promise<void> {
  const hosts = new Set(files.flatMap((file) => (mayLoad(file.text) ? (hostFor(file.path) ?? []) : [])));
  await Promise.all([...hosts].map((host) => host.prepare?.()));
}
