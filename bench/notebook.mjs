/**
 * A notebook of 50 MB, most of it images, against two rounds of JSON.parse and JSON.stringify. Times are medians of interleaved runs.
 * Usage: npm run build && node --expose-gc bench/notebook.mjs [megabytes]
 */
import { codemod } from "../dist/src/codemod.js";
import { NOTEBOOK } from "../dist/src/hosts/notebook.js";
import { DEFAULTS } from "../dist/src/options.js";
import { splice } from "../dist/src/splice.js";

const ROUNDS = 7;
const SIZE = Number(process.argv[2] ?? 50) * 1e6;
/** A picture as Jupyter stores it: base64 in lines of 76 characters. */
const PICTURE = `${"iVBORw0KGgoAAAANSUhEUgAAAgAAAAIACAIAAAB7GkOtAAEAAElEQVR4nOz9WbMkSXYeCJ5z\n".repeat(10_000)}`;
const LOAD = [
  "import torch\n",
  "from diffusers import SanaPipeline\n",
  'pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_MultiLing_diffusers", variant="fp16", torch_dtype=torch.float16)',
];
const RECASTS = ['pipe.to("cuda")\n', "pipe.vae.to(torch.bfloat16)\n", "pipe.text_encoder.to(torch.bfloat16)"];

const text = bigNotebook();
const file = { path: "big.ipynb", text };
await NOTEBOOK.prepare();
const output = codemod([file], DEFAULTS)[0]?.output ?? "";
if (text.length - output.length < 60) throw new Error("the notebook was not rewritten");

const times = { json: [], host: [], codemod: [] };
for (let round = 0; round < ROUNDS; round++) {
  times.json.push(clock(twice));
  times.host.push(clock(host));
  times.codemod.push(clock(() => codemod([file], DEFAULTS)));
}
const [json, own, whole] = [times.json, times.host, times.codemod].map(median);
console.log(`notebook of ${(text.length / 1e6).toFixed(1)} MB`);
console.log(`JSON.parse and JSON.stringify, twice: ${json.toFixed(0)} ms`);
console.log(`host (read, write back, splice, read again): ${own.toFixed(0)} ms, ratio ${(own / json).toFixed(2)}`);
console.log(`whole codemod: ${whole.toFixed(0)} ms, ratio ${(whole / json).toFixed(2)}`);
console.log(`memory allocated by one read: ${allocated().toFixed(1)} MB`);

function bigNotebook() {
  const cells = [cell(LOAD), cell(RECASTS)];
  for (let size = 0; size < SIZE; size += PICTURE.length) {
    const data = { "image/png": PICTURE, "text/plain": ["<PIL.Image.Image image mode=RGB size=1024x1024>"] };
    cells.push(cell(["image = pipe('a cat')\n", "image"], [{ data, metadata: {}, output_type: "display_data" }]));
  }
  const metadata = { kernelspec: { display_name: "Python 3", language: "python", name: "python3" } };
  // Through bytes, so that the text is one flat string, as it is after reading a file.
  return Buffer.from(`${JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`).toString("utf8");
}

function cell(source, outputs = []) {
  return { cell_type: "code", execution_count: 1, metadata: {}, outputs, source };
}

function twice() {
  for (let round = 0; round < 2; round++) JSON.stringify(JSON.parse(text), null, 1);
}

/** What the codemod asks of the host for one changed file. */
function host() {
  const [region] = NOTEBOOK.read(file).regions;
  const start = region.text.indexOf("pipe.vae");
  const edits = region.writeBack({ start, end: region.text.indexOf("\n", start) + 1, text: "" });
  NOTEBOOK.read({ path: file.path, text: splice(text, edits) });
}

function clock(work) {
  globalThis.gc?.();
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values) {
  return values.sort((a, b) => a - b)[values.length >> 1];
}

function allocated() {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  NOTEBOOK.read(file);
  return (process.memoryUsage().heapUsed - before) / 1e6;
}
