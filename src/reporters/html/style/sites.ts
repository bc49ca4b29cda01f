/** The rows of sites, and what opens below them. */

export const SITES = `
#rows > tr > th { width: 38%; }
#rows > tr.open > th, #rows > tr.open > td { border-bottom-color: transparent; }
.site {
  display: block; margin: -0.25rem -0.5rem; padding: 0.25rem 0.5rem 0.25rem 1.5rem; border: 0; border-radius: 4px; background: none;
  text-align: left; cursor: pointer; position: relative; overflow-wrap: anywhere;
}
.folder { color: var(--quiet); }
.site:hover { background: var(--panel); }
.site::before {
  content: ""; position: absolute; left: 0.5rem; top: 0.75rem; width: 0.4rem; height: 0.4rem;
  border: solid var(--quiet); border-width: 0 1.5px 1.5px 0; transform: rotate(-45deg);
}
.site[aria-expanded="true"]::before { transform: rotate(45deg); }
#rows td { font-size: 0.875rem; }
#rows td > code { display: block; color: var(--quiet); }
.outcome { white-space: nowrap; }
.outcome::before { content: ""; display: inline-block; width: 0.5rem; height: 0.5rem; margin-right: 0.5rem; border-radius: 50%; background: currentColor; }
.rewritten .outcome { color: var(--good); } .left .outcome { color: var(--warn); }
.suppressed .outcome, .mentioned .outcome { color: var(--quiet); }

#rows > tr.more > td { padding: 0 0 1.5rem 1rem; }
.more ul { margin: 0 0 0.75rem; padding: 0; list-style: none; }
.more li { margin: 0.375rem 0; }
.more h3 { margin: 1rem 0 0.375rem; font-size: 0.8125rem; font-weight: 600; }
.reason { margin: 0.5rem 0; padding-left: 0.75rem; border-left: 3px solid var(--warn); }
.note { margin: 0.25rem 0; color: var(--quiet); font-size: 0.8125rem; }
@media (max-width: 46rem) {
  #rows > tr > th { width: auto; }
  #rows > tr.more { padding: 0; }
  #rows > tr.more > td { padding: 0 0 1rem; }
  #rows > tr.open { border-bottom-color: transparent; }
  #rows td > code { display: inline; }
}
`;
