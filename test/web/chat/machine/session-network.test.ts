import { expect, test } from "vitest";
import { pingIntervalMs } from "../../../../server/protocol/limits.ts";
import {
  callWaitMs,
  pongWaitMs,
  refusalsMax,
  turnWaitMs,
} from "../../../../web/chat/machine/limits.ts";
import { ChatWorld } from "../chat-world.ts";
import { door, errorBody } from "../scripted-server.ts";

test("a restart of the server is bridged within two seconds, and messages come from where they stopped", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  page.write("before");
  await world.pass(200);
  world.server.restart();
  world.server.say("Still here.");
  await world.pass(2_000);
  expect(page.session().connection).toEqual({ type: "up" });
  expect(page.shown()).toEqual(["Hello.", "before", "I heard: before", "Still here."]);
  expect(world.server.received.at(-1)).toMatchObject({ type: "open", since: 9 });
});

test("a server that wants to be tried later is left alone for four seconds", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  page.hangUp(1013);
  await world.pass(3_900);
  expect(world.openedSockets).toBe(1);
  await world.pass(5_000);
  expect(page.session().connection.type).toBe("up");
});

test("the waits between tries grow from half a second and never pass ten", async () => {
  const world = new ChatWorld();
  world.chance = 0;
  const page = await world.chatting();
  world.isReachable = false;
  const openedAt: number[] = [];
  let opened = world.openedSockets;
  page.hangUp(1006);
  const startMs = world.clock.nowMs();
  while (world.clock.nowMs() < startMs + 60_000) {
    await world.pass(10);
    if (world.openedSockets > opened) openedAt.push(world.clock.nowMs());
    opened = world.openedSockets;
  }
  const waits = openedAt.map((at, i) => at - (openedAt[i - 1] ?? startMs));
  expect(waits[0]).toBeGreaterThanOrEqual(500);
  expect(waits[0]).toBeLessThan(600);
  expect(Math.max(...waits)).toBeLessThanOrEqual(10_100);
  expect(waits.slice(0, 4)).toEqual(waits.slice(0, 4).sort((one, other) => one - other));
});

test("a page that is looked at again, or has its network back, connects at once", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  world.isReachable = false;
  page.hangUp(1006);
  await world.pass(60_000);
  world.isReachable = true;
  page.dispatch({ type: "page-wake" });
  await world.pass(200);
  expect(page.session().connection.type).toBe("up");
});

test("a page that has lost its network says so at once and tries again by itself", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  page.dispatch({ type: "network-lose" });
  expect(page.session().connection).toEqual({ type: "waiting", failures: 1 });
  await world.pass(2_000);
  expect(page.session().connection.type).toBe("up");
});

test("a live line is asked every twenty seconds and stays", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  await world.pass(5 * pingIntervalMs);
  const pings = world.server.received.filter(({ type }) => type === "ping");
  expect(pings).toHaveLength(5);
  expect(page.session().connection.type).toBe("up");
  expect(world.openedSockets).toBe(1);
});

test("a line that does not answer is given up ten seconds after the ping, not before", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  page.goSilent();
  await world.pass(pingIntervalMs + pongWaitMs - 500);
  expect(page.session().connection.type).toBe("up");
  await world.pass(500);
  expect(page.session().connection.type).not.toBe("up");
  await world.pass(2_000);
  expect(page.session().connection.type).toBe("up");
});

test("a line that sends messages but no pong is alive", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  world.server.isMute = true;
  await world.pass(pingIntervalMs);
  world.server.say("A word in between.");
  await world.pass(pongWaitMs);
  expect(page.session().connection.type).toBe("up");
  expect(world.openedSockets).toBe(1);
});

test("a line that died while the telephone slept is noticed ten seconds after waking", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  page.goSilent();
  page.dispatch({ type: "page-wake" });
  await world.pass(pongWaitMs + 2_000);
  expect(page.session().connection.type).toBe("up");
  expect(world.openedSockets).toBe(2);
});

test("a socket that opens and never answers is given up", async () => {
  const world = new ChatWorld();
  const page = world.page();
  await world.pass(100);
  page.dispatch({ type: "start-press" });
  page.goSilent();
  await world.pass(callWaitMs - 100);
  expect(page.session().connection.type).toBe("connecting");
  await world.pass(3_000);
  expect(page.session().connection.type).toBe("up");
});

test("a turn that is not acknowledged on a live line is sent again on a new one", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  world.server.isForgetful = true;
  page.write("swallowed");
  await world.pass(turnWaitMs - 100);
  expect(world.openedSockets).toBe(1);
  world.server.isForgetful = false;
  await world.pass(3_000);
  expect(world.openedSockets).toBe(2);
  expect(world.server.debtorTexts()).toEqual(["swallowed"]);
});

test("a refused socket asks the door, which says why", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  world.server.doorAnswers = [errorBody("LINK_EXPIRED")];
  page.hangUp(4401);
  expect(page.session().connection.type).toBe("checking");
  await world.pass(1_000);
  expect(page.session().connection).toEqual({ type: "refused", reason: "expired" });
});

test("a socket refused once while the link is good is tried again", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  world.server.openCloses = Array.from({ length: refusalsMax - 2 }, () => 4401);
  page.hangUp(4401);
  await world.pass(20_000);
  expect(page.session()).toMatchObject({ connection: { type: "up" }, refusals: 0 });
});

test("sockets refused again and again while the link is good mean that no cookie is kept", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  world.server.openCloses = Array.from({ length: 20 }, () => 4401);
  page.hangUp(4401);
  await world.pass(60_000);
  expect(page.session().connection).toEqual({ type: "refused", reason: "cookie" });
  expect(world.openedSockets).toBe(refusalsMax);
  world.server.openCloses = [];
  page.dispatch({ type: "retry-press" });
  await world.pass(500);
  expect(page.session().connection.type).toBe("up");
});

test.each([null, errorBody("STORE_WARMING", { isRetryable: true }), errorBody("INTERNAL")])(
  "a door that cannot say whether the link is good is no reason to give up",
  async (answer) => {
    const world = new ChatWorld();
    const page = await world.chatting();
    world.server.doorAnswers = [answer, { door }];
    page.hangUp(4401);
    await world.pass(5_000);
    expect(page.session().connection.type).toBe("up");
  },
);

test("what an old socket still says is not heard", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  const [old] = world.server.open;
  page.dispatch({ type: "network-lose" });
  await world.pass(2_000);
  old?.hangUp(1006);
  old?.deliver({ type: "messages", messages: [], debtorTurns: 9, person: "none", isOver: true });
  await world.pass(200);
  expect(page.session()).toMatchObject({ connection: { type: "up" }, debtorTurns: 0 });
});

test("a line that has answered once is given up when it does not answer again", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  await world.pass(pingIntervalMs + 1_000);
  page.goSilent();
  await world.pass(pingIntervalMs + pongWaitMs + 2_000);
  expect(world.openedSockets).toBe(2);
});

test("somebody who looks at the page every few seconds does not keep a dead line", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  page.goSilent();
  for (let i = 0; i < 4; i += 1) {
    page.dispatch({ type: "page-wake" });
    await world.pass(3_000);
  }
  expect(world.openedSockets).toBe(2);
});

test("a page that was looked at in between still asks every twenty seconds, not twice", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  await world.pass(pingIntervalMs / 2);
  page.dispatch({ type: "page-wake" });
  await world.pass(3 * pingIntervalMs + 100);
  expect(world.server.received.filter(({ type }) => type === "ping")).toHaveLength(4);
});
