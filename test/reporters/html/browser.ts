/** A page opened in a real browser without a window: Debian's Chromium, or the one that `CHROMIUM` names. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { onTestFinished } from "vitest";

const PROGRAM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export interface Opened {
  readonly page: Page;
  /** Everything the console said, errors of the page included. */
  readonly said: readonly string[];
  /** Addresses that were asked for, the page's own left out. */
  readonly requested: readonly string[];
}

/** @param report the text of a page. It is gone, with browser and profile, when the test ends. */
export async function open(report: string, options: BrowserContextOptions = {}): Promise<Opened> {
  if (!existsSync(PROGRAM)) throw new Error(`${PROGRAM} is missing: apt-get install chromium, or name one in CHROMIUM`);
  const folder = mkdtempSync(join(tmpdir(), "sana-codemod-page-"));
  const file = join(folder, "report.html");
  writeFileSync(file, report);
  const context = await chromium.launchPersistentContext(join(folder, "profile"), {
    executablePath: PROGRAM,
    args: FLAGS,
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  onTestFinished(async () => {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return load(context, pathToFileURL(file).href);
}

async function load(context: BrowserContext, address: string): Promise<Opened> {
  const page = await context.newPage();
  const said: string[] = [];
  const requested: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  page.on("request", (request) => request.url() !== address && requested.push(request.url()));
  await page.goto(address);
  return { page, said, requested };
}

/** Milliseconds from the start of loading until the page was there, its script had run and its first frame was painted. */
export function openingTime(page: Page): Promise<number> {
  return page.evaluate(() => {
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    const [loaded] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    return Math.max(paint?.startTime ?? 0, loaded?.loadEventEnd ?? 0);
  });
}
