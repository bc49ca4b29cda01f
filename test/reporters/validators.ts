/** JSON Schemas as functions that say what is wrong. `SANA_SCHEMAS` names a folder with the originals to use instead of test/schemas. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const OURS = fileURLToPath(new URL("../schemas", import.meta.url));
const PUBLISHED = fileURLToPath(new URL("../../docs/schema/report-1.schema.json", import.meta.url));

/** Complaints about a value, at most ten; none when it is valid. */
export type Validate = (value: unknown) => string[];

/** @param name of a file in test/schemas, without its ending. */
export function foreignSchema(name: string): Validate {
  const original = join(process.env.SANA_SCHEMAS ?? OURS, `${name}.schema.json`);
  return compile(read(existsSync(original) ? original : join(OURS, `${name}.schema.json`)));
}

/** Our own schema. @param closed whether fields that it does not name are wrong, too. */
export function reportSchema({ closed }: { closed: boolean }): Validate {
  const schema = read(PUBLISHED);
  return compile(closed ? close(schema) : schema);
}

export function read(path: string): Json {
  return JSON.parse(readFileSync(path, "utf8")) as Json;
}

/** The originals are of several drafts; what they use of them means the same in all. */
function compile(schema: Json): Validate {
  const { $schema: _draft, id: _id, ...rest } = schema as Record<string, Json>;
  const ajv = new Ajv2020({ allErrors: false, strict: process.env.SANA_SCHEMAS === undefined, allowUnionTypes: true });
  formats.default(ajv);
  const validate = ajv.compile(rest);
  return (value) =>
    validate(value) ? [] : (validate.errors ?? []).slice(0, 10).map((error) => `${error.instancePath} ${error.message}`);
}

/** The schema with `additionalProperties: false` wherever properties are listed. */
function close(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(close);
  if (typeof schema !== "object" || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, close(value)]));
  return "properties" in inner && inner.type === "object" ? { ...inner, additionalProperties: false } : inner;
}

/** The rules that the published schema knows. */
export function schemaRules(): Json {
  const { $defs } = read(PUBLISHED) as { $defs: { rule: { enum: Json } } };
  return $defs.rule.enum;
}
