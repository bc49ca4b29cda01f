/** Controls are hidden until there is a script to serve them; the theme switch is on every page. */

export const THEME = `
for (const one of document.querySelectorAll(".scripted")) one.hidden = false;
for (const input of document.getElementsByName("theme")) {
  input.addEventListener("change", () => { document.documentElement.dataset.theme = input.value; });
}
`;
