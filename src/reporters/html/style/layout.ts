/** The page as a whole: type, spacing, the head, totals and sections. */

export const LAYOUT = `
*, ::before, ::after { box-sizing: border-box; }
[hidden] { display: none !important; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0 auto; padding: 0 1.5rem 4rem; max-width: 76rem; background: var(--page); color: var(--text);
  font: 0.9375rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
  overflow-wrap: anywhere; tab-size: 4;
}
h1 { margin: 0; font-size: 1.5rem; line-height: 1.25; font-weight: 650; letter-spacing: -0.01em; }
h2 { margin: 0 0 0.75rem; font-size: 1.0625rem; line-height: 1.4; font-weight: 650; }
p { margin: 0.5rem 0; }
a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: 0.06em; }
code, pre { font: 0.8125rem/1.55 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
pre { margin: 0.5rem 0; white-space: pre-wrap; }
section { margin-top: 3rem; }
.quiet, small { color: var(--quiet); font-size: 0.8125rem; }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip:not(:focus) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.skip { display: inline-block; padding: 0.5rem 0; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
#sites:focus { outline: none; }

header { display: flex; flex-wrap: wrap; gap: 1rem 2rem; align-items: start; justify-content: space-between; padding-top: 2rem; }
header p { margin: 0.25rem 0 0; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; margin: 1.25rem 0 0; padding: 0 0 0.75rem; list-style: none; border-bottom: 1px solid var(--line); }
nav a { display: inline-block; padding: 0.25rem 0; color: var(--quiet); text-decoration: none; }
nav a:hover { color: var(--text); text-decoration: underline; }

.totals { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr)); gap: 1.25rem 1rem; margin: 2rem 0 0; padding: 0; list-style: none; }
.totals li { display: grid; align-content: start; }
.totals + p { margin-top: 1rem; }
.totals strong { font-size: 1.75rem; line-height: 1.2; font-weight: 600; font-variant-numeric: tabular-nums; }
.alert { margin-top: 1.5rem; padding: 0.5rem 0.875rem; border-left: 3px solid var(--bad); background: var(--panel); }
details { margin-top: 0.75rem; }
summary { cursor: pointer; width: fit-content; color: var(--quiet); font-size: 0.8125rem; }
summary:hover { color: var(--text); }
dl { margin: 0.5rem 0; font-size: 0.8125rem; }
dt { margin-top: 0.5rem; font-weight: 600; }
dd { margin: 0; color: var(--quiet); }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); }
`;
