import { connect } from "node:net";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import fc from "fast-check";
import { Product } from "./support/product.ts";
import { submit, submitted } from "./support/visitor.ts";

describe("whatever comes over the wire", () => {
  let product: Product;
  beforeAll(async () => {
    product = await Product.start();
  });
  afterAll(() => product[Symbol.asyncDispose]());

  /** Sends bytes and hangs up after the first answer, or at once. */
  async function raw(bytes: string, wait: boolean): Promise<string> {
    const socket = connect(Number(new URL(product.url).port), "127.0.0.1");
    await once(socket, "connect");
    socket.on("error", () => undefined).write(bytes, "latin1");
    if (!wait) {
      socket.destroy();
      return "";
    }
    // Whoever is hung up on in the middle of sending may see an error in place of an answer.
    const answer = await new Promise<string>((resolve) => {
      socket.once("data", (data) => resolve(String(data))).once("close", () => resolve(""));
      setTimeout(resolve, 500, "");
    });
    socket.destroy();
    return answer;
  }

  it("never answers 5xx and goes on serving", async () => {
    const line = fc.oneof(
      fc.constant("POST /forms/krakow/submissions HTTP/1.1"),
      fc.constant("GET /%zz%00 HTTP/1.1"),
      fc.string({ unit: "binary-ascii", maxLength: 60 }),
    );
    const headers = fc.constantFrom(
      "Host: x\r\nContent-Type: application/json\r\nContent-Length: 5\r\n",
      "Host: x\r\nContent-Type: application/json\r\nContent-Length: 99999999\r\n",
      "Host: x\r\nTransfer-Encoding: chunked\r\n",
      "Host: x\r\nContent-Length: -1\r\n",
      `Host: x\r\nX-Long: ${"a".repeat(20_000)}\r\n`,
      "",
    );
    await fc.assert(
      fc.asyncProperty(
        line,
        headers,
        fc.string({ unit: "binary-ascii" }),
        fc.boolean(),
        async (first, rest, body, wait) => {
          expect(await raw(`${first}\r\n${rest}\r\n${body}`, wait)).not.toMatch(/^HTTP\/1\.1 5/);
        },
      ),
      { numRuns: 150 },
    );
    expect((await submitted(product, "krakow", { answers: { email: "still@example.org" } })).status).toBe("confirmed");
  });

  it("refuses a body over 64 KB with 413, also one that never ends", async () => {
    const large = await submit(product, "krakow", { body: { answers: { questions: "x".repeat(70_000) } } });
    expect(large.status).toBe(413);
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(1024 * 1024)),
    });
    const response = await fetch(`${product.url}/forms/krakow/submissions`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": "endless-body" },
      body: endless,
      duplex: "half",
    } as RequestInit).catch(() => undefined);
    if (response) expect(response.status).toBe(413);
    expect((await product.fetch("/healthz")).status).toBe(200);
  });
});
