/** What the controls do, and what is shown first. */

export const PAGE = `
form.addEventListener("input", show);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(show));

byId("more").addEventListener("click", () => {
  const first = limit;
  limit += PAGE;
  grow();
  rows.querySelectorAll("button.site")[first]?.focus();
});

byId("open-all").addEventListener("click", () => openAll(byId("open-all").getAttribute("aria-pressed") === "false"));

/** Opens or closes every listed site. */
function openAll(open) {
  byId("open-all").setAttribute("aria-pressed", String(open));
  byId("open-all").textContent = open ? "Close all" : "Open all";
  for (const index of matched.slice(0, limit)) opened[open ? "add" : "delete"](index);
  rows.replaceChildren();
  grow();
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-filter]");
  if (button) filterBy(button.dataset.filter, button.dataset.value);
});

function choose(name, chosen) {
  for (const input of document.getElementsByName(name)) {
    input.addEventListener("change", () => chosen(input.value));
  }
}

choose("diff", (value) => {
  view = value;
  for (const box of rows.querySelectorAll(".diff")) box.show();
});
for (const input of document.getElementsByName("diff")) input.checked = input.value === view;
show();
`;
