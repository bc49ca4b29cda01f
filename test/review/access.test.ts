/** Tokens of a GitHub App: asked for with the App's signature, once while they live, and cut out of the log. */
import { createVerify, generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { appAccess } from "../../src/review/server/access.js";

const { privateKey, publicKey } = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  privateKeyEncoding: { type: "pkcs1", format: "pem" },
  publicKeyEncoding: { type: "spki", format: "pem" },
});
const TASK = { id: "d", kind: "review", owner: "o", repo: "n", pull: 7 } as const;

test("an installation's token is asked for as the App, and only once", async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const [header, payload, signature = ""] = (request.headers.authorization ?? "").replace(/^bearer /i, "").split(".");
    const genuine = createVerify("RSA-SHA256").update(`${header}.${payload}`).verify(publicKey, signature, "base64url");
    asked.push(
      `${request.method} ${request.url} ${genuine} ${JSON.parse(Buffer.from(payload ?? "", "base64url").toString()).iss}`,
    );
    response.writeHead(201, { "content-type": "application/json" });
    const expires_at = new Date(Date.now() + 3_600_000).toISOString();
    response.end(JSON.stringify({ token: "ghs_installation", expires_at, permissions: {}, repository_selection: "all" }));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void [server.closeAllConnections(), server.close()]);
  const secrets = new Set<string>();
  const access = appAccess("4711", privateKey, `http://127.0.0.1:${(server.address() as AddressInfo).port}`, secrets);
  expect(await access.token({ ...TASK, installation: 5 })).toBe("ghs_installation");
  expect(await access.token({ ...TASK, installation: 5 })).toBe("ghs_installation");
  expect(asked).toEqual(["POST /app/installations/5/access_tokens true 4711"]);
  expect([...secrets][0]).toBe("ghs_installation");
  await expect(access.token(TASK)).rejects.toThrow("the delivery names no installation");
});
