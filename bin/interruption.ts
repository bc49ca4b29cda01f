/** Ctrl+C and requests to end, once writing has begun: the file at hand is finished, what was written is said. Before that, nothing is lost. */

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Hears signals from now on. A second one ends the program at once. */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of SIGNALS) {
    process.once(signal, () => controller.abort(new Error(`interrupted (${signal}); run again`)));
  }
  return controller.signal;
}
