/**
 * Cuts the few operations that pull requests need out of GitHub's published OpenAPI description: `node build/github-contract.mjs <api.github.com.json>`.
 * The description (`@octokit/openapi`, 470 MB) is no dependency: fetch it with `npm install --no-save @octokit/openapi` when the cut is to be renewed.
 */
import { readFileSync, writeFileSync } from "node:fs";

const OPERATIONS = {
  "/repos/{owner}/{repo}/pulls": ["get", "post"],
  "/repos/{owner}/{repo}/pulls/{pull_number}": ["get", "patch"],
  "/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers": ["post"],
  "/repos/{owner}/{repo}/issues/{issue_number}/labels": ["post"],
};

const description = JSON.parse(
  readFileSync(process.argv[2] ?? "node_modules/@octokit/openapi/generated/api.github.com.json", "utf8"),
);

/** Follows references, and drops what a validator of requests does not read. */
function plain(value) {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  if (typeof value.$ref === "string")
    return plain(
      value.$ref
        .slice(2)
        .split("/")
        .reduce((at, key) => at[key], description),
    );
  const kept = Object.entries(value).filter(
    ([key]) =>
      !["description", "example", "examples", "externalDocs"].includes(key) || (value.type === undefined && key === "properties"),
  );
  return Object.fromEntries(
    kept.map(([key, inner]) => [
      key,
      key === "properties" ? Object.fromEntries(Object.entries(inner).map(([name, one]) => [name, plain(one)])) : plain(inner),
    ]),
  );
}

const paths = Object.fromEntries(
  Object.entries(OPERATIONS).map(([path, methods]) => [
    path,
    Object.fromEntries(
      methods.map((method) => {
        const { operationId, parameters, requestBody } = description.paths[path][method];
        return [
          method,
          {
            operationId,
            query: plain(parameters)
              .filter((one) => one.in === "query")
              .map(({ name, schema }) => ({ name, schema })),
            ...(requestBody && { body: plain(requestBody.content["application/json"].schema) }),
          },
        ];
      }),
    ),
  ]),
);
writeFileSync(
  "test/bulk/github-contract.json",
  `${JSON.stringify({ version: description.info.version, paths }, undefined, 1)}\n`,
);
