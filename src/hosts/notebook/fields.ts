/** Members of JSON objects by name, and messages for what is of another type than a notebook has there. */
import type { Range } from "../../types.js";
import type { JsonCursor, Kind } from "./json.js";

/** Valid JSON, but no notebook: the message says what is wrong. */
export class NotANotebook extends Error {}

type Handlers = Readonly<Record<string, () => void>>;

/** Consumes an object: known members by their handlers, the rest skipped. @throws NotANotebook when it is none. */
export function members(cursor: JsonCursor, what: string, handlers: Handlers): void {
  const kind = cursor.kind();
  if (kind !== "object" && kind !== "nothing") throw new NotANotebook(`has ${named(kind)} as ${what}; it must be an object`);
  cursor.object((key) => {
    const handler = Object.hasOwn(handlers, key) ? handlers[key] : undefined;
    if (handler) handler();
    else cursor.skip();
  });
}

/** As {@link members}, for an object that need not be one. */
export function optional(cursor: JsonCursor, handlers: Handlers): void {
  if (cursor.kind() === "object") members(cursor, "", handlers);
  else cursor.skip();
}

/** Consumes a list. @throws NotANotebook when it is none. */
export function eachOf(cursor: JsonCursor, what: string, item: () => void): void {
  const kind = cursor.kind();
  if (kind !== "array" && kind !== "nothing") throw new NotANotebook(`has ${named(kind)} as ${what}; it must be a list`);
  cursor.array(item);
}

export const bounds = ({ start, end }: Range): [number, number] => [start, end];

const NAMES: Readonly<Record<Kind, string>> = {
  object: "an object",
  array: "a list",
  string: "a string",
  number: "a number",
  word: "true, false or null",
  nothing: "nothing",
};
/** A kind of value, for messages. */
export const named = (kind: Kind): string => NAMES[kind];

/** Consumes any value; the text of a string, undefined for another kind. */
export function stringIn(cursor: JsonCursor): string | undefined {
  const isString = cursor.kind() === "string";
  const raw = cursor.text.slice(...bounds(cursor.skip()));
  return isString ? String(JSON.parse(raw)) : undefined;
}
