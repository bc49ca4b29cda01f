/** Paper: no controls, links as text, rows that do not break, and the colours of diffs as they are on the screen. */

export const PRINT = `
@media print {
  @page { margin: 14mm; }
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  nav, .skip, form, .switch, .bar button, #more { display: none !important; }
  header { padding-top: 0; }
  section { margin-top: 1.75rem; }
  .totals { grid-template-columns: repeat(4, 1fr); }
  a, button.count { color: inherit; text-decoration: none; }
  h2, h3, thead, tr.open { break-after: avoid; }
  tr, li, .alert { break-inside: avoid; }
  #rows > tr.more { break-inside: auto; }
  .site { padding-left: 0.5rem; }
  .site::before { content: none; }
  .diff { overflow: visible; break-inside: avoid; }
  .diff td, .code, pre, code { font-size: 7.5pt; line-height: 1.45; }
  .diff, .diff * , .outcome::before { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
