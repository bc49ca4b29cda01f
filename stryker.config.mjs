/** `npm run mutation`: changes of the domain and the hosts that a test ought to notice. `-- --mutate FILE` for a part; the report is in reports/. */
export default {
  testRunner: "once",
  mutate: ["src/precision/**/*.ts", "src/hosts/**/*.ts"],
  ignoreStatic: true,
  coverageAnalysis: "perTest",
  concurrency: 1,
  // A busy machine must not pass for an endless loop; those are counted out by how often the mutant is met.
  timeoutMS: 120_000,
  dryRunTimeoutMinutes: 30,
  reporters: ["clear-text", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: "reports/mutation.json" },
  tempDirName: "reports/mutation-sandbox",
  thresholds: { high: 90, low: 85, break: null },
  // Fixtures in TypeScript must stay as they are; the sandbox is compiled unchecked.
  disableTypeChecks: false,
  checkers: [],
  plugins: ["./test/mutation/once/runner.mjs", "./test/mutation/drawn.mjs"],
  // The TypeScript that Stryker would read this with is not the one of the project.
  tsconfigFile: "none",
  ignorePatterns: ["dist", "reports", "bench", "coverage"],
};
