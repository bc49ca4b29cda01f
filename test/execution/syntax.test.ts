/** The rewritten fixtures of every host, read by CPython: what was valid stays valid. */
import { beforeAll, expect, test } from "vitest";
import { HOSTS } from "../../src/hosts/index.js";
import { fixtures } from "../harness/fixtures.js";
import { brokenByRewrite } from "../harness/laws.js";

beforeAll(async () => {
  for (const host of HOSTS) await host.prepare?.();
});

test("no rewrite breaks the Python of a fixture", () => {
  expect([...brokenByRewrite(fixtures())]).toEqual([]);
});
