/** Before a release: the pushed tag, the version, the changelog and the repository in package.json agree. Exits 1 with a line per problem. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const at = (path) => readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), "utf8");
const { version, repository } = JSON.parse(at("package.json"));
const { GITHUB_REF_NAME: tag, GITHUB_REPOSITORY: owner } = process.env;
const url = typeof repository === "string" ? repository : repository?.url;

const problems = [
  tag !== `v${version}` && `the tag is ${tag ?? "not set"}, package.json says ${version}: tag v${version}`,
  !at("CHANGELOG.md").includes(`\n## [${version}] - `) && `CHANGELOG.md has no section "## [${version}] - YYYY-MM-DD"`,
  !(url && owner && new RegExp(`[/:]${owner}(\\.git)?$`).test(url)) &&
    `package.json must name this repository (${owner ?? "owner/name"}) in "repository": npm's provenance is refused without it`,
].filter(Boolean);

for (const problem of problems) console.error(`check-release: ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;
