/** Diffs. Signs stand before changed lines, so that colour is not all that tells them; they are not part of what one copies. */

export const DIFFS = `
.diff { margin-top: 0.75rem; border: 1px solid var(--line); border-radius: 6px; overflow: hidden; }
.diff table { table-layout: fixed; }
.diff td { padding: 0 0.5rem; border: 0; font: 0.8125rem/1.25rem ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; vertical-align: top; }
.diff col.line { width: 3rem; }
.diff .n { padding-left: 0; color: var(--quiet); text-align: right; font-size: 0.75rem; user-select: none; }
.diff .c { position: relative; padding-left: 1.5rem; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; direction: ltr; }
.diff .c::before { position: absolute; left: 0.5rem; }
.diff .d2h-del { background: var(--del); }
.diff .d2h-ins { background: var(--ins); }
.diff td.d2h-emptyplaceholder { background: var(--panel); }
.diff del { background: var(--del-word); text-decoration: none; border-radius: 2px; }
.diff ins { background: var(--ins-word); text-decoration: none; border-radius: 2px; }
.diff .c.d2h-del::before, .diff .d2h-del .c::before { content: "-"; content: "-" / "removed: "; }
.diff .c.d2h-ins::before, .diff .d2h-ins .c::before { content: "+"; content: "+" / "added: "; }
.diff .split td:nth-child(3) { border-left: 1px solid var(--line); }
.diff .gap td { padding: 0.125rem; border: 0; background: var(--panel); color: var(--quiet); text-align: center; }
@media (max-width: 46rem) {
  .diff col.line { width: 2rem; }
  .diff .c { padding: 0 0.25rem 0 1rem; }
  .diff .c::before { left: 0.25rem; }
  .diff .n { padding-right: 0.25rem; font-size: 0.6875rem; }
}
`;
