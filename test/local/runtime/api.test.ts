import http from "node:http";
import net from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { api, lambda, role } from "./support/assembly.ts";
import { type Running, run } from "./support/running.ts";

const handlers = {
  Echo: "export const handler = async (event) => event;",
  Reply: `export const handler = async () => ({
    statusCode: 201,
    headers: { "Content-Type": "text/plain; charset=utf-8", "X-Number": 7, "Content-Length": "1", Connection: "close" },
    cookies: ["a=1", "b=2"],
    body: Buffer.from("zażółć").toString("base64"),
    isBase64Encoded: true,
  });`,
  Throws: 'export const handler = async () => { throw new TypeError("secret"); };',
  Nonsense: 'export const handler = async () => ({ statusCode: "many" });',
  Sleeps: "export const handler = () => new Promise((resolve) => setTimeout(resolve, 60_000));",
  Exits: "export const handler = () => process.exit(3);",
  Rejects: 'export const handler = () => new Promise(() => { void Promise.reject(new Error("stray")); });',
  Broken: 'import "./not-there.mjs"; export const handler = () => 1;',
  Text: 'export const handler = async () => "cześć";',
  Clock:
    "export const handler = async () => ({ now: Date.now(), made: new Date().getTime(), given: new Date(5).getTime(), text: Date(), is: new Date() instanceof Date });",
  Environment:
    "export const handler = async (_, context) => ({ ...process.env, left: context.getRemainingTimeInMillis(), id: context.awsRequestId });",
  Overlap: `import { threadId } from "node:worker_threads";
    let here = 0;
    export const handler = async () => {
      here += 1;
      await new Promise((resolve) => setTimeout(resolve, 50));
      return { thread: threadId, here: here-- };
    };`,
  Slow: "export const handler = async () => { await new Promise((resolve) => setTimeout(resolve, 300)); return {}; };",
};

let running: Running;

beforeAll(async () => {
  const functions = Object.fromEntries(Object.keys(handlers).map((name) => [name, lambda(name, { Timeout: 30 })]));
  Object.assign(functions, { Sleeps: lambda("Sleeps", { Timeout: 0.7 }), Endless: lambda("Sleeps", { Timeout: 2 }) });
  functions["Environment"] = lambda("Environment", {
    Timeout: 70,
    Environment: { Variables: { PUBLIC_URL: { "Fn::GetAtt": ["Api", "ApiEndpoint"] } } },
  });
  const routes = api(
    {
      "GET /echo/{id}/tail": "Echo",
      "POST /echo/{id}/tail": "Echo",
      "GET /reply": "Reply",
      "HEAD /reply": "Reply",
      "GET /throws": "Throws",
      "GET /nonsense": "Nonsense",
      "GET /sleeps": "Sleeps",
      "GET /endless": "Endless",
      "GET /exits": "Exits",
      "GET /rejects": "Rejects",
      "GET /broken": "Broken",
      "GET /text": "Text",
      "GET /clock": "Clock",
      "GET /environment": "Environment",
      "GET /slow": "Slow",
      "GET /overlap": "Overlap",
      "GET /limited": "Text",
    },
    { RouteSettings: { "GET /limited": { ThrottlingRateLimit: 0.1, ThrottlingBurstLimit: 2 } } },
    { "GET /endless": 300 },
  );
  running = await run({ Role: role, ...functions, ...routes }, handlers);
});

afterAll(() => running.close());

async function echo(path: string, init: RequestInit = {}): Promise<Record<string, unknown>> {
  return (await fetch(`${running.url}${path}`, init)).json() as Promise<Record<string, unknown>>;
}

