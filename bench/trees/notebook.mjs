/** One notebook of many cells, in the layout in which Jupyter saves it. All code cells are one program. */
import { blockPool, HEAD } from "./blocks.mjs";
import { below, generator, pick } from "./random.mjs";
import { loadStatement } from "./sites.mjs";

/** A picture as Jupyter stores it, about 760 KB: base64 in lines of 76 characters. */
const PICTURE = `${"iVBORw0KGgoAAAANSUhEUgAAAgAAAAIACAIAAAB7GkOtAAEAAElEQVR4nOz9WbMkSXYeCJ5z\n".repeat(10_000)}`;
const METADATA = { kernelspec: { display_name: "Python 3", language: "python", name: "python3" } };

/**
 * @param {{cells: number, sites: number, pictures?: number, seed: number}} plan a site is a cell that loads and the next cell, which casts;
 *   so many other cells have a picture as output
 * @returns {import("./plans.mjs").Tree}
 */
export function notebook({ cells, sites, pictures = 0, seed }) {
  const random = generator(seed);
  const pool = blockPool(random);
  const sources = [`%matplotlib inline\n!pip install -q diffusers\n${HEAD}from diffusers import SanaPipeline`];
  const every = Math.floor((cells - 1) / sites);
  for (let site = 0; site < sites; site++) {
    sources.push(`pipe_${site} = ${loadStatement(random)}`);
    sources.push(`pipe_${site}.to("cuda")\npipe_${site}.vae.to(torch.bfloat16)\npipe_${site}.text_encoder.to(torch.bfloat16)`);
    const end = site === sites - 1 ? cells : 1 + (site + 1) * every;
    while (sources.length < end) sources.push(pick(random, pool).trimEnd());
  }
  const saved = sources.map((source, index) => cell(source, random, index > 2 && index <= pictures + 2));
  const json = JSON.stringify({ cells: saved, metadata: METADATA, nbformat: 4, nbformat_minor: 5 }, null, 1);
  return { files: [["notebook.ipynb", `${json}\n`]], sites };
}

function cell(source, random, picture) {
  const outputs = picture
    ? [
        {
          data: { "image/png": PICTURE, "text/plain": ["<PIL.Image.Image size=1024x1024>"] },
          metadata: {},
          output_type: "display_data",
        },
      ]
    : Array.from({ length: below(random, 2) }, () => ({
        name: "stdout",
        output_type: "stream",
        text: [`${random()}\n`, "done\n"],
      }));
  return { cell_type: "code", execution_count: 1, metadata: {}, outputs, source: source.split(/(?<=\n)/) };
}
