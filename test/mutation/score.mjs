/** The score of a sample with its 95 % interval (Wilson), and its survivors. */

const Z = 1.96;

/** One line. Mutants that loop count as killed, as in Stryker. */
export function scoreOf(results, { seed, drawn, sound }) {
  const valid = results.filter(({ status }) => !["Ignored", "CompileError", "RuntimeError"].includes(status));
  const looping = valid.filter(({ status }) => status === "Timeout").length;
  const killed = looping + valid.filter(({ status }) => status === "Killed").length;
  const [low, high] = wilson(killed, valid.length).map(percent);
  const tried = `${drawn} drawn, ${drawn - sound} refused by the compiler, ${killed} of ${valid.length} killed (${looping} in an endless loop)`;
  return `seed ${seed}: ${tried}: ${percent(killed / valid.length)} % (95 % interval ${low} to ${high} %)`;
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
