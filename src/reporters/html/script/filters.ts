/** Which sites the fields let through. */

export const FILTERS = `
const form = byId("filters");
const haystacks = [];

/** All that is searched of a site, in lower case; put together when it is first asked for. */
function haystack(index) {
  const site = data.sites[index];
  haystacks[index] ??= [
    text(site.path) + ":" + site.line,
    ...site.findings.flatMap((one) => [one.rule, text(one.path) + ":" + one.line, text(one.message)]),
    site.checkpoint,
    site.reason === undefined ? "" : text(site.reason),
  ].join("\\n").toLowerCase();
  return haystacks[index];
}

function lies(path, place) {
  return place.endsWith("/") ? path.startsWith(place) : path === place;
}

function pathsOf(site) {
  return [site.path, ...site.findings.map((one) => one.path), ...site.diffs.map((one) => one.path)].map(text);
}

/** Indexes of the sites that pass every field, in order. */
function matching() {
  const fields = Object.fromEntries(new FormData(form));
  const words = fields.text.trim().toLowerCase();
  return [...data.sites.keys()].filter((index) => {
    const site = data.sites[index];
    return (
      (!fields.outcome || site.outcome === fields.outcome) &&
      (!fields.rule || site.findings.some((one) => one.rule === fields.rule)) &&
      (!fields.checkpoint || site.checkpoint === fields.checkpoint) &&
      (!fields.place || pathsOf(site).some((path) => lies(path, fields.place))) &&
      (words === "" || haystack(index).includes(words))
    );
  });
}

/** A count elsewhere on the page was pressed: show what it counts. */
function filterBy(name, value) {
  form.reset();
  form.elements[name].value = value;
  show();
  byId("sites").focus({ preventScroll: true });
  byId("sites").scrollIntoView();
}
`;
