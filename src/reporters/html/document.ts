/**
 * The page around the sections. Its Content-Security-Policy lets one style and one script run, by their hashes, and nothing be loaded: even if
 * a text of a file became markup, it could do nothing.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import type { PageData } from "./data.js";
import { html, island, type Markup, NOTHING, raw } from "./markup.js";
import { scriptFor } from "./script.js";
import { STYLE } from "./style.js";

export interface Section {
  readonly id: string;
  readonly name: string;
  /** {@link NOTHING} when there is nothing to say. */
  readonly body: Markup;
}

export function page(head: Markup, totals: Markup, sections: readonly Section[], data: PageData): string {
  const script = scriptFor(data.sites.length);
  const shown = sections.filter(({ body }) => body !== NOTHING);
  return html`<!doctype html>
<html lang="en" data-theme="auto">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>SANA precision report</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
${head}
<nav aria-label="Sections"><ul>${shown.map(({ id, name }) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
<main id="main" tabindex="-1">
${totals}
${shown.map(({ body }) => body)}
</main>
<footer class="quiet">Made by sana-codemod. It makes precision consistent and explicit; it does not promise better images. That mixed precision degrades them is unverified, and upstream's own docs recommend a mix: <code>--policy upstream</code> follows them.</footer>
${scriptElement(island(data).markup, ' type="application/json" id="data"')}
${scriptElement(script)}
</body>
</html>
`.markup;
}

/** Not in the template: bundlers rewrite a tagged template that holds the end of a script into a call to a package of their own. */
function scriptElement(content: string, attributes = ""): Markup {
  return raw(`<script${attributes}>${content}</script>`);
}

function policy(script: string): string {
  return `default-src 'none'; style-src 'sha256-${digest(STYLE)}'; script-src 'sha256-${digest(script)}'; base-uri 'none'; form-action 'none'`;
}

/** As browsers compare it: SHA-256 of the UTF-8 text, in base64. */
function digest(text: string): string {
  return btoa(String.fromCharCode(...sha256(new TextEncoder().encode(text))));
}
