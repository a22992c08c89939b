import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { describe, expect, it } from "vitest";
import { isOwnOrigin } from "../../../server/http/origin.ts";
import { Device } from "../chat-client.ts";
import { exampleToken, runService } from "../running-service.ts";
import { emptyStore, storeKinds } from "../storage/test-databases.ts";

describe("a hostile client", () => {
  it("that keeps a refused socket half open does not keep the service from stopping", async () => {
    const running = await runService();
    const { hostname, port } = new URL(running.url);
    const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
    socket.on("error", () => undefined);
    socket.write(
      "GET /api/x HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n" +
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n",
    );
    await once(socket, "data");
    const stopped = await Promise.race([running.stop().then(() => true), pause(5_000)]);
    expect(stopped).toBe(true);
    socket.destroy();
  });

  it("that sends without waiting is cut off", async () => {
    const running = await runService();
    const chat = await new Device(running.url).open(exampleToken(running.ready, "zh-CN"));
    const closed = once(chat.socket, "close");
    for (let n = 1; n <= 200; n += 1) {
      if (chat.socket.readyState === chat.socket.OPEN) {
        chat.send({ type: "turn", id: `turn-${1_000 + n}`, n, text: "好" });
      }
    }
    await closed;
    expect((await fetch(`${running.url}/readyz`)).status).toBe(200);
  });

  it("with a cookie that is none of our secrets has no device", async () => {
    const running = await runService();
    const device = new Device(running.url);
    device.cookie = "kindline_device=";
    const chat = await device.connect();
    chat.send({ type: "open", token: exampleToken(running.ready, "zh-CN"), since: 0 });
    expect((await chat.next("error")).error.code).toBe("COOKIE_REQUIRED");
  });

  it("leaves nothing behind when it goes in mid-opening", async () => {
    const running = await runService();
    const device = new Device(running.url);
    const token = exampleToken(running.ready, "zh-CN");
    await device.door(token);
    for (let n = 1; n <= 20; n += 1) {
      const chat = await device.connect();
      chat.send({ type: "open", token, since: 0 });
      chat.close();
      await once(chat.socket, "close");
    }
    const { hub } = running.ready.services.calls;
    await expect.poll(() => hub.watchedCalls()).toEqual([]);
  });

  it.runIf(storeKinds.includes("postgres"))(
    "of the database that announces nonsense does not end the service",
    async () => {
      const store = await emptyStore("postgres");
      if (store.kind !== "postgres") throw new Error("Expected a Postgres address.");
      const running = await runService({ store });
      const client = new Client({ connectionString: store.url });
      await client.connect();
      for (const text of ["garbage", "{}", "[1]", '{"server":1}']) {
        await client.query("select pg_notify('kindline_news', $1)", [text]);
      }
      await client.end();
      await pause(200);
      expect((await fetch(`${running.url}/readyz`)).status).toBe(200);
    },
  );

  it("under another name that points here is not one of our pages", () => {
    const own = "http://localhost:3000";
    const at = (origin: string, host: string) => isOwnOrigin({ origin, host }, own);
    expect(at("http://evil.example:3000", "evil.example:3000")).toBe(false);
    expect(at("http://localhost:3000", "localhost:3000")).toBe(true);
    expect(at("http://127.0.0.1:3000", "127.0.0.1:3000")).toBe(true);
    expect(at("http://[::1]:3000", "[::1]:3000")).toBe(true);
    expect(at("http://127.0.0.1:4000", "127.0.0.1:3000")).toBe(false);
    expect(isOwnOrigin({ host: "anything" }, own)).toBe(true);
  });
});
