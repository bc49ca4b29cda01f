/** What all parts of the page's script use: the data, finding elements, making them. Text is only ever set as text. */

export const ELEMENTS = `
const byId = (id) => document.getElementById(id);
const data = JSON.parse(byId("data").textContent);
const text = (index) => data.texts[index];

/** An element with attributes; children are elements or text. */
function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function count(number, noun) {
  return String(number).replace(/\\B(?=(\\d{3})+$)/g, ",") + " " + noun + (number === 1 ? "" : "s");
}

/** A rule by its name, linked where its page has an address. */
function rule(name) {
  const url = data.pages[name];
  return url === undefined ? element("span", {}, name) : element("a", { href: url, rel: "noreferrer" }, name);
}
`;
