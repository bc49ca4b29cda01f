/** What is said of each bad file, word for word, and what becomes of it; those that take long to read are left to `corpus.test.ts`. */
import { beforeAll, describe, expect, test } from "vitest";
import { codemod } from "../../src/codemod.js";
import { HOSTS } from "../../src/hosts/index.js";
import { DEFAULTS } from "../../src/options.js";
import { briefOf } from "../harness/brief.js";
import { corpus } from "./corpus.js";

const LONG = 20_000;
const TEXTS = [...corpus()].flatMap(([path, content]) =>
  typeof content === "string" && content.length < LONG ? [{ path, text: content }] : [],
);

beforeAll(async () => {
  for (const host of HOSTS) await host.prepare?.();
});

describe("what is said of", () => {
  for (const file of TEXTS) {
    test(file.path, () => {
      const results = codemod([{ ...file }], DEFAULTS);
      expect(results).toHaveLength(1);
      expect(results.map(briefOf).join("\n")).toMatchSnapshot();
    });
  }
});
