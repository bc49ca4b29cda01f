/** Requests against GitHub's published description, as `build/github-contract.mjs` cut it. */
import { readFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { Ajv, type ValidateFunction } from "ajv";

interface Operation {
  readonly operationId: string;
  readonly query: readonly { readonly name: string; readonly schema: object }[];
  readonly body?: object;
  /** Fields that an answer may have. */
  readonly answer: readonly string[];
}

export interface Route extends Operation {
  readonly method: string;
  readonly pattern: RegExp;
  readonly check: ValidateFunction | undefined;
}

export type Body = Readonly<Record<string, unknown>>;

const ajv = new Ajv({ strict: false, validateFormats: false, coerceTypes: false });

/** @param closed whether fields that the description does not name are refused, too. */
export function routesOf(fixture: URL, { closed = false } = {}): Route[] {
  const { paths }: { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> } = JSON.parse(
    readFileSync(fixture, "utf8"),
  );
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      method: method.toUpperCase(),
      pattern: new RegExp(`^${path.replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`),
      check: operation.body ? ajv.compile(closed ? (withoutOthers(operation.body) as object) : operation.body) : undefined,
    })),
  );
}

function withoutOthers(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutOthers);
  if (typeof schema !== "object" || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, withoutOthers(value)]));
  return "properties" in inner ? { ...inner, additionalProperties: false } : inner;
}

export async function bodyOf(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  return text === "" ? {} : JSON.parse(text);
}

/** What the description does not allow. */
export function problems({ operationId, query, check }: Route, given: URLSearchParams, body: Body): string[] {
  const wrong = [...given].flatMap(([name, value]) => {
    const row = query.find((known) => known.name === name);
    const typed = /^\d+$/.test(value) ? Number(value) : value;
    return row && (ajv.validate(row.schema, typed) || ajv.validate(row.schema, value))
      ? []
      : [`${operationId}: query ${name}=${value}`];
  });
  if (check && !check(body)) wrong.push(`${operationId}: ${ajv.errorsText(check.errors)}`);
  return wrong;
}
