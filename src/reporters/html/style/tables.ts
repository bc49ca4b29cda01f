/** Tables; on a narrow screen each row is a card whose cells say what they are. */

export const TABLES = `
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.5rem 1rem 0.5rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: baseline; font-weight: inherit; }
[role="rowheader"] { text-wrap: pretty; }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: var(--quiet); font-size: 0.8125rem; white-space: nowrap; }
th small { display: block; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
button.count {
  margin: -0.125rem -0.375rem; padding: 0.125rem 0.375rem; border: 0; border-radius: 3px; background: none; color: var(--link);
  font: inherit; font-variant-numeric: tabular-nums; text-decoration: underline; text-underline-offset: 0.15em; text-decoration-thickness: 0.06em; cursor: pointer;
}
button.count:hover { background: var(--panel); }
button.count:disabled { color: inherit; text-decoration: none; cursor: auto; }

@media (max-width: 46rem) {
  body { padding: 0 1rem 3rem; }
  section { margin-top: 2.25rem; }
  [role="table"], [role="table"] > tbody, [role="row"], [role="rowheader"], [role="cell"] { display: block; }
  [role="table"] > thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  [role="row"] { padding: 0.625rem 0; border-bottom: 1px solid var(--line); }
  [role="rowheader"], [role="cell"] { padding: 0.0625rem 0; border: 0; text-align: left; white-space: normal; }
  [role="cell"][data-label]::before { content: attr(data-label) ": "; color: var(--quiet); font-size: 0.8125rem; }
}
`;
