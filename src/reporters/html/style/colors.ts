/** Colours, light and dark. Every pair that text is shown in has a contrast of at least 4.5 to 1; a test measures it in the browser. */

const LIGHT = `
  --page: #ffffff; --panel: #f5f6f8; --text: #1c2128; --quiet: #57606a; --line: #d5dae0; --link: #0550ae; --focus: #0969da;
  --chosen: #1c2128; --on-chosen: #ffffff;
  --good: #116329; --warn: #8f4700; --bad: #a40e26;
  --ins: #e8f6ec; --ins-word: #b4e8c2; --del: #fdeeee; --del-word: #f9c6c6;`;

const DARK = `
  --page: #101418; --panel: #181d23; --text: #e4e8ed; --quiet: #9ba6b2; --line: #303841; --link: #82b6f7; --focus: #5da2f5;
  --chosen: #dde3ea; --on-chosen: #101418;
  --good: #6cc784; --warn: #e0a458; --bad: #f28b8b;
  --ins: #12271b; --ins-word: #1f5733; --del: #2d181b; --del-word: #6a262d;`;

/** Paper is always light. */
export const COLORS = `
:root { color-scheme: light; ${LIGHT} }
@media screen {
  @media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { color-scheme: dark; ${DARK} } }
  :root[data-theme="dark"] { color-scheme: dark; ${DARK} }
}
`;
