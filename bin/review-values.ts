/** Values that `review --pull` and `review --serve` share. */
import { OptionError } from "../src/option-values.js";
import { one } from "./bulk-values.js";

/** Tokens go there: encrypted, unless it stays on this machine. @throws OptionError */
export function readApiUrl(value: unknown): string {
  const text = one(value) ?? "https://api.github.com";
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const safe =
    url?.protocol === "https:" || (url?.protocol === "http:" && /^(127\.0\.0\.1|localhost|\[::1\])$/.test(url.hostname));
  if (!url || !safe || url.username || url.password || url.search || url.hash)
    throw new OptionError("--base-url must be the https address of GitHub's API, such as https://github.example.com/api/v3");
  return url.href.replace(/\/+$/, "");
}
