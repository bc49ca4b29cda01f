/**
 * `node bench/scale.mjs`: simulates campaigns hour by hour: clones in lanes, pull requests under GitHub's limits. All assumptions stand in ASSUMED; none
 * is measured on GitHub.
 */
const ASSUMED = {
  /** Seconds of one lane for a repository: network, git and analysis together. */
  secondsPerRepository: 6,
  /** MiB that a shallow, blobless clone of a Python repository keeps. */
  mebibytesPerClone: 6,
  /** Share of repositories that get a pull request, and of those with a fault of the way. */
  changed: 0.05,
  faults: 0.02,
  /** REST requests for one pull request: list, create, labels, reviewers. */
  requestsPerPull: 4,
};
/** https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const GITHUB = { requestsPerHour: 5000, contentPerHour: 500 };
const PULLS_PER_HOUR = 450;

/** Labels and review requests may count as content as well: the worst case is three pieces for a pull request. */
function simulate({ repositories, lanes, contentPerPull }) {
  const perHour = (3600 / ASSUMED.secondsPerRepository) * lanes;
  const pullsPerHour = Math.min(
    PULLS_PER_HOUR,
    GITHUB.contentPerHour / contentPerPull,
    GITHUB.requestsPerHour / ASSUMED.requestsPerPull,
  );
  let [open, waiting, opened, hours, cloned] = [repositories, 0, 0, 0, 0];
  while (open > 0 || waiting >= 0.5) {
    const worked = Math.min(perHour, open);
    open -= worked * (1 - ASSUMED.faults);
    if (open < 1) open = 0;
    cloned += worked;
    waiting += worked * ASSUMED.changed;
    const made = Math.min(pullsPerHour, waiting);
    waiting -= made;
    opened += made;
    hours++;
  }
  const disk = (repositories * ASSUMED.mebibytesPerClone) / 1024;
  return { hours, cloned, opened, disk };
}

console.log(
  "| repositories | lanes | content per pull request | hours | pull requests | GiB of kept clones |\n|---|---|---|---|---|---|",
);
for (const repositories of [1000, 10_000, 100_000]) {
  for (const lanes of [2, 16, 64]) {
    for (const contentPerPull of [1, 3]) {
      const { hours, opened, disk } = simulate({ repositories, lanes, contentPerPull });
      console.log(`| ${repositories} | ${lanes} | ${contentPerPull} | ${hours} | ${Math.round(opened)} | ${disk.toFixed(1)} |`);
    }
  }
}
