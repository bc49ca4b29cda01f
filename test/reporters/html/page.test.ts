/** The page in Chromium: it asks for nothing, says nothing, filters, opens, prints, fits a phone, and no text becomes markup. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import type { Report } from "../../../src/types.js";
import { everything, prepareHosts, reportOf } from "../sample.js";
import { open, openingTime } from "./browser.js";
import { hostile, large, pageOf, varied } from "./samples.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SLOW = { timeout: 120_000 };

beforeAll(prepareHosts);

const sites = (page: Page) => page.locator("button.site");
const paths = (page: Page) => sites(page).evaluateAll((all) => all.map(({ textContent }) => textContent));
const found = (page: Page) => page.locator("#count").textContent();

/** Pixels by which the page is wider than its window. */
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test.each([
  ["nothing", () => reportOf([])],
  ["a site of each kind", varied],
  ["everything that is tested", everything],
  ["attacks", hostile],
])("a report of %s asks for nothing and says nothing", SLOW, async (_name, report: () => Report) => {
  const { page, said, requested } = await open(await pageOf(report()));
  if ((await page.locator("#open-all").count()) > 0) await page.locator("#open-all").click();
  expect({ said, requested }).toEqual({ said: [], requested: [] });
});

test("no text becomes markup, and marks that turn the direction are shown", SLOW, async () => {
  const { page } = await open(await pageOf(hostile()));
  await page.locator("#open-all").click();
  expect(await page.evaluate(() => [document.images.length, "owned" in window, document.scripts.length])).toEqual([0, false, 2]);
  const text = await page.locator("main").textContent();
  expect(text).toContain(`</script><script>window.owned=1</script><img src=x onerror="window.owned=1">'"&amp;\uFFFDevil`);
  expect(text).not.toContain("\u202e");
});

describe("filters", SLOW, () => {
  test.each([
    ["rule", "mismatched-pair", ["src/b.py:3"]],
    ["checkpoint", "?", ["src/d.py:3", "src/f.py:3"]],
    ["place", "docs/c.md", ["docs/c.md:3"]],
    ["outcome", "left", ["src/d.py:3"]],
  ])("by %s", async (name, value, expected) => {
    const { page } = await open(await pageOf(varied()));
    await page.locator(`select[name=${name}]`).selectOption(value);
    expect(await paths(page)).toEqual(expected);
    expect(await found(page)).toBe(`${expected.length} of 6 site${expected.length === 1 ? "" : "s"}`);
  });

  test("by text in any letter case, together with others, and reset", async () => {
    const { page } = await open(await pageOf(varied()));
    await page.locator("#text").fill("UNSAFE-fixes");
    expect(await paths(page)).toEqual(["src/d.py:3"]);
    await page.locator("select[name=outcome]").selectOption("rewritten");
    expect(await found(page)).toBe("0 of 6 sites");
    await page.getByRole("button", { name: "Reset" }).click();
    await expect.poll(() => found(page)).toBe("6 sites");
  });

  test("a count of the summaries shows what it counts", async () => {
    const { page } = await open(await pageOf(varied()));
    await page.getByRole("button", { name: "1 site of rule mismatched-pair: show" }).click();
    expect(await paths(page)).toEqual(["src/b.py:3"]);
    await page.getByRole("button", { name: "1 site left because: needs --unsafe-fixes: other weights: show" }).click();
    expect(await paths(page)).toEqual(["src/d.py:3"]);
  });

  test("a large report offers folders and lists a hundred at a time", async () => {
    const { page } = await open(await pageOf(large(250)));
    expect(await sites(page).count()).toBe(100);
    await page.locator("#more").click();
    expect(await sites(page).count()).toBe(200);
    await page.locator("select[name=place]").selectOption("services/part7/");
    expect(await found(page)).toBe("7 of 250 sites");
  });
});

