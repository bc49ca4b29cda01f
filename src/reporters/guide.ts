/** What formats say of the rules: from the package where the view brings it, else by name. */
import type { Guide, View } from "./view.js";

const NAMES_ONLY: Guide = {
  home: "README.md",
  rule: (name) => ({ summary: name.replaceAll("-", " "), severity: "error", url: `docs/rules/${name}.md`, markdown: "" }),
};

export function guideOf({ guide }: View): Guide {
  return guide ?? NAMES_ONLY;
}

/** `address` where formats demand an absolute one, else undefined. */
export function absolute(address: string): string | undefined {
  return /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : undefined;
}
