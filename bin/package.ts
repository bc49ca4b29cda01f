/** The package this program came in: its version, and its documents. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** An absolute path inside the package; compiled files live in dist/bin. */
export function packagePath(inner: string): string {
  return fileURLToPath(new URL(`../../${inner}`, import.meta.url));
}

/** The version in package.json. */
export function version(): string {
  const { version } = JSON.parse(readFileSync(packagePath("package.json"), "utf8")) as { version: string };
  return version;
}
