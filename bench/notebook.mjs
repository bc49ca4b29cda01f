/**
 * A large notebook against two rounds of JSON.parse and JSON.stringify, for each of the things that make notebooks large. Times are medians of
 * interleaved runs in one process; the memory is the peak of the whole command line on the same file.
 * Usage: npm run build && node --expose-gc bench/notebook.mjs [megabytes]
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { codemod } from "../dist/src/codemod.js";
import { DEFAULTS } from "../dist/src/options.js";
import { prepareHosts } from "../dist/src/prepare.js";

const ROUNDS = 5;
const SIZE = Number(process.argv[2] ?? 50) * 1e6;
const COMMAND = fileURLToPath(new URL("../dist/bin/sana-codemod.js", import.meta.url));

const LOAD = [
  "import torch\n",
  "from diffusers import SanaPipeline\n",
  'pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_MultiLing_diffusers", variant="fp16", torch_dtype=torch.float16)',
];
const RECASTS = ['pipe.to("cuda")\n', "pipe.vae.to(torch.bfloat16)\n", "pipe.text_encoder.to(torch.bfloat16)"];

const BASE64 = "iVBORw0KGgoAAAANSUhEUgAAAgAAAAIACAIAAAB7GkOtAAEAAElEQVR4nOz9WbMkSXYeCJ5z";
const many = (count, item) => Array.from({ length: count }, (_, index) => item(index));
const display = (data) => ({ data, metadata: {}, output_type: "display_data" });
const OUTPUTS = {
  pictures: display({ "image/png": BASE64.repeat(10_000) }),
  "pictures in lines": display({ "image/png": `${BASE64}\n`.repeat(10_000) }),
  printing: { name: "stdout", output_type: "stream", text: many(10_000, (step) => `step ${step}: loss 0.12345\n`) },
  "printing beyond ASCII": { name: "stdout", output_type: "stream", text: [`étape 日本 "x"\n`.repeat(30_000)] },
  HTML: display({ "text/html": ['<div class="a" style="b">\tc</div>\n'.repeat(20_000)] }),
  numbers: display({ "application/vnd.plotly.v1+json": { data: [{ x: many(50_000, (index) => index * 1.2345) }] } }),
  objects: display({ "application/json": many(5_000, () => ({ name: "LayoutModel", align: null, on: true, items: [] })) }),
};

const folder = mkdtempSync(join(tmpdir(), "notebook-"));
try {
  for (const [kind, output] of Object.entries(OUTPUTS)) await measure(kind, output);
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(kind, output) {
  const bytes = Buffer.from(notebookOf(output));
  // Through bytes, so that the text is one flat string, as it is after reading a file.
  const text = bytes.toString("utf8");
  const times = { json: [], own: [] };
  for (let round = 0; round < ROUNDS; round++) {
    times.json.push(clock(() => twice(text)));
    // A new object each time: what was found out about the last one is remembered.
    const file = { path: "big.ipynb", text };
    await prepareHosts([file]);
    times.own.push(clock(() => check(text, codemod([file], DEFAULTS)[0].output)));
  }
  const [json, own] = [median(times.json), median(times.own)];
  const size = `${(bytes.length / 1e6).toFixed(0)} MB`;
  console.log(
    `${kind}: ${size}, JSON twice ${json.toFixed(0)} ms, codemod ${own.toFixed(0)} ms, ratio ${(own / json).toFixed(2)}`,
  );
  const peak = peakOf(bytes);
  console.log(`  the command: ${peak.toFixed(0)} MB at its peak, ${((peak * 1e6) / bytes.length).toFixed(1)} times the file`);
}

function notebookOf(output) {
  const cells = [cell(LOAD), cell(RECASTS)];
  const length = Buffer.byteLength(JSON.stringify(output, null, 1));
  for (let size = 0; size < SIZE; size += length) cells.push(cell(["image = pipe('a cat')\n", "image"], [output]));
  const metadata = { kernelspec: { display_name: "Python 3", language: "python", name: "python3" } };
  return `${JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}

function cell(source, outputs = []) {
  return { cell_type: "code", execution_count: 1, metadata: {}, outputs, source };
}

function twice(text) {
  for (let round = 0; round < 2; round++) JSON.stringify(JSON.parse(text), null, 1);
}

function check(text, output) {
  if (text.length - output.length < 60) throw new Error("the notebook was not rewritten");
}

/** Peak memory of `sana-codemod --dry` on the notebook, in MB. */
function peakOf(bytes) {
  writeFileSync(join(folder, "big.ipynb"), bytes);
  const report = join(folder, "report.cjs");
  writeFileSync(report, 'process.on("exit", () => require("node:fs").writeSync(2, `PEAK ${process.resourceUsage().maxRSS}`));');
  const { stderr } = spawnSync(process.execPath, ["-r", report, COMMAND, "--dry", "big.ipynb"], {
    cwd: folder,
    encoding: "utf8",
  });
  return (Number(/PEAK (\d+)/.exec(stderr)?.[1]) * 1024) / 1e6;
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
