/** pytest's `conftest.py`: tests have its fixtures without an import. Apart from the analysis, because files are chosen by it before that is loaded. */

/** The name of the module. */
export const CONFTEST = "conftest";

const FILE = `${CONFTEST}.py`;

/** Whether `path` is a `conftest.py` whose fixtures the tests of `test` have: those in its folder, and below it. */
export function isConftestOf(path: string, test: string): boolean {
  return (path === FILE || path.endsWith(`/${FILE}`)) && path !== test && test.startsWith(path.slice(0, -FILE.length));
}
