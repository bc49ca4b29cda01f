/** BullMQ and ioredis, which are installed only where a queue is used, and a connection that is known to work. */
import type { Redis } from "ioredis";
import { OptionError } from "../option-values.js";
import { describe, errorCode } from "../repo/errors.js";

/** Name of the BullMQ queue; all campaigns share it, so that a worker needs to know only where Redis is. */
export const QUEUE = "sana-codemod";

/** @throws OptionError when they are not installed. */
export async function loadBullmq() {
  try {
    const [bullmq, ioredis] = await Promise.all([import("bullmq"), import("ioredis")]);
    return { Queue: bullmq.Queue, Worker: bullmq.Worker, Redis: ioredis.Redis };
  } catch (error) {
    if (errorCode(error) !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new OptionError("--queue needs BullMQ and ioredis beside sana-codemod: npm install bullmq@6 ioredis@5");
  }
}

/**
 * Connects; later it waits for a Redis that is away for a while.
 * @throws OptionError when the address is none, or nobody answers there now.
 */
export async function connect(address: string): Promise<Redis> {
  const url = readAddress(address);
  const { Redis } = await loadBullmq();
  const first = new Redis(address, { lazyConnect: true, retryStrategy: null, maxRetriesPerRequest: 0, connectTimeout: 5000 });
  let reason: unknown;
  first.on("error", (error) => {
    reason = error;
  });
  try {
    await first.connect();
    await first.ping();
  } catch (error) {
    throw new OptionError(`--queue ${url}: Redis cannot be reached: ${describe(reason ?? error)}; start it, or fix the address`);
  } finally {
    first.disconnect();
  }
  const connection = new Redis(address, { maxRetriesPerRequest: null, retryStrategy: (times) => Math.min(times * 100, 2000) });
  // Told by the commands that wait; without a listener it would end the process.
  connection.on("error", () => {});
  return connection;
}

/** The address without its password, for messages. */
function readAddress(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== "redis:" && url?.protocol !== "rediss:")
    throw new OptionError(
      `--queue must be redis://HOST:PORT or rediss://HOST:PORT, not ${JSON.stringify(address.replace(/\/\/[^@/]*@/, "//"))}`,
    );
  return `${url.protocol}//${url.host}`;
}
