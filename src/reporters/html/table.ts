/** Tables that are rows of cards on a narrow screen. Roles are written out: a browser forgets them when `display` is not that of a table. */
import { html, type Markup, raw } from "./markup.js";

export interface Column {
  readonly title: string;
  /** Numbers stand at the right. */
  readonly number?: boolean;
}

type Cell = Markup | string | number;

/** @param caption read out, not shown: the heading above the table says it. @param body of the table when a script fills it. */
export function table(caption: string, columns: readonly Column[], rows: readonly (readonly Cell[])[], body = html``): Markup {
  return html`<table role="table">
<caption class="unseen">${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map(({ title, number }) => html`<th role="columnheader" scope="col"${numberClass(number)}>${title}</th>`)}</tr></thead>
<tbody role="rowgroup"${body}>${rows.map(
    (row) => html`<tr role="row">${row.map((value, index) => cell(value, columns[index], index))}</tr>
`,
  )}</tbody>
</table>
`;
}

function cell(value: Cell, column: Column | undefined, index: number): Markup {
  if (index === 0) return html`<th role="rowheader" scope="row">${value}</th>`;
  return html`<td role="cell" data-label="${column?.title ?? ""}"${numberClass(column?.number)}>${value}</td>`;
}

function numberClass(number = false): Markup {
  return number ? raw(' class="number"') : html``;
}
