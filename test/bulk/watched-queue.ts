/** What stands in Redis, seen from outside: jobs, who works on them, and how many were taken over from dead workers. */
import { hostname } from "node:os";
import { Queue } from "bullmq";
import { Redis } from "ioredis";
import type { Started } from "./campaign.js";

export interface Watched {
  /** In any state. */
  jobs(): Promise<number>;
  /** Whether a job stands as begun by this worker and not ended. */
  holdsJob(worker: Started): Promise<boolean>;
  /** Jobs given to another worker so far, from the log of events that BullMQ keeps. */
  takenOver(): Promise<number>;
  close(): Promise<void>;
}

/** Opens the queue of all campaigns. */
export function openQueue(url: string): Watched {
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  connection.on("error", () => {});
  const queue = new Queue("sana-codemod", { connection });
  queue.on("error", () => {});
  return {
    jobs: async () => Object.values(await queue.getJobCounts()).reduce((sum, count) => sum + count, 0),
    holdsJob: async ({ child }) => (await queue.getActive()).some((job) => job?.processedBy === `${hostname()}:${child.pid}`),
    takenOver: async () => {
      const events = await connection.xrange("bull:sana-codemod:events", "-", "+");
      return events.filter(([, fields]) => fields[fields.indexOf("event") + 1] === "stalled").length;
    },
    close: async () => {
      await queue.close();
      connection.disconnect();
    },
  };
}
