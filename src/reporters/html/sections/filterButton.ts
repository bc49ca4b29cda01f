/** A count that can be pressed to see what it counts. Without the script it is the count alone. */
import { html, type Markup } from "../markup.js";

/** @param filter name of the field that gets `value`. @param what of the sites, for those who hear the page: `of rule x`. */
export function filterButton(count: number, filter: "text" | "rule" | "checkpoint", value: string, what: string): Markup {
  if (count === 0) return html`0`;
  const label = `${count} ${count === 1 ? "site" : "sites"} ${what}: show`;
  return html`<button type="button" class="count" data-filter="${filter}" data-value="${value}" aria-label="${label}">${count}</button>`;
}
