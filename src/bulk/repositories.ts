/** repos.txt: one repository a line as URL, `owner/name` or local path; `#` starts a comment. */
import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { OptionError } from "../option-values.js";
import type { Repository } from "./types.js";

const SLUG = /^[\w.-]+\/[\w.-]+$/;
const SCHEME = /^(https?|ssh|file):\/\/[^\s]+$/;
/** `git@host:owner/name.git`; never one that ssh could take for an option. */
const SCP = /^[\w][\w.-]*@[\w][\w.-]*:[^\s-][^\s]*$/;

/**
 * @param cloneUrl template with `{{repo}}` for `owner/name`; @param dir folder that local paths are relative to.
 * @throws OptionError naming the first line that is no repository. A repository that stands twice is taken once.
 */
export function parseRepositories(text: string, shown: string, dir: string, cloneUrl: string): Repository[] {
  const found = new Map<string, Repository>();
  for (const [index, row] of text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    const name = row.replace(/(^|\s)#.*$/, "").trim();
    if (name === "") continue;
    const repository = read(name, `${shown}:${index + 1}`, dir, cloneUrl);
    if (!found.has(repository.url)) found.set(repository.url, repository);
  }
  return [...found.values()];
}

function read(name: string, place: string, dir: string, cloneUrl: string): Repository {
  if (/^[./]/.test(name)) return repository(name, pathToFileURL(resolve(dir, name)).href);
  if (SLUG.test(name)) return repository(name, cloneUrl.replaceAll("{{repo}}", name), name);
  if (SCHEME.test(name)) {
    if (hasPassword(name))
      throw new OptionError(
        `${place}: credentials in a URL would be copied into reports; take them out and use a git credential helper`,
      );
    return repository(name, name, slugOf(name));
  }
  if (SCP.test(name)) return repository(name, name, slugOf(name));
  throw new OptionError(
    `${place}: ${JSON.stringify(name)} is no repository; write owner/name, a URL (https, ssh, file) or a path that starts with . or /`,
  );
}

function hasPassword(url: string): boolean {
  try {
    const { protocol, username, password } = new URL(url);
    return password !== "" || (protocol.startsWith("http") && username !== "");
  } catch {
    return false;
  }
}

function slugOf(url: string): string | undefined {
  if (url.startsWith("file:")) return undefined;
  const [, owner, name] = /[/:]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(url) ?? [];
  return owner && name ? `${owner}/${name}` : undefined;
}

function repository(name: string, url: string, slug?: string): Repository {
  const short = name
    .replace(/[^\w.-]+/g, "-")
    .replace(/^[.-]+/, "")
    .slice(-60);
  const id = `${short}-${createHash("sha256").update(url).digest("hex").slice(0, 10)}`;
  return { id, name, url, ...(slug !== undefined && { slug }) };
}
