/** The source of diffusers itself, in its own repository or copied into another: what its classes do is known, and reading them would take minutes. */

/** A module that only the library has, below its package. */
const OWN = "pipelines/pipeline_utils.py";
const PACKAGE = /^(?:.*\/)?diffusers\//;

/**
 * Tells modules of diffusers itself. They are read for what they hold, but no import leads into them: as for the installed library.
 * @param has whether there is a file at a path.
 */
export function libraryFinder(has: (path: string) => boolean): (path: string) => boolean {
  const known = new Map<string, boolean>();
  return (path) => {
    const root = PACKAGE.exec(path)?.[0];
    if (root === undefined) return false;
    const found = known.get(root) ?? has(`${root}${OWN}`);
    known.set(root, found);
    return found;
  };
}