describe("what a function is told of a request", () => {
  it("is the event of payload format 2.0", async () => {
    const event = await echo("/echo/a%2Fb%20ż/tail?x=1&x=2&y=%C5%BC&empty", {
      headers: { Cookie: "one=1; two=2", "X-Thing": "first", "User-Agent": "story" },
    });

    expect(event).toMatchObject({
      version: "2.0",
      routeKey: "GET /echo/{id}/tail",
      rawPath: "/echo/a/b ż/tail",
      rawQueryString: "x=1&x=2&y=%C5%BC&empty",
      cookies: ["one=1", "two=2"],
      headers: { "x-thing": "first", "x-forwarded-proto": "http" },
      queryStringParameters: { x: "1,2", y: "ż", empty: "" },
      pathParameters: { id: "a/b ż" },
      requestContext: {
        http: { method: "GET", protocol: "HTTP/1.1", userAgent: "story" },
        routeKey: "GET /echo/{id}/tail",
        stage: "$default",
        time: expect.stringMatching(/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/),
        timeEpoch: expect.any(Number),
      },
      isBase64Encoded: false,
    });
    expect(event["headers"]).not.toHaveProperty("cookie");
    expect(event).not.toHaveProperty("body");
  });

  it.each([
    [undefined, "127.0.0.1"],
    ["203.0.113.9", "203.0.113.9"],
    // What a visitor sent along stands before what the web server in front has seen.
    ["198.51.100.1, 2001:db8::9", "2001:db8::9"],
    ["203.0.113.9, unknown", "127.0.0.1"],
    ["", "127.0.0.1"],
  ])("says who asks, as the last entry of x-forwarded-for does: %s is %s", async (forwarded, sourceIp) => {
    const headers = forwarded === undefined ? {} : { "X-Forwarded-For": forwarded };
    const { port } = new URL(running.url);
    const event = await fetch(`http://127.0.0.1:${port}/echo/1/tail`, { headers });
    expect(await event.json()).toMatchObject({
      headers: { "x-forwarded-for": sourceIp },
      requestContext: { http: { sourceIp } },
    });
  });

  it.each([
    ["application/json", false],
    ["application/json; charset=utf-8", false],
    ["text/csv", false],
    ["application/x-www-form-urlencoded", true],
    ["application/problem+json", true],
    ["image/png", true],
  ])("holds a body of %s as text or as base64, as API Gateway does", async (type, isBase64Encoded) => {
    const event = await echo("/echo/1/tail", { method: "POST", headers: { "content-type": type }, body: '{"ż":1}' });

    const body = isBase64Encoded ? Buffer.from('{"ż":1}').toString("base64") : '{"ż":1}';
    expect(event).toMatchObject({ body, isBase64Encoded });
  });

  it("reaches it by both loopback addresses", async () => {
    const { port } = new URL(running.url);
    const answers = await Promise.all([fetch(`http://127.0.0.1:${port}/text`), fetch(`http://[::1]:${port}/text`)]);
    expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
  });
});

