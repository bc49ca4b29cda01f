/** Links to documents. Only addresses that a browser can open are linked; a package without a repository has none. */
import { html, type Markup } from "../markup.js";

export function openable(address: string): boolean {
  return /^https?:\/\//i.test(address);
}

export function linked(label: string, address: string): Markup {
  return openable(address) ? html`<a href="${address}" rel="noreferrer">${label}</a>` : html`${label}`;
}
