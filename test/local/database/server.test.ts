import { request, type RequestOptions } from "node:http";
import { connect } from "node:net";
import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { key, open, type Opened } from "./support.ts";

let opened: Opened;
beforeEach(async () => (opened = await open()));
afterEach(() => opened.close());

const signed = {
  "content-type": "application/x-amz-json-1.0",
  "x-amz-target": "DynamoDB_20120810.ListTables",
  authorization: "AWS4-HMAC-SHA256 Credential=local",
};

async function call(headers: RequestOptions["headers"], body = "{}", method = "POST") {
  const sent = request(opened.database.url, { method, headers: headers ?? {} }).end(body);
  const [response] = await once(sent, "response");
  let text = "";
  for await (const chunk of response) text += chunk;
  return { status: response.statusCode, headers: response.headers, json: text && JSON.parse(text) };
}

describe("the endpoint", () => {
  test("answers a client that signs", async () => {
    expect(await call({ ...signed })).toMatchObject({ status: 200, json: { TableNames: ["records"] } });
  });

  test.each([
    ["no signature", { ...signed, authorization: "" }, "MissingAuthenticationTokenException"],
    ["a form's content type", { ...signed, "content-type": "text/plain" }, "UnknownOperationException"],
    [
      "an operation it does not know",
      { ...signed, "x-amz-target": "DynamoDB_20120810.Nothing" },
      "UnknownOperationException",
    ],
  ])("refuses %s", async (_what, headers, name) => {
    const { status, json } = await call(headers);
    expect([status, json.__type]).toEqual([400, `com.amazon.coral.service#${name}`]);
  });

  test("refuses what is no JSON object", async () => {
    for (const body of ["", "{", "[]", "null", "7"])
      expect((await call({ ...signed }, body)).json.__type).toBe("com.amazon.coral.service#SerializationException");
  });

  test("lets no page of another origin in", async () => {
    const asked = { origin: "https://example.org", "access-control-request-method": "POST" };
    const { status, headers } = await call(asked, "", "OPTIONS");
    expect(status).toBe(400);
    expect(Object.keys(headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
  });

  test("survives a client that goes away in the middle of a request", async () => {
    const { hostname, port } = new URL(opened.database.url);
    const socket = connect(Number(port), hostname);
    await once(socket, "connect");
    const headers = Object.entries({ ...signed, host: hostname, "content-length": "1000" });
    socket.write(`POST / HTTP/1.1\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n{"Table`);
    await new Promise((resolve) => setImmediate(resolve));
    socket.resetAndDestroy();
    await once(socket, "close");
    await opened.put("p");
    expect(await opened.get("p")).toEqual(key("p"));
  });
});
