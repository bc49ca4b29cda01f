/** The package this program came in: its version, and its documents. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** An absolute path inside the package; compiled files live in dist/bin. */
export function packagePath(inner: string): string {
  return fileURLToPath(new URL(`../../${inner}`, import.meta.url));
}

/** What is read of package.json. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly repository?: string | { readonly url: string };
}

let known: Manifest | undefined;

function manifest(): Manifest {
  known ??= JSON.parse(readFileSync(packagePath("package.json"), "utf8")) as Manifest;
  return known;
}

/** The version in package.json. */
export function version(): string {
  return manifest().version;
}

/** Where to read a document of this version. @param inner path inside the package. */
export function documentAddress(inner: string): string {
  return addressIn(manifest(), inner);
}

/**
 * In the repository that the manifest names, at the version's tag; without one a package URL, which names the file in the package.
 * @see https://github.com/package-url/purl-spec
 */
export function addressIn({ name, version, repository }: Manifest, inner: string): string {
  const url = typeof repository === "string" ? repository : repository?.url;
  const [, site] = /^(?:git\+)?(https:\/\/.+?)(?:\.git)?$/.exec(url ?? "") ?? [];
  return site === undefined ? `pkg:npm/${name}@${version}#${inner}` : `${site}/blob/v${version}/${inner}`;
}
