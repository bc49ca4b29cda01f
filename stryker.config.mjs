/** `npm run mutation`: changes of the domain and the hosts that a test ought to notice. `-- --mutate FILE` for a part; the report is in reports/. */
export default {
  testRunner: "vitest",
  vitest: { configFile: "vitest.mutation.config.ts" },
  mutate: ["src/precision/**/*.ts", "src/hosts/**/*.ts"],
  ignoreStatic: true,
  coverageAnalysis: "perTest",
  concurrency: 2,
  timeoutMS: 20_000,
  reporters: ["clear-text", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: "reports/mutation.json" },
  tempDirName: "reports/mutation-sandbox",
  thresholds: { high: 90, low: 85, break: null },
  checkers: [],
  plugins: ["@stryker-mutator/vitest-runner"],
  // The TypeScript that Stryker would read this with is not the one of the project.
  tsconfigFile: "none",
  ignorePatterns: ["dist", "reports", "bench", "coverage"],
};
