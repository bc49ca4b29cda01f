/** A real redis-server on a free port of the loopback interface, its data in a folder, killed and started again at will. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { createServer } from "node:net";
import { Redis } from "ioredis";
import { sleep } from "./campaign.js";

export interface RedisServer {
  readonly url: string;
  stop(signal?: NodeJS.Signals): Promise<void>;
  restart(): Promise<void>;
}

/** @throws Error when redis-server is not installed (`.ci/run` installs it). */
export async function startRedis(folder: string): Promise<RedisServer> {
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  let server = await launch(folder, port);
  const stop = (signal: NodeJS.Signals = "SIGTERM") =>
    new Promise<void>((done) => {
      if (server.exitCode !== null || server.signalCode !== null) return done();
      server.once("exit", () => done());
      server.kill(signal);
    });
  return {
    url: `redis://127.0.0.1:${port}`,
    stop,
    restart: async () => {
      await stop("SIGKILL");
      await sleep(300);
      server = await launch(folder, port);
    },
  };
}

async function launch(folder: string, port: number): Promise<ChildProcess> {
  const flags = [
    "--port",
    String(port),
    "--bind",
    "127.0.0.1",
    "--dir",
    folder,
    "--appendonly",
    "yes",
    "--appendfsync",
    "always",
    "--save",
    "",
  ];
  const server = spawn("redis-server", flags, { stdio: "ignore" });
  let missing: Error | undefined;
  server.on("error", (error) => {
    missing = new Error(`redis-server cannot be started (${error.message}): apt-get install redis-server`);
  });
  for (let tries = 0; tries < 100; tries++) {
    await sleep(50);
    if (missing) throw missing;
    if (await answers(port)) return server;
  }
  throw new Error("redis-server does not answer");
}

async function answers(port: number): Promise<boolean> {
  const client = new Redis(port, "127.0.0.1", { lazyConnect: true, retryStrategy: null, maxRetriesPerRequest: 0 });
  client.on("error", () => {});
  return client
    .connect()
    .then(() => client.ping())
    .then(() => true)
    .catch(() => false)
    .finally(() => client.disconnect());
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const at = server.address();
      server.close(() => done(typeof at === "object" && at ? at.port : 0));
    });
  });
}
