/** The service's parts in this process: five hundred deliveries at once, order, bounds, and the file of deliveries. */
import { appendFileSync, openSync, readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { Deliveries } from "../../src/review/server/deliveries.js";
import { logger } from "../../src/review/server/log.js";
import { PullQueue } from "../../src/review/server/pull-queue.js";
import { receiver } from "../../src/review/server/receiver.js";
import { pullOf, type Task, taskOf } from "../../src/review/server/task.js";
import { commentEvent, folder, pullEvent, SECRET, signed } from "./service.js";

const review = (id: string, pull = 1): Task => ({ id, kind: "review", owner: "o", repo: "n", pull });
const apply = (id: string, pull = 1): Task => ({ ...review(id, pull), kind: "apply", author: "a" });

/** The HTTP side with work that is only noted; `go` lets it end. */
async function reception(most: number) {
  const deliveries = new Deliveries(folder());
  const seen: Task[] = [];
  let go = () => {};
  const gate = new Promise<void>((done) => {
    go = done;
  });
  let running = 0;
  let mostRunning = 0;
  const queue = new PullQueue(async (task) => {
    mostRunning = Math.max(mostRunning, ++running);
    await gate;
    seen.push(task);
    running--;
    await deliveries.finish(task.id);
  }, 4);
  const server = receiver({
    ...{ secret: SECRET, deliveries, most, log: () => {} },
    queued: () => queue.queued,
    accepted: (task) => queue.add(task).forEach(({ id }) => void deliveries.finish(id)),
    health: () => ({ ready: true }),
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void [server.closeAllConnections(), server.close()]);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const send = async (id: string, event: string, payload: unknown) => {
    const body = JSON.stringify(payload);
    const headers = { "x-github-event": event, "x-github-delivery": id, "x-hub-signature-256": signed(body) };
    return (await fetch(url, { method: "POST", body, headers })).status;
  };
  return { deliveries, queue, seen, go, send, mostRunning: () => mostRunning };
}

test("500 deliveries at once are done in order per pull request, four pull requests at a time", async () => {
  const { deliveries, seen, go, send, mostRunning } = await reception(1000);
  const order = new Map<number, string[]>();
  const sent = Array.from({ length: 500 }, async (_, at) => {
    const pull = at % 25;
    const status = await send(`d${at}`, "issue_comment", commentEvent("maintainer", "/sana-codemod apply", pull + 1));
    if (status === 202) order.set(pull, [...(order.get(pull) ?? []), `d${at}`]);
    return status;
  });
  expect(new Set(await Promise.all(sent))).toEqual(new Set([202]));
  const accepted = deliveries.waiting().map(({ id }) => id);
  expect(accepted).toHaveLength(500);
  go();
  while (deliveries.waiting().length > 0) await new Promise((done) => setTimeout(done, 10));
  expect(mostRunning()).toBe(4);
  for (let pull = 1; pull <= 25; pull++) {
    const done = seen.filter((task) => task.pull === pull).map(({ id }) => id);
    const own = new Set(done);
    expect(done).toEqual(accepted.filter((id) => own.has(id)));
    expect(done).toHaveLength(20);
  }
});

test("more than may wait are refused, not lost", async () => {
  const { deliveries, go, send } = await reception(10);
  const statuses = [];
  for (let at = 0; at < 30; at++) statuses.push(await send(`d${at}`, "issue_comment", commentEvent()));
  expect(statuses.filter((status) => status === 202)).toHaveLength(deliveries.waiting().length);
  expect(statuses.filter((status) => status === 503)).toHaveLength(30 - 11);
  go();
});

test("a review that waits gives way to a newer one; what a person asked for does not", () => {
  const queue = new PullQueue(() => new Promise(() => {}), 1);
  expect(queue.add(review("runs"))).toEqual([]);
  expect(queue.add(review("a"))).toEqual([]);
  expect(queue.add(review("b")).map(({ id }) => id)).toEqual(["a"]);
  expect(queue.add(apply("c"))).toEqual([]);
  expect(queue.add(apply("d"))).toEqual([]);
  expect(queue.add(review("e"))).toEqual([]);
  expect(queue.add(review("other", 2))).toEqual([]);
  expect([queue.queued, queue.running]).toEqual([5, 1]);
});

test("deliveries survive a crash, torn lines and a restart; what is done stays done", async () => {
  const dir = folder();
  const first = new Deliveries(dir);
  await Promise.all([first.accept(review("a"), "1"), first.accept(review("b", 2), "2"), first.accept(apply("c"), "3")]);
  await first.finish("b");
  appendFileSync(join(dir, "deliveries.jsonl"), '{"task":{"id":"torn"');
  const second = new Deliveries(dir);
  expect(second.waiting().map(({ id }) => id)).toEqual(["a", "c"]);
  expect([second.isReplay("b", "x"), second.isReplay("x", "2"), second.isReplay("torn", "x")]).toEqual([true, true, false]);
  expect(readFileSync(join(dir, "deliveries.jsonl"), "utf8").split("\n")).toHaveLength(5);
});

test("a delivery that the disk does not take was never there", async () => {
  const dir = folder();
  const deliveries = new Deliveries(dir);
  await deliveries.accept(review("a"), "1");
  const path = join(dir, "deliveries.jsonl");
  const before = readFileSync(path, "utf8");
  const full = openSync("/dev/full", "w");
  const file = Reflect.get(deliveries, "file") as number;
  Reflect.set(deliveries, "file", full);
  await expect(deliveries.accept(review("b"), "2")).rejects.toThrow();
  expect([deliveries.isReplay("b", "2"), deliveries.waiting().map(({ id }) => id)]).toEqual([false, ["a"]]);
  Reflect.set(deliveries, "file", file);
  expect(await deliveries.accept(review("b"), "2")).toBe(true);
  expect(readFileSync(path, "utf8").startsWith(before)).toBe(true);
  expect(new Deliveries(dir).waiting().map(({ id }) => id)).toEqual(["a", "b"]);
});

test("the same delivery twice at once is one", async () => {
  const deliveries = new Deliveries(folder());
  const twice = [deliveries.accept(review("a"), "1"), deliveries.accept(review("a"), "1"), deliveries.accept(review("b"), "1")];
  expect(await Promise.all(twice)).toEqual([true, false, false]);
  expect(deliveries.waiting().map(({ id }) => id)).toEqual(["a"]);
});

test("what is remembered of deliveries is bounded, what waits is kept", async () => {
  const deliveries = new Deliveries(folder());
  await deliveries.accept(review("waits", 1), "w");
  const rest = Array.from({ length: 11_000 }, (_, at) => `d${at}`);
  await Promise.all(rest.map((id) => deliveries.accept(review(id, 2), id)));
  await Promise.all(rest.map((id) => deliveries.finish(id)));
  await Promise.all(["x", "y"].map((id) => deliveries.accept(review(id), id)));
  expect(deliveries.isReplay("d10999", "")).toBe(true);
  expect(deliveries.waiting().map(({ id }) => id)).toEqual(["waits", "x", "y"]);
});

test("tasks are read of payloads, and nothing else", () => {
  expect(taskOf("i", "pull_request", pullEvent(3, "", "reopened"))).toEqual({
    id: "i",
    kind: "review",
    owner: "o",
    repo: "n",
    pull: 3,
  });
  expect(taskOf("i", "issue_comment", commentEvent("m", " /sana-codemod apply \nthanks", 4))).toMatchObject({
    kind: "apply",
    author: "m",
    pull: 4,
  });
  expect(taskOf("i", "issue_comment", { ...commentEvent(), issue: { number: 4, state: "open" } })).toBeUndefined();
  expect(taskOf("i", "issue_comment", { ...commentEvent(), action: "edited" })).toBeUndefined();
  expect(taskOf("i", "check_run", pullEvent())).toBeUndefined();
  expect(taskOf("i", "pull_request", null)).toBeUndefined();
  expect(pullOf({ ...review("i"), owner: "O" })).toBe("o/n#1");
});

test("the log holds no secret and no line but its own", () => {
  const lines: string[] = [];
  const log = logger((line) => lines.push(line), new Set(["s3cret", 'quo"ted', ""]));
  log("error", "failed", { reason: new Error("token s3cret\nsecond line"), path: 'a\n\u001b[2Jb\u009b\u202equo"ted' });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(
    /^\{"at":"[^"]+","level":"error","message":"failed","reason":"token \*\*\*","path":"a\\n\\u001b\[2Jb\\u009b\\u202e\*\*\*"\}\n$/,
  );
});
