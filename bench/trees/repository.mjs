/** A made-up repository from a seed: packages of folders of fifty Python files, of which some mention SANA. */
import { blockPool, HEAD, noun, otherPipeline, verb } from "./blocks.mjs";
import { below, fileSize, generator, pick } from "./random.mjs";
import { EVERYDAY } from "./sites.mjs";

const PER_FOLDER = 50;
const FOLDERS_PER_PACKAGE = 10;
/** One file in so many loads and casts a pipeline that is not SANA's. */
const OTHER_PIPELINES = 50;
/** One file in so many has a name that every package has. */
const COMMON_NAMES = 5;
const COMMON = ["utils", "config", "models", "main", "pipeline", "loader", "train", "dataset", "constants", "types"];

/**
 * @typedef {object} Plan
 * @property {number} files all Python files
 * @property {number} mentioning how many of them mention SANA; spread evenly
 * @property {number} [seed]
 * @property {readonly import("./sites.mjs").Kind[]} [kinds] of the files that mention SANA, taken in turn
 * @property {string} [word] stands in the names of what these files define
 */

/** How many sites of a tree are rewritten. @param {Plan} plan */
export function sitesOf({ mentioning, kinds = EVERYDAY }) {
  let sites = 0;
  for (let index = 0; index < mentioning; index++) sites += sitesWith(kinds[index % kinds.length]);
  return sites;
}

const sitesWith = ({ sites, then }) => sites + (then?.sites ?? 0);

/**
 * Path and text of each file, one at a time: a large tree is never in memory.
 * @param {Plan} plan
 * @returns {Generator<[path: string, text: string]>}
 */
export function* repository({ files, mentioning, seed = 1, kinds = EVERYDAY, word = "model" }) {
  const random = generator(seed);
  const pool = blockPool(random);
  const waiting = [];
  let folder = folderAt(0);
  let planted = 0;
  let loader;
  for (let index = 0; index < files; index++) {
    if (index % PER_FOLDER === 0) folder = folderAt(index / PER_FOLDER);
    const file = freshName(folder.names, random);
    const due = Math.ceil(((index + 0.5) * mentioning) / files) > planted;
    const kind = due ? kinds[planted++ % kinds.length] : waiting.shift();
    const name = `${word}_${index}`;
    yield [`${folder.path}/${file}.py`, fileText(kind?.text(name, random, loader) ?? other(index, random), folder, random, pool)];
    if (kind?.isLoader) loader = { name, module: `${folder.path.replaceAll("/", ".")}.${file}` };
    if (kind?.then) waiting.push(kind.then);
    folder.names.add(file);
  }
}

function folderAt(number) {
  const path = `package_${Math.floor(number / FOLDERS_PER_PACKAGE)}/part_${number % FOLDERS_PER_PACKAGE}`;
  return { path, names: new Set() };
}

function freshName(taken, random) {
  const name = below(random, COMMON_NAMES) === 0 ? pick(random, COMMON) : `${verb(random)}_${noun(random)}`;
  return taken.has(name) ? `${name}_${taken.size}` : name;
}

const other = (index, random) => (below(random, OTHER_PIPELINES) === 0 ? otherPipeline(random, index) : "");

/** Imports, then blocks up to the size of the file, with `own` among them. */
function fileText(own, { path, names }, random, pool) {
  const dotted = path.replaceAll("/", ".");
  const neighbours = [...names].slice(Math.max(0, names.size - below(random, 3)));
  const imports = neighbours.map((name) => `from ${dotted} import ${name}\n`);
  const blocks = neighbours.map(
    (name) => `def with_${name}(values, **options):\n    return [${name}.run(value, **options) for value in values]\n`,
  );
  const size = fileSize(random) - HEAD.length - own.length;
  for (let length = 0; length < size; length += blocks.at(-1).length + 2) blocks.push(pick(random, pool));
  const text = own === "" ? blocks : blocks.toSpliced(below(random, blocks.length + 1), 0, own);
  return `${HEAD}${imports.join("")}\n\n${text.join("\n\n")}`;
}
