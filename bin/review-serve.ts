/** `review --serve`: reviews by webhook, until it is told to stop. Secrets come from the environment only. */
import { resolve } from "node:path";
import { OptionError, type RawValues } from "../src/option-values.js";
import { ANALYSIS_OPTIONS } from "../src/options.js";
import { type Access, appAccess, tokenAccess } from "../src/review/server/access.js";
import { logger } from "../src/review/server/log.js";
import { serve } from "../src/review/server/serve.js";
import { number, one, stopSignal } from "./bulk-values.js";
import { packagePath, version } from "./package.js";
import { readApiUrl } from "./review-values.js";
import { readSettings } from "./settings.js";

const MOST_CONCURRENT = 16;
const MOST_WAITING = 1000;
const MEBIBYTES = 2048;
const SECONDS = 900;

/** @returns 0 after a stop. @throws OptionError */
export async function serveReviews(values: RawValues): Promise<number> {
  const other = ["diff", "pull", "repo", "dry", "commit", "web-url"].find((name) => values[name]);
  if (other !== undefined) throw new OptionError(`--serve and --${other} exclude each other`);
  const secrets = new Set<string>();
  const baseUrl = readApiUrl(values["base-url"]);
  const secret = readSecret("GITHUB_WEBHOOK_SECRET", "the secret of the webhook, the same as in its settings on GitHub");
  secrets.add(secret);
  const workshop = {
    ...{ access: readAccess(baseUrl, secrets), baseUrl, gitUrl: readGitUrl(values["git-url"], baseUrl) },
    ...{ program: packagePath("dist/bin/sana-codemod.js"), options: await readAnalysisOptions(values) },
    ...{ seconds: SECONDS, mebibytes: MEBIBYTES },
  };
  const log = logger((line) => void process.stderr.write(line), secrets);
  const [host, state] = [one(values.host) ?? "127.0.0.1", resolve(one(values.state) ?? "sana-codemod-reviews")];
  const [port, concurrency] = [within(values, "port", 0, 65_535) ?? 3000, within(values, "jobs", 1, MOST_CONCURRENT) ?? 2];
  await serve({ host, port, state, secret, concurrency, most: MOST_WAITING, workshop, version: version(), log }, stopSignal());
  // What octokit still waits for is of no use any more.
  setTimeout(() => process.exit(), 500).unref();
  return 0;
}

function within(values: RawValues, name: string, least: number, most: number): number | undefined {
  const value = number(values, name, least);
  if (value === undefined || (value <= most && Number.isInteger(value))) return value;
  throw new OptionError(`--${name} must be a whole number from ${least} to ${most}`);
}

function readSecret(name: string, what: string): string {
  const value = process.env[name]?.trim();
  if (value) return value;
  throw new OptionError(`review --serve needs ${what}: set ${name}`);
}

/** A GitHub App where its id is set, else one token for all. */
function readAccess(baseUrl: string, secrets: Set<string>): Access {
  const app = process.env.GITHUB_APP_ID?.trim();
  if (app) {
    const key = readKey();
    secrets.add(key);
    return appAccess(app, key, baseUrl, secrets);
  }
  return tokenAccess(readSecret("GITHUB_TOKEN", "a token, or GITHUB_APP_ID and GITHUB_APP_PRIVATE_KEY"), secrets);
}

/** In one line, as some stores of secrets keep it, or in many. */
function readKey(): string {
  const key = readSecret("GITHUB_APP_PRIVATE_KEY", "the App's private key (PEM)").replaceAll("\\n", "\n");
  if (/^-----BEGIN (RSA )?PRIVATE KEY-----\n/.test(key)) return key;
  throw new OptionError("GITHUB_APP_PRIVATE_KEY is no private key in PEM form (its value is not shown)");
}

function readGitUrl(value: unknown, baseUrl: string): string {
  const { protocol, host } = new URL(baseUrl);
  const given = one(value);
  const url = given ?? `${protocol}//${host === "api.github.com" ? "github.com" : host}/{owner}/{repo}.git`;
  const filled = url.replaceAll(/\{(owner|repo)\}/g, "x");
  if (url.includes("{repo}") && URL.canParse(filled) && /^(https|file):$|^http:$/.test(new URL(filled).protocol)) return url;
  throw new OptionError(
    `--git-url must be an address such as https://git.example.com/{owner}/{repo}.git, not ${JSON.stringify(given)}`,
  );
}

/** Checked here, so that a wrong one is said at the start and not in every review. */
async function readAnalysisOptions(values: RawValues): Promise<string[]> {
  const names = ANALYSIS_OPTIONS.map(({ name }) => name).filter((name) => values[name] !== undefined);
  await readSettings({ ...Object.fromEntries(names.map((name) => [name, values[name]])), paths: [], _: [] }, process.cwd());
  return names.flatMap((name) => [values[name]].flat().map((value) => (value === true ? `--${name}` : `--${name}=${value}`)));
}