describe("a site", SLOW, () => {
  test("opens by keyboard, with its diff side by side or unified", async () => {
    const { page } = await open(await pageOf(varied()));
    await sites(page).first().focus();
    await page.keyboard.press("Enter");
    expect(await sites(page).first().getAttribute("aria-expanded")).toBe("true");
    const diff = page.locator(".diff table");
    expect(await diff.getAttribute("class")).toBe("split");
    expect(await diff.locator("td.c.d2h-del").allTextContents()).toEqual(["pipe.vae.to(torch.bfloat16)"]);
    await page.getByRole("radio", { name: "Side by side" }).focus();
    await page.keyboard.press("ArrowRight");
    expect(await diff.getAttribute("class")).toBe("unified");
    expect(await diff.locator("tr.d2h-del td").allTextContents()).toEqual(["7", "", "pipe.vae.to(torch.bfloat16)"]);
    await sites(page).first().press("Space");
    expect(await diff.count()).toBe(0);
  });

  test("that was left says why, and that its diff is not applied", async () => {
    const { page } = await open(await pageOf(varied()));
    await page.getByRole("button", { name: "src/d.py:3" }).click();
    const text = await page.locator("tr.more").textContent();
    expect(text).toContain("Left: needs --unsafe-fixes: other weights");
    expect(text).toContain("Not applied: src/d.py");
  });
});

test("memory and hardware stand beside each checkpoint", SLOW, async () => {
  const { page } = await open(await pageOf(varied()));
  const row = page.getByRole("row").filter({ hasText: "Sana_1600M_1024px_BF16_diffusers" }).first();
  expect(await row.getByRole("cell").allTextContents()).toEqual(
    expect.arrayContaining(["bf16, bfloat16", "8.44 GiB", "16.88 GiB", "with native bfloat16"]),
  );
  await page.getByText("Which GPUs have native bfloat16").click();
  expect(await page.locator("dd").first().textContent()).toContain("a100 (8.0)");
});

test.each([320, 360, 768, 1280])("nothing overflows in a window of %i pixels", SLOW, async (width) => {
  const { page } = await open(await pageOf(everything()), { viewport: { width, height: 800 } });
  for (const closed of await page.locator("details > summary").all()) await closed.click();
  await page.locator("#open-all").click();
  expect(await overflow(page)).toBe(0);
});

test.each(["light", "dark"] as const)("axe finds nothing to object to when it is %s", SLOW, async (colorScheme) => {
  const { page } = await open(await pageOf(varied()), { colorScheme });
  await page.locator("#open-all").click();
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>("axe.run()");
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
});

test("the theme can be chosen against the system's", SLOW, async () => {
  const { page } = await open(await pageOf(varied()), { colorScheme: "light" });
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.getByRole("radio", { name: "Dark" }).check();
  expect(await background()).not.toBe(light);
});

test("paper shows all sites opened, in dark and light, without controls; the screen is as before after it", SLOW, async () => {
  const { page } = await open(await pageOf(varied()), { colorScheme: "dark" });
  const pdf = await page.pdf({ format: "A4" });
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(await page.locator("tr.more").count()).toBe(0);
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  expect(await page.locator("tr.more").count()).toBe(6);
  expect(await page.locator("form, nav, .switch, #more").filter({ visible: true }).count()).toBe(0);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(255, 255, 255)");
});

test("without JavaScript totals, reasons and rules are there, and where to find the rest", SLOW, async () => {
  const { page } = await open(await pageOf(varied()), { javaScriptEnabled: false });
  const text = await page.locator("body").textContent();
  expect(text).toContain("Why sites were left");
  expect(text).toContain("--format markdown");
  expect(await page.locator("form").isVisible()).toBe(false);
});

/** The figure is printed; the bound leaves room for a machine that is busy with other tests. */
test("a report of 2,000 sites opens at once", SLOW, async () => {
  const report = await pageOf(large(2_000));
  const { page } = await open(report);
  const milliseconds = await openingTime(page);
  console.info(`2,000 sites: ${(report.length / 1e6).toFixed(1)} MB, opened in ${Math.round(milliseconds)} ms`);
  expect(await page.evaluate(() => document.querySelectorAll("*").length)).toBeLessThan(4_000);
  expect(milliseconds).toBeLessThan(10_000);
});