describe("what a visitor gets", () => {
  it("is what the function replied", async () => {
    const response = await fetch(`${running.url}/reply`);

    expect(response.status).toBe(201);
    expect(await response.text()).toBe("zażółć");
    expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(response.headers.get("x-number")).toBe("7");
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  });

  it("has no body for HEAD", async () => {
    const response = await fetch(`${running.url}/reply`, { method: "HEAD" });
    expect(response.status).toBe(201);
    expect(await response.text()).toBe("");
  });

  it("is JSON with status 200 when the function answers anything else", async () => {
    const response = await fetch(`${running.url}/text`);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(await response.json()).toBe("cześć");
  });

  it.each(["/unknown", "/echo//tail", "/echo/1/tail/more", "/text/"])("is 404 for %s", async (path) => {
    const response = await fetch(`${running.url}${path}`);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ message: "Not Found" });
  });

  it.each(["/throws", "/nonsense", "/sleeps", "/exits", "/rejects", "/broken"])(
    "is a bare 500 for %s",
    async (path) => {
      const response = await fetch(`${running.url}${path}`);
      expect(response.status).toBe(500);
      expect(await response.json()).toEqual({ message: "Internal Server Error" });
    },
  );

  it("is 503 when the function takes longer than the API waits", async () => {
    const response = await fetch(`${running.url}/endless`);
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ message: "Service Unavailable" });
  });

  it("comes late rather than never when many come at once", async () => {
    const answers = await Promise.all(Array.from({ length: 16 }, () => fetch(`${running.url}/slow`)));
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 200));
  });

  it("is 400 for a path that cannot be decoded", async () => {
    expect(await rawStatus("GET /echo/%E0%A4/tail HTTP/1.1\r\nHost: localhost\r\n\r\n")).toBe(400);
  });

  it("is 431 for headers that API Gateway would not take", async () => {
    const long = "a".repeat(11_000);
    expect(await rawStatus(`GET /text HTTP/1.1\r\nHost: localhost\r\nX-Long: ${long}\r\n\r\n`)).toBe(431);
  });

  it("is 413 for a body above ten megabytes, declared or not", async () => {
    const tooLarge = Buffer.alloc(10 * 1024 * 1024 + 1, "a");
    const declared = await fetch(`${running.url}/echo/1/tail`, { method: "POST", body: tooLarge });
    const stream = new Blob([tooLarge]).stream();
    const chunked = { method: "POST", body: stream, duplex: "half" };
    const undeclared = await fetch(`${running.url}/echo/1/tail`, chunked);

    expect([declared.status, undeclared.status]).toEqual([413, 413]);
  });

  it("is 413 for an event above the six megabytes that a function is invoked with: files arrive as base64", async () => {
    const post = async (type: string, size: number) => {
      const init = { method: "POST", headers: { "content-type": type }, body: Buffer.alloc(size, "a") };
      const { status } = await fetch(`${running.url}/echo/1/tail`, init);
      return status;
    };
    expect(await post("multipart/form-data; boundary=x", 4_600_000)).toBe(200);
    expect(await post("multipart/form-data; boundary=x", 4_720_000)).toBe(413);
    expect(await post("text/plain", 6_200_000)).toBe(200);
    expect(await post("text/plain", 6_300_000)).toBe(413);
  });

  it("is 429 with Retry-After above the rate of the stage", async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 3; i += 1) statuses.push((await fetch(`${running.url}/limited`)).status);
    const refused = await fetch(`${running.url}/limited`);

    expect(statuses).toEqual([200, 200, 429]);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
    expect(await refused.json()).toEqual({ message: "Too Many Requests" });
  });

  it("does not hurt others when it goes away in the middle", async () => {
    const { port } = new URL(running.url);
    const socket = net.connect(Number(port), "127.0.0.1");
    socket.write("POST /echo/1/tail HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nhalf");
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    const request = http.get(`${running.url}/slow`).on("error", () => {});
    await new Promise((resolve) => setTimeout(resolve, 50));
    request.destroy();

    expect((await fetch(`${running.url}/slow`)).status).toBe(200);
  });

  it("works again after a function crashed", async () => {
    await fetch(`${running.url}/exits`);
    expect((await fetch(`${running.url}/exits`)).status).toBe(500);
    expect((await fetch(`${running.url}/text`)).status).toBe(200);
  });
});

describe("a function", () => {
  it("sees the virtual time without knowing of it", async () => {
    const before = Date.now();
    await fetch(`${running.url}/_local/clock`, { method: "POST", body: '{"advance":"P40D"}' });
    const seen = await echo("/clock");

    const moved = before + 39 * 86_400_000;
    expect(seen["now"]).toBeGreaterThan(moved);
    expect(seen["made"]).toBeGreaterThan(moved);
    expect(new Date(String(seen["text"])).getTime()).toBeGreaterThan(moved);
    expect(seen).toMatchObject({ given: 5, is: true });
  });

  it("has the environment of the template and finds the services of this machine", async () => {
    const environment = await echo("/environment");

    expect(environment).toMatchObject({
      PUBLIC_URL: running.url,
      AWS_REGION: "eu-central-1",
      AWS_LAMBDA_FUNCTION_NAME: "Environment",
      AWS_ENDPOINT_URL_DYNAMODB: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      AWS_ENDPOINT_URL_S3: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/_local\/files$/),
      AWS_ENDPOINT_URL_SES: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      AWS_ENDPOINT_URL_SFN: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    });
    for (const name of ["PATH", "NODE_COMPILE_CACHE"]) expect(environment).not.toHaveProperty(name);
    expect(environment["left"]).toBeGreaterThan(30_000);
  });

  it("runs several times at once, but each thread one invocation at a time", async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => echo("/overlap")));

    expect(answers.map(({ here }) => here)).toEqual(answers.map(() => 1));
    expect(new Set(answers.map(({ thread }) => thread)).size).toBeGreaterThan(1);
  });
});

function rawStatus(text: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(new URL(running.url).port), "127.0.0.1", () => socket.write(text));
    socket.once("data", (data) => {
      resolve(Number(String(data).split(" ")[1]));
      socket.destroy();
    });
    socket.once("error", reject);
  });
}
