/** Members of JSON objects by name, and messages for what is of another type than a notebook has there. */
import type { Range } from "../../types.js";
import type { JsonCursor, Kind } from "./json.js";

/** Valid JSON, but no notebook: the message is a clause that says what is wrong. */
export class NotANotebook extends Error {}

type Handlers = Readonly<Record<string, () => void>>;

/** Consumes an object: known members by their handlers, the rest skipped. @throws NotANotebook when it is none. */
export function members(cursor: JsonCursor, what: string, handlers: Handlers): void {
  if (!isKind(cursor, "object")) throw new NotANotebook(`${what} is ${cursor.shown()}; it must be an object`);
  cursor.object((key) => {
    const handler = Object.hasOwn(handlers, key) ? handlers[key] : undefined;
    if (handler) handler();
    else cursor.pass();
  });
}

/** As {@link members}, for an object that need not be one. */
export function optional(cursor: JsonCursor, handlers: Handlers): void {
  if (cursor.kind() === "object") members(cursor, "", handlers);
  else cursor.skip();
}

/** Consumes a list. @throws NotANotebook when it is none. */
export function eachOf(cursor: JsonCursor, what: string, item: () => void): void {
  if (!isKind(cursor, "array")) throw new NotANotebook(`${what} is ${cursor.shown()}; it must be a list`);
  cursor.array(item);
}

/** Also true where no value begins at all: then the cursor says so. */
function isKind(cursor: JsonCursor, kind: Kind): boolean {
  const found = cursor.kind();
  return found === kind || found === "nothing";
}

export const bounds = ({ start, end }: Range): [number, number] => [start, end];

/** Consumes any value; the text of a string, undefined for another kind. */
export function stringIn(cursor: JsonCursor): string | undefined {
  const isString = cursor.kind() === "string";
  const raw = cursor.text.slice(...bounds(cursor.skip()));
  return isString ? String(JSON.parse(raw)) : undefined;
}
