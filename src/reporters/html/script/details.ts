/** What opens below a site: findings, why it was left, notes, and its diffs. The only markup that is taken as such is that of the diffs. */

export const DETAILS = `
let view = matchMedia("(max-width: 46rem)").matches ? "unified" : "split";

const COLUMNS = { unified: ["line", "line", ""], split: ["line", "", "line", ""] };
const TITLES = { unified: ["Old line", "New line", "Code"], split: ["Old line", "Before", "New line", "After"] };

function details(site) {
  const findings = site.findings.map((one) => {
    const place = one.path === site.path ? "Line " + one.line : text(one.path) + ":" + one.line;
    return element("li", {}, element("span", { class: "quiet" }, place + " "), element("code", {}, rule(one.rule)), " " + text(one.message));
  });
  return [element("ul", {}, ...findings), ...reason(site), ...site.notes.map(note), ...site.diffs.flatMap((one) => diff(site, one))];
}

function reason(site) {
  if (site.reason === undefined) return [];
  const verb = site.outcome === "left" ? "Left: " : "Not rewritten: ";
  return [element("p", { class: "reason" }, element("strong", {}, verb), text(site.reason))];
}

function note(index) {
  return element("p", { class: "note" }, "Note: " + text(index));
}

/** A heading where it is not plain what the diff is of. */
function diff(site, one) {
  const box = element("div", { class: "diff" });
  box.show = () => fill(box, one);
  box.show();
  const title = (site.outcome === "rewritten" ? "" : "Not applied: ") + text(one.path);
  const plain = site.diffs.length === 1 && one.path === site.path && site.outcome === "rewritten";
  return plain ? [box] : [element("h3", {}, title), box];
}

function fill(box, one) {
  const table = element("table", { class: view });
  table.append(
    element("caption", { class: "unseen" }, (view === "unified" ? "Unified diff of " : "Before and after, side by side: ") + text(one.path)),
    element("colgroup", {}, ...COLUMNS[view].map((name) => element("col", name ? { class: name } : {}))),
    element("thead", { class: "unseen" }, element("tr", {}, ...TITLES[view].map((title) => element("th", { scope: "col" }, title)))),
  );
  const body = element("tbody", {});
  body.innerHTML = one[view];
  table.append(body);
  box.replaceChildren(table);
}
`;
