/**
 * The rule pages of this package, and its tables of checkpoints and GPUs, for the formats that link or print them. A page is read when a
 * format asks for its text.
 */
import { readFileSync } from "node:fs";
import { CHECKPOINTS } from "../src/precision/checkpoints.js";
import { GPU_NAMES, nativeBfloat16 } from "../src/precision/hardware.js";
import { ruleOf } from "../src/precision/rules.js";
import type { CheckpointFacts, Guide, HardwareFacts } from "../src/reporters/view.js";
import { documentAddress, packagePath } from "./package.js";

export const GUIDE: Guide = {
  get home() {
    return documentAddress("README.md");
  },
  rule: (name) => {
    const { summary, severity, url } = ruleOf(name);
    return {
      summary,
      severity,
      url: documentAddress(url),
      get markdown() {
        return readFileSync(packagePath(url), "utf8");
      },
    };
  },
  get checkpoints() {
    return checkpointFacts();
  },
  get hardware() {
    return hardwareFacts();
  },
};

/** The table of checkpoints as the formats show it. */
export function checkpointFacts(): CheckpointFacts[] {
  return CHECKPOINTS.map(({ id, kind, pair, wholeGiB16, wholeGiB32, vae, source }) => ({
    id,
    pair: kind === "video" ? undefined : pair,
    gib16: wholeGiB16,
    gib32: wholeGiB32,
    vae,
    source,
  }));
}

/** The table of GPUs, each by the name that `--gpu` takes; a series stands for its cards. */
export function hardwareFacts(): HardwareFacts {
  const all = GPU_NAMES.map((name) => ({ name, found: nativeBfloat16(name.replace(/xx$/, "50")) }));
  const names = (native: boolean) =>
    all.flatMap(({ name, found }) => (found?.native === native ? [`${name} (${found.capability})`.replace(" (mps)", "")] : []));
  return { native: names(true), emulated: names(false) };
}
