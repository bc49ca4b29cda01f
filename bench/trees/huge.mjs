/** Many sites in one file, and the same sites in many files. */
import { HEAD } from "./blocks.mjs";
import { generator } from "./random.mjs";
import { drawing, IMPORT } from "./sites.mjs";

const PER_FOLDER = 50;

/**
 * @param {{sites: number, files: number, seed: number}} plan one function with a site after the other, cut into so many files
 * @returns {import("./plans.mjs").Tree}
 */
export function huge({ sites, files, seed }) {
  const random = generator(seed);
  const functions = Array.from({ length: sites }, (_, index) => drawing(`picture_${index}`, random));
  const each = Math.ceil(sites / files);
  const texts = Array.from({ length: Math.ceil(sites / each) }, (_, file) => functions.slice(file * each, (file + 1) * each));
  return { files: texts.map((own, file) => [path(file), `${HEAD}${IMPORT}\n${own.join("\n\n")}`]), sites };
}

const path = (file) => `part_${Math.floor(file / PER_FOLDER)}/draw_${file}.py`;
