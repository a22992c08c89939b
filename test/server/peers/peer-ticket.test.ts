import { SignJWT } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { readPeerTicket, signPeerTicket } from "../../../server/peers/peer-ticket.ts";
import { runService, TestClock } from "../running-service.ts";

const key = new Uint8Array(32).fill(7);
const nowMs = Date.parse("2026-11-20T02:05:00.000Z");
const secondMs = 1_000;

describe("a ticket of one server for another", () => {
  it("says what was signed for half a minute, and as much again for clocks that differ", async () => {
    const ticket = await signPeerTicket({ type: "pack" }, { key, nowMs });
    const readAt = (ms: number) => readPeerTicket(ticket, { key, nowMs: nowMs + ms });
    expect(await readAt(59 * secondMs)).toEqual({ type: "pack" });
    await expect(readAt(61 * secondMs)).rejects.toMatchObject({ code: "SIGNATURE_INVALID" });
  });

  it("is none of another key, of another purpose, or without an end", async () => {
    const sign = (audience: string) =>
      new SignJWT({ content: {} }).setProtectedHeader({ alg: "HS256" }).setAudience(audience);
    const tickets = [
      await signPeerTicket({}, { key: new Uint8Array(32), nowMs }),
      await sign("kindline-chat").setIssuedAt().setExpirationTime("1h").sign(key),
      await sign("kindline-server").sign(key),
      "no.ticket.at-all",
      "",
    ];
    for (const ticket of tickets) {
      const read = readPeerTicket(ticket, { key, nowMs });
      await expect(read).rejects.toMatchObject({ code: "SIGNATURE_INVALID" });
    }
  });
});

describe("what only servers of the same store may ask", () => {
  const clock = new TestClock();
  let running: Awaited<ReturnType<typeof runService>>;
  beforeAll(async () => {
    running = await runService({ clock: clock.now });
  }, 60_000);

  const ask = async (body: object) =>
    await fetch(`${running.url}/api/peer/acts`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });

  it("is refused without a ticket, with a forged one, and with one that asks for nothing known", async () => {
    const act = { type: "accept", callId: "call-1", user: "li" };
    const forged = await signPeerTicket(act, { key, nowMs: clock.nowMs });
    const unknown = await running.ready.services.peers.ticket({ type: "drop", callId: "call-1" });
    for (const body of [{}, act, { ticket: forged }, { ticket: unknown }]) {
      const answer = await ask(body);
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({ error: { code: "SIGNATURE_INVALID" } });
    }
  });

  it("is done with a ticket, and answers with the code of what went wrong", async () => {
    const { peers } = running.ready.services;
    const act = { type: "accept", callId: "call-1", user: "li" };
    const answer = await ask({ ticket: await peers.ticket(act) });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ error: { code: "NOT_FOUND" } });
  });

  it("opens no voice without a ticket, or for somebody who is no user any more", async () => {
    const { peers } = running.ready.services;
    const gone = await peers.ticket({ type: "desk-voice", user: "nobody" });
    const url = `${running.url.replace("http", "ws")}/api/peer/desk-voice`;
    const outcome = async (headers: Record<string, string>): Promise<number> =>
      await new Promise((resolve) => {
        const socket = new WebSocket(url, { headers });
        socket.on("unexpected-response", (_request, { statusCode }) => resolve(statusCode ?? 0));
        socket.on("close", resolve);
        socket.on("error", () => undefined);
      });
    expect(await outcome({})).toBe(403);
    expect(await outcome({ Authorization: "Bearer forged" })).toBe(403);
    expect(await outcome({ Authorization: `Bearer ${gone}` })).toBe(4401);
  });
});
