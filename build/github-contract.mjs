/**
 * Cuts the few operations that pull requests need out of GitHub's published OpenAPI description: `node build/github-contract.mjs <api.github.com.json>`.
 * The description (`@octokit/openapi`, 470 MB) is no dependency: fetch it with `npm install --no-save @octokit/openapi` when the cut is to be renewed.
 */
import { readFileSync, writeFileSync } from "node:fs";

/** Fixture to the operations that its tests need. */
const FIXTURES = {
  "test/bulk/github-contract.json": {
    "/repos/{owner}/{repo}/pulls": ["get", "post"],
    "/repos/{owner}/{repo}/pulls/{pull_number}": ["get", "patch"],
    "/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers": ["post"],
    "/repos/{owner}/{repo}/issues/{issue_number}/labels": ["post"],
  },
  "test/review/github-contract.json": {
    "/user": ["get"],
    "/repos/{owner}/{repo}/pulls/{pull_number}": ["get"],
    "/repos/{owner}/{repo}/pulls/{pull_number}/files": ["get"],
    "/repos/{owner}/{repo}/pulls/{pull_number}/comments": ["get"],
    "/repos/{owner}/{repo}/pulls/comments/{comment_id}": ["delete"],
    "/repos/{owner}/{repo}/pulls/{pull_number}/reviews": ["get", "post"],
    "/repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}": ["put", "delete"],
    "/repos/{owner}/{repo}/collaborators/{username}/permission": ["get"],
    "/repos/{owner}/{repo}/issues/{issue_number}/comments": ["post"],
  },
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

/** The fields that an answer may have, so that no test rests on one that GitHub does not give. */
function answerOf(responses) {
  const [, found] = Object.entries(responses).find(([status]) => status.startsWith("2"));
  const schema = plain(found).content?.["application/json"]?.schema;
  const whole = schema?.type === "array" ? schema.items : schema;
  const parts = whole ? [whole, ...(whole.oneOf ?? []), ...(whole.anyOf ?? []), ...(whole.allOf ?? [])] : [];
  return [...new Set(parts.flatMap((part) => Object.keys(part.properties ?? {})))].sort();
}

function operation({ operationId, parameters, requestBody, responses }) {
  return {
    operationId,
    query: plain(parameters ?? [])
      .filter((one) => one.in === "query")
      .map(({ name, schema }) => ({ name, schema })),
    ...(requestBody && { body: plain(requestBody.content["application/json"].schema) }),
    answer: answerOf(responses),
  };
}

for (const [file, operations] of Object.entries(FIXTURES)) {
  const paths = Object.fromEntries(
    Object.entries(operations).map(([path, methods]) => [
      path,
      Object.fromEntries(methods.map((method) => [method, operation(description.paths[path][method])])),
    ]),
  );
  writeFileSync(file, `${JSON.stringify({ version: description.info.version, paths }, undefined, 1)}\n`);
}
