/** Paper cannot be scrolled or opened: all sites that match are listed, and opened unless they are very many; it is narrow, so diffs are unified. */

export const PRINTING = `
const MOST_ON_PAPER = 200;
let onScreen;

addEventListener("beforeprint", () => {
  onScreen = { limit, opened: [...opened], view };
  view = "unified";
  limit = Infinity;
  if (matched.length <= MOST_ON_PAPER) for (const index of matched) opened.add(index);
  rows.replaceChildren();
  grow();
});

addEventListener("afterprint", () => {
  limit = onScreen.limit;
  view = onScreen.view;
  opened.clear();
  for (const index of onScreen.opened) opened.add(index);
  rows.replaceChildren();
  grow();
});
`;
