/** A thread of its own for src/repo/threads.ts. */
import { serveBatches } from "../src/repo/alone-thread.js";

await serveBatches();
