/** Markup by tagged templates: what is put in is escaped unless it is markup itself, so no text of a file can become markup. */
import { visible } from "../plain.js";

export interface Markup {
  readonly markup: string;
}

type Value = string | number | Markup | readonly Markup[];

/** The template with its values: text escaped, markup as it is. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return { markup: strings.reduce((sum, part, index) => sum + rendered(values[index - 1] ?? "") + part) };
}

export const NOTHING: Markup = { markup: "" };

/** `text` as it is: for styles, scripts and what was escaped before. */
export function raw(text: string): Markup {
  return { markup: text };
}

function rendered(value: Value): string {
  if (typeof value === "number") return grouped(value);
  if (typeof value === "string") return escaped(value);
  return "markup" in value ? value.markup : value.map(({ markup }) => markup).join("");
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escaped(text: string): string {
  return readable(text).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

/** Marks that turn the direction of what follows: with them, text can look like something else than it is. */
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** `text` with control characters and direction marks made visible; tabs stay. */
export function readable(text: string): string {
  return visible(text).replace(DIRECTION, (mark) => `[U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}]`);
}

/** `12345` as `12,345`. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** `2,162 files`. */
export function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** A Hub id or a name of one, with room for line breaks after each `_` and `/`. */
export function breakable(id: string): Markup {
  return html`${id.split(/(?<=[_/])/).flatMap((part, index) => (index === 0 ? [html`${part}`] : [raw("<wbr>"), html`${part}`]))}`;
}

/** A value as JSON that can stand in a `script` element: none of it can end the element or open a comment. */
export function island(value: object): Markup {
  return raw(
    JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`),
  );
}
