/** The rows of the table: a hundred at a time, however many sites there are. */

export const ROWS = `
const PAGE = 100;
const rows = byId("rows");
const opened = new Set();
let matched = [];
let limit = PAGE;

/** The table anew, for the fields as they are. */
function show() {
  matched = matching();
  limit = PAGE;
  rows.replaceChildren();
  grow();
}

/** Rows up to the limit; those that stand there stay. */
function grow() {
  const from = rows.querySelectorAll("tr.one").length;
  rows.append(...matched.slice(from, limit).flatMap(row));
  const rest = matched.length - Math.min(limit, matched.length);
  byId("more").parentElement.hidden = rest === 0;
  byId("more").textContent = "Show " + Math.min(PAGE, rest) + " more";
  tell();
}

function tell() {
  const all = data.sites.length;
  const found = matched.length === all ? count(all, "site") : count(matched.length, "site").replace(" ", " of " + all + " ");
  byId("count").textContent = matched.length > limit ? found + ", the first " + limit + " are listed" : found;
}

function row(index) {
  const site = data.sites[index];
  const isOpen = opened.has(index);
  const button = element(
    "button",
    { type: "button", class: "site", "aria-expanded": String(isOpen), "aria-controls": "site-" + index },
    ...pathAndLine(text(site.path), site.line),
  );
  const rules = [...new Set(site.findings.map((one) => one.rule))].map((name) => element("code", {}, name + " "));
  const outcome = element("span", { class: "outcome" }, data.outcomes[site.outcome] + (site.unsafe && site.outcome !== "rewritten" ? ", unsafe" : ""));
  const made = element("tr", { role: "row", class: "one " + site.outcome + (isOpen ? " open" : "") },
    element("th", { role: "rowheader", scope: "row" }, button),
    cell("Rules", ...rules), cell("Checkpoint", shortened(site.checkpoint)), cell("Outcome", outcome),
  );
  button.addEventListener("click", () => toggle(index, made, button, !opened.has(index)));
  return isOpen ? [made, more(index)] : [made];
}

/** The folders quietly, with room for line breaks after each. */
function pathAndLine(path, line) {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const folders = path.slice(0, path.length - name.length).split(/(?<=\\/)/);
  const quiet = folders.flatMap((folder) => [folder, element("wbr", {})]);
  const bdi = element("bdi", {}, element("span", { class: "folder" }, ...quiet), name);
  return [bdi, element("span", { class: "folder" }, ":" + line)];
}

function cell(label, ...children) {
  return element("td", { role: "cell", "data-label": label }, ...children);
}

function shortened(id) {
  return id === "?" ? element("span", { class: "quiet" }, "unknown") : element("span", { title: id }, id.slice(id.indexOf("/") + 1));
}

function toggle(index, made, button, open) {
  button.setAttribute("aria-expanded", String(open));
  made.classList.toggle("open", open);
  if (open && !opened.has(index)) made.after(more(index));
  if (!open && opened.has(index)) made.nextElementSibling.remove();
  opened[open ? "add" : "delete"](index);
}

function more(index) {
  return element("tr", { role: "row", class: "more", id: "site-" + index },
    element("td", { role: "cell", colspan: "4" }, ...details(data.sites[index])));
}
`;
