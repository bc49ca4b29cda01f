/** The tests that mutants are held against: those that call the code in their own process. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    setupFiles: ["test/harness/parser.ts"],
    exclude: ["test/hosts/*-runner.test.ts", "test/hosts/*-command.test.ts"],
    include: [
      "test/fixtures.test.ts",
      "test/edits/**/*.test.ts",
      "test/hosts/**/*.test.ts",
      "test/data/{advice,checkpoints,classes,hardware}.test.ts",
    ],
    env: { NO_COLOR: "1" },
    testTimeout: 20_000,
  },
});
