import { connect } from "node:net";
import { createRequire } from "node:module";
import { Writable } from "node:stream";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv } from "ajv";
import { beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../../server/config.ts";
import { routes } from "../../server/http/routes/index.ts";
import { createLogger } from "../../server/logger.ts";
import { Device } from "./chat-client.ts";
import { exampleToken, runService } from "./running-service.ts";
import { StaffClient } from "./staff-client.ts";

const asyncApiSchema = createRequire(import.meta.url)(
  "@asyncapi/specs/schemas/3.0.0.json",
) as object;

type Running = Awaited<ReturnType<typeof runService>>;

describe("the settings of the environment", () => {
  it("have defaults that let nobody in from outside", () => {
    expect(readConfig({})).toMatchObject({
      host: "127.0.0.1",
      port: 3000,
      store: { kind: "embedded" },
      publicUrl: undefined,
      trustedProxies: 0,
      logLevel: "info",
    });
  });

  it("that are empty count as not set", () => {
    expect(readConfig({ PORT: "", DATABASE_URL: "  " })).toEqual(readConfig({}));
  });

  it("are refused with every problem at once, and without their values", () => {
    const bad = {
      PORT: "65536",
      DATABASE_URL: "mysql://user:hidden@host/db",
      PUBLIC_URL: "chat.example.com",
      TRUSTED_PROXIES: "-1",
      LOG_LEVEL: "loud",
    };
    const read = () => readConfig(bad);
    expect(read).toThrowError(expect.objectContaining({ code: "CONFIG_INVALID" }));
    expect(read).toThrowError(
      /PORT: .*\nDATABASE_URL: .*\nPUBLIC_URL: .*\nTRUSTED_PROXIES: .*\nLOG_LEVEL: /,
    );
    expect(read).not.toThrowError(/hidden|65536|loud/);
  });

  it.each([
    [{ PORT: "0" }, { port: 0 }],
    [{ PORT: "65535" }, { port: 65_535 }],
    [{ PUBLIC_URL: "https://chat.example.com/" }, { publicUrl: "https://chat.example.com" }],
    [
      { DATABASE_URL: "postgresql://u@h/d" },
      { store: { kind: "postgres", url: "postgresql://u@h/d" } },
    ],
  ])("%j are taken", (given, expected) => {
    expect(readConfig(given)).toMatchObject(expected);
  });
});

describe("every answer", () => {
  let running: Running;
  beforeAll(async () => {
    running = await runService();
  });

  it("lets nothing run or load but our own files, and lets nobody frame us", async () => {
    const { headers } = await fetch(`${running.url}/chat`);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe/);
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-powered-by")).toBeNull();
  });

  it("to a failure names the request, and what to do", async () => {
    const response = await fetch(`${running.url}/api/cases`);
    const { error } = (await response.json()) as { error: Record<string, unknown> };
    expect(error).toMatchObject({ code: "LOGIN_REQUIRED", advice: "Log in.", isRetryable: false });
    expect(error["requestId"]).toBe(response.headers.get("x-request-id"));
  });

  it("with data is kept by nobody on the way", async () => {
    const response = await fetch(`${running.url}/api/chat/door`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ token: exampleToken(running.ready, "zh-CN") }),
    });
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it("to an address of the API that is none is a coded failure, to any other the console", async () => {
    const unknown = await fetch(`${running.url}/api/nothing`);
    expect(unknown.status).toBe(404);
    expect(await unknown.json()).toMatchObject({ error: { code: "NOT_FOUND" } });
    const page = await fetch(`${running.url}/cases/C-1`, { headers: { accept: "text/html" } });
    expect([page.status, page.headers.get("content-type")]).toEqual([
      200,
      "text/html; charset=utf-8",
    ]);
  });

  it("tells how the service is", async () => {
    expect(await (await fetch(`${running.url}/api/health`)).json()).toMatchObject({
      ready: true,
      store: "ready",
      kind: "embedded",
    });
  });
});

