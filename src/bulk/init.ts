/** `bulk init`: a campaign folder to fill in. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { OptionError } from "../option-values.js";

/** @throws OptionError when a campaign is there already. @returns the files that were made. */
export function initCampaign(dir: string, shown: string): string[] {
  const taken = Object.keys(FILES).find((name) => existsSync(join(dir, name)));
  if (taken !== undefined) throw new OptionError(`${join(shown, taken)}: is there already; nothing was changed`);
  mkdirSync(dir, { recursive: true });
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(dir, name), text, { flag: "wx" });
  return Object.keys(FILES).map((name) => join(shown, name));
}

const FILES: Readonly<Record<string, string>> = {
  "campaign.toml": `# Every key may be left out; these are the defaults. See docs/bulk.md.
action = "patch"                # patch: patch files only; push: a branch, too; pr: a pull request, too
branch = "sana-precision"
commit-message = "Give SANA pipelines one consistent precision"
# author = "Name <mail@example.com>"

title = "Give SANA pipelines one consistent precision"
body = """
\`sana-codemod\` changed {{sites}} in {{files}}.

{{left}}"""
draft = false
labels = []
reviewers = []
on-conflict = "skip"            # skip or replace a branch that holds commits of others

concurrency = 2                 # repositories at a time
sleep = 0                       # seconds between two starts
pull-requests-per-hour = 450    # GitHub allows about 500
attempts = 3                    # when the network or a server is at fault
timeout = 600                   # seconds for one repository
max-size = 500                  # MiB that git may fetch of one repository
keep-clones = true              # for the next run; false saves the disk

[analysis]                      # target, policy, gpu, diffusers, unsafe-fixes, select, ignore, swap-checkpoint
# policy = "upstream"
`,
  "repos.txt": `# One repository a line: owner/name on GitHub, a URL (https, ssh, file), or a path that starts with . or /
`,
  ".gitignore": "/clones/\n/lock*\n",
};
