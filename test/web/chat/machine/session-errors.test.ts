import { expect, test } from "vitest";
import { turnRefusalsMax } from "../../../../web/chat/machine/limits.ts";
import { ChatWorld } from "../chat-world.ts";
import { errorBody } from "../scripted-server.ts";

test("a rate limit is waited out as long as the server says, then the turn is sent by itself", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  world.server.turnErrors = [errorBody("RATE_LIMITED", { retryAfterMs: 8_000 })];
  page.write("slow down");
  await world.pass(8_000);
  expect(page.session().hold).toBe("rate");
  expect(world.server.debtorTexts()).toEqual([]);
  await world.pass(2_000);
  expect(world.server.debtorTexts()).toEqual(["slow down"]);
  expect(page.session()).toMatchObject({ hold: null, waiting: [], notice: null });
});

test("a store that cannot be reached is tried again until it can", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  world.server.turnErrors = Array.from({ length: 6 }, () =>
    errorBody("STORE_UNAVAILABLE", { isRetryable: true }),
  );
  page.write("one");
  page.write("two");
  await world.pass(100);
  expect(page.session().hold).toBe("store");
  await world.pass(60_000);
  expect(world.server.debtorTexts()).toEqual(["one", "two"]);
});

test.each(["TURN_EMPTY", "TURN_TOO_LONG", "TEXT_NOT_UNICODE", "INTERNAL"])(
  "a turn refused with %s is given back before what stands in the text field",
  async (code) => {
    const world = new ChatWorld();
    const page = await world.chatting();
    world.server.turnErrors = [errorBody(code)];
    page.write("refused");
    page.dispatch({ type: "draft-change", text: "next thing" });
    await world.pass(200);
    expect(page.session()).toMatchObject({
      waiting: [],
      draft: "refused\nnext thing",
      notice: { type: "given-back", code },
    });
    expect(world.kept.size).toBe(0);
    expect(page.tab.draft).toBe("refused\nnext thing");
  },
);

test("after a refused turn the next one is sent", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  world.server.turnErrors = [errorBody("INTERNAL")];
  page.write("one");
  page.write("two");
  await world.pass(500);
  expect(world.server.debtorTexts()).toEqual(["two"]);
  expect(page.session().draft).toBe("one");
});

test("an error about a turn that has been answered since changes nothing", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  const before = page.session();
  const error = errorBody("INTERNAL");
  page.dispatch({
    type: "socket-message",
    message: { type: "error", turnId: "turn-0-abcdef", error },
  });
  expect(page.session()).toEqual(before);
});

test("an error about another turn than the one on its way leaves that one alone", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  page.write("on its way");
  const error = errorBody("INTERNAL");
  page.dispatch({
    type: "socket-message",
    message: { type: "error", turnId: "turn-0-abcdef", error },
  });
  expect(page.session()).toMatchObject({ draft: "", waiting: [{ text: "on its way" }] });
});

test("an error about no turn renews the line, not before the server wants it", async () => {
  const world = new ChatWorld();
  world.server.openErrors = [errorBody("STORE_WARMING", { retryAfterMs: 6_000 })];
  const page = await world.chatting();
  expect(page.session().connection.type).toBe("waiting");
  await world.pass(5_500);
  expect(world.openedSockets).toBe(1);
  await world.pass(2_000);
  expect(page.session().connection.type).toBe("up");
});

test("a turn whose place another page took is renumbered and sent after that page's words", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  const other = await world.chatting();
  page.write("mine");
  other.write("yours");
  await world.pass(500);
  expect(world.server.debtorTexts()).toEqual(["mine", "yours"]);
  expect(other.shown()).toEqual(page.shown());
});

test("words of another page that come a little later are waited for on the same line", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  world.server.turnErrors = [errorBody("TURN_OUT_OF_ORDER")];
  page.write("mine");
  await world.pass(100);
  expect(page.session().hold).toBe("order");
  const { log } = world.server;
  const [sequence] = [(log.at(-1)?.sequence ?? 0) + 3];
  const yours = { id: "turn-of-another", speaker: "debtor", turn: 1, text: "yours" } as const;
  const at = log[0]?.at;
  if (at === undefined) throw new Error("No greeting.");
  log.push({ ...yours, sequence, at });
  world.server.say("I heard: yours");
  await world.pass(150);
  expect(world.server.debtorTexts()).toEqual(["yours", "mine"]);
  expect(world.openedSockets).toBe(1);
});

test("a page that did not hear of the other's words asks for them, then sends its own", async () => {
  const world = new ChatWorld();
  world.server.isBroadcasting = false;
  const page = await world.chatting();
  const other = await world.chatting();
  page.write("mine");
  await world.pass(500);
  other.write("yours");
  await world.pass(200);
  expect(other.session().hold).toBe("order");
  await world.pass(5_000);
  expect(world.server.debtorTexts()).toEqual(["mine", "yours"]);
  expect(other.shown()).toEqual(world.server.log.map(({ text }) => text));
});

test.each([
  [turnRefusalsMax - 1, ["dispute"], ""],
  [turnRefusalsMax, [], "dispute"],
] as const)(
  "a turn that is out of order %i times in a row ends as %j",
  async (times, said, draft) => {
    const world = new ChatWorld();
    const page = await world.chatting();
    world.server.turnErrors = Array.from({ length: times }, () => errorBody("TURN_OUT_OF_ORDER"));
    page.write("dispute");
    await world.pass(120_000);
    expect(world.server.debtorTexts()).toEqual(said);
    expect(page.session().draft).toBe(draft);
  },
);

test.each([turnRefusalsMax - 1, turnRefusalsMax])(
  "a turn that ends the connection with 4400 %i times in a row does not block the next for ever",
  async (times) => {
    const world = new ChatWorld();
    const page = await world.chatting();
    page.write("unreadable");
    page.write("next");
    for (let i = 0; i < times; i += 1) {
      page.hangUp(4400);
      while (page.session().sending === null) await world.pass(20);
    }
    await world.pass(1_000);
    const isGivenBack = times === turnRefusalsMax;
    expect(world.server.debtorTexts()).toEqual(isGivenBack ? ["next"] : ["unreadable", "next"]);
    expect(page.session().draft).toBe(isGivenBack ? "unreadable" : "");
  },
);

test.each([
  ["LINK_EXPIRED", "expired"],
  ["LINK_USED", "used"],
] as const)(
  "a socket that answers %s ends the trying, and what was said stays",
  async (code, reason) => {
    const world = new ChatWorld();
    const page = await world.chatting();
    world.server.openErrors = [errorBody(code)];
    world.server.restart();
    await world.pass(5_000);
    expect(page.session().connection).toEqual({ type: "refused", reason });
    expect(page.shown()).toEqual(["Hello."]);
    const opened = world.openedSockets;
    await world.pass(60_000);
    expect(world.openedSockets).toBe(opened);
  },
);