describe("a bad request", () => {
  let running: Running;
  beforeAll(async () => {
    running = await runService();
  });

  const post = async (
    path: string,
    body: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = { "content-type": "application/json" },
  ) => {
    const response = await fetch(`${running.url}${path}`, { method: "POST", headers, body });
    const { error } = (await response.json()) as { error?: { code: string; field?: string } };
    return [response.status, error?.code, error?.field];
  };

  it.each([
    ["is no JSON", "{", [400, "JSON_INVALID", undefined]],
    ["is no object", "[]", [400, "FIELD_INVALID", undefined]],
    ["is empty", "", [400, "FIELD_MISSING", "token"]],
    ["has the wrong type", '{"token":1}', [400, "FIELD_INVALID", "token"]],
    [
      "is too big",
      JSON.stringify({ token: "x".repeat(256 * 1024) }),
      [413, "BODY_TOO_LARGE", undefined],
    ],
  ] as const)("whose body %s gets its code", async (_, body, expected) => {
    expect(await post("/api/chat/door", body)).toEqual(expected);
  });

  it("in another encoding or another form is told so", async () => {
    const latin = { "content-type": "application/json; charset=latin1" };
    expect(await post("/api/chat/door", "{}", latin)).toEqual([400, "INPUT_NOT_UTF8", undefined]);
    const form = { "content-type": "application/x-www-form-urlencoded" };
    expect((await post("/api/chat/door", "token=x", form))[1]).toBe("FIELD_MISSING");
  });

  it("from a page of another site is refused", async () => {
    const headers = { "content-type": "application/json", origin: "https://elsewhere.example" };
    expect((await post("/api/session", "{}", headers)).slice(0, 2)).toEqual([
      403,
      "ORIGIN_REFUSED",
    ]);
  });

  it("with an address that cannot be decoded does not end the service", async () => {
    const { hostname, port } = new URL(running.url);
    const socket = connect(Number(port), hostname);
    socket.end("GET /api/cases/%E0%A4%A HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    let answer = "";
    for await (const data of socket) answer += String(data);
    expect(answer).toMatch(/^HTTP\/1\.1 40/);
    expect((await fetch(`${running.url}/readyz`)).status).toBe(200);
  });

  it("to the door from one address too often has to wait, and a neighbour does not", async () => {
    const open = await runService();
    const device = new Device(open.url);
    let last = 0;
    for (let time = 1; time <= 61; time += 1) last = (await device.door("x")).status;
    expect(last).toBe(429);
  });
});

describe("the served documents", () => {
  let running: Running;
  beforeAll(async () => {
    running = await runService();
  });

  it("describe every route, with the schemas that check it", async () => {
    const document = (await (await fetch(`${running.url}/openapi.json`)).json()) as {
      openapi: string;
      paths: Record<string, Record<string, { responses: object; requestBody?: object }>>;
      components: { schemas: Record<string, unknown> };
    };
    expect(document.openapi).toMatch(/^3\.1/);
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    const served = routes.map(
      ({ method, url }) => `${method} ${url.replaceAll(/:(\w+)/g, "{$1}")}`,
    );
    expect(described.toSorted()).toEqual([...served, "get /api/health"].toSorted());
    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining(["Case", "CallSummary", "Me", "Error", "ChatDoor"]),
    );
    expect(document.paths["/api/cases"]?.["post"]?.requestBody).toBeDefined();
  });

  it("are sound by the rules of their formats", async () => {
    const openApi: unknown = await (await fetch(`${running.url}/openapi.json`)).json();
    const { valid, errors } = await new Validator().validate(openApi as Record<string, unknown>);
    expect([valid, errors]).toEqual([true, undefined]);
    const asyncApi = (await (await fetch(`${running.url}/asyncapi.json`)).json()) as object;
    const ajv = new Ajv({
      strict: false,
      validateFormats: false,
      meta: false,
      validateSchema: false,
    });
    const validate = ajv.compile(asyncApiSchema);
    validate(asyncApi);
    expect(validate.errors ?? []).toEqual([]);
  });

  it("describe every message of the sockets", async () => {
    const text = await (await fetch(`${running.url}/asyncapi.json`)).text();
    const document = JSON.parse(text) as { asyncapi: string; channels: Record<string, object> };
    expect(document.asyncapi).toBe("3.0.0");
    expect(Object.keys(document.channels)).toEqual(["chat", "voice", "desk-voice", "live"]);
    for (const type of ["open", "turn", "leave", "messages", "watch-call", "call-change"]) {
      expect(text).toContain(`"const":"${type}"`);
    }
  });
});

describe("the log", () => {
  it("has every request in it and nothing of anybody", async () => {
    let written = "";
    const destination = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        written += chunk.toString("utf8");
        done();
      },
    });
    const log = createLogger("debug", destination);
    const running = await runService({ log });
    const token = exampleToken(running.ready, "zh-CN");
    const chat = await new Device(running.url).open(token);
    await chat.say("我是陈伟，后四位4567，电话13800000001。");
    await chat.say("我不想活了。");
    chat.send({ type: "turn", id: "turn-bad1", n: 9, text: "我是陈伟" });
    await chat.next("error");
    const staff = new StaffClient(running.url);
    await staff.login("admin", "陈伟 13800000001");
    await staff.ask("GET", "/api/cases?query=陈伟");
    log.error({ err: new Error("陈伟 +8613800000001 4567"), text: "后四位4567" }, "failed");
    expect(written).toContain('"route":"/chat/door"');
    expect(written).toContain('"status":401');
    expect(written).not.toMatch(/陈伟|13800000001|8440|不想活/);
    expect(written).not.toContain(token);
    expect(written).not.toContain(running.ready.firstLogin?.password ?? "?");
  });
});
