/** Tests of the whole project. `test/harness/build.ts` compiles `dist` once before them: the command line is tested as it ships. */
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    setupFiles: ["test/harness/parser.ts"],
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/harness/build.ts"],
    pool: "forks",
    // Many tests wait for programs and servers: one processor left idle, as by default, would be one of two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Programs that tests start print plain text, also where CI would have them print colours.
    env: { NO_COLOR: "1" },
    testTimeout: 90_000,
    hookTimeout: 180_000,
  },
});
