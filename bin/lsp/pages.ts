/** Where an editor can open a rule's page: on the web when the package names its repository, else the page in the package. */
import { pathToFileURL } from "node:url";
import { ruleOf } from "../../src/precision/rules.js";
import type { RuleName } from "../../src/types.js";
import { documentAddress, packagePath } from "../package.js";

/** An address that editors open; a package URL is none. */
export function pageAddress(rule: RuleName): string {
  const { url } = ruleOf(rule);
  const address = documentAddress(url);
  return address.startsWith("https:") ? address : pathToFileURL(packagePath(url)).href;
}
