/** The score of a sample with its 95 % interval (Wilson), and its survivors. */

const Z = 1.96;

export function printScore(results, { seed, drawn }) {
  const valid = results.filter(({ status }) => !["Ignored", "CompileError", "RuntimeError"].includes(status));
  const killed = valid.filter(({ status }) => status === "Killed" || status === "Timeout").length;
  const [low, high] = wilson(killed, valid.length).map(percent);
  const score = percent(killed / valid.length);
  console.log(
    `seed ${seed}: ${drawn} drawn, ${valid.length} tried, ${killed} killed: ${score} % (95 % interval ${low} to ${high} %)`,
  );
}

export function printSurvivors(results) {
  for (const { file, location, mutatorName, original, replacement, status } of results) {
    if (status !== "Survived" && status !== "NoCoverage") continue;
    console.log(`${file}:${location.start.line}:${location.start.column} ${mutatorName} (${status})`);
    console.log(`  - ${original.replaceAll("\n", "\n    ")}\n  + ${replacement.replaceAll("\n", "\n    ")}`);
  }
}

function wilson(hits, total) {
  const share = hits / total;
  const middle = share + (Z * Z) / (2 * total);
  const half = Z * Math.sqrt((share * (1 - share)) / total + (Z * Z) / (4 * total * total));
  return [(middle - half) / (1 + (Z * Z) / total), (middle + half) / (1 + (Z * Z) / total)];
}

function percent(share) {
  return (100 * share).toFixed(1);
}
