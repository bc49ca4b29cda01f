/** What is pressed, chosen and typed into. */

export const CONTROLS = `
button, input, select { font: inherit; color: inherit; }
form, .bar, .switch { font-size: 0.875rem; }
form { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: end; }
form p { flex: 1 1 9rem; margin: 0; min-width: 0; }
form .wide { flex: 2 1 15rem; }
form .last { flex: 0 0 auto; }
label { display: block; color: var(--quiet); font-size: 0.8125rem; }
input[type="search"], select { width: 100%; margin-top: 0.125rem; text-overflow: ellipsis; }
input[type="search"], select, form button, .bar > button, #more {
  height: 2.25rem; padding: 0 0.625rem; border: 1px solid var(--line); border-radius: 6px; background: var(--page);
}
::placeholder { color: var(--quiet); opacity: 1; }
form button, .bar > button, #more { padding: 0 0.875rem; cursor: pointer; }
form button:hover, .bar > button:hover, #more:hover { background: var(--panel); }
.bar { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: center; margin: 1.25rem 0 0.5rem; }
.bar p { flex: 1 1 12rem; margin: 0; color: var(--quiet); }
#more { margin-top: 0.75rem; }

.switch { display: inline-flex; align-items: center; height: 2.25rem; margin: 0; padding: 0 3px; border: 1px solid var(--line); border-radius: 6px; min-width: 0; }
.switch legend { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.switch label { position: relative; color: var(--text); }
.switch input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
.switch span { display: block; padding: 0.1875rem 0.75rem; border-radius: 4px; white-space: nowrap; }
.switch input:checked + span { background: var(--chosen); color: var(--on-chosen); }
.switch input:focus-visible + span { outline: 2px solid var(--focus); outline-offset: 2px; }
`;
