import { expect, test } from "vitest";
import { ChatWorld } from "../chat-world.ts";

test("messages that come twice are shown once", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  page.write("one");
  await world.pass(200);
  const { log } = world.server;
  const state = { debtorTurns: 1, person: "none", isOver: false } as const;
  page.dispatch({
    type: "socket-message",
    message: { type: "messages", messages: [...log, ...log], ...state },
  });
  expect(page.shown()).toEqual(["Hello.", "one", "I heard: one"]);
});

test("a page opened in the middle of a chat shows all of it and goes on", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  page.write("one");
  await world.pass(200);
  page.close();
  const again = await world.chatting();
  expect(again.session().isResumed).toBe(true);
  expect(again.shown()).toEqual(["Hello.", "one", "I heard: one"]);
  again.write("two");
  await world.pass(200);
  expect(world.server.debtorTexts()).toEqual(["one", "two"]);
});

test("a chat that begins is not resumed, though its line is lost later", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  page.write("one");
  await world.pass(200);
  world.server.restart();
  await world.pass(2_000);
  expect(page.session().isResumed).toBe(false);
});

test("a person who joins is shown, and what they say", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  world.server.person = "joined";
  world.server.say("This is Mary.", "person");
  await world.pass(100);
  expect(page.session()).toMatchObject({
    person: "joined",
    messages: [{ speaker: "agent" }, { speaker: "person", text: "This is Mary." }],
  });
});

test("a page that comes back to another chat of its link shows that one from its beginning", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  const other = await world.chatting();
  page.write("in the first chat");
  await world.pass(200);
  other.goSilent();
  world.server.end();
  await world.pass(200);
  page.dispatch({ type: "again-press" });
  await world.pass(500);
  page.write("in the second chat");
  await world.pass(200);
  other.dispatch({ type: "network-lose" });
  await world.pass(3_000);
  expect(other.shown()).toEqual(page.shown());
  expect(other.session().connection.type).toBe("up");
});

test("what another page of the device wrote is no longer kept once it is in the log", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  page.goSilent();
  page.write("from the first page");
  const other = await world.chatting();
  await world.pass(200);
  expect(world.kept.size).toBe(0);
  await world.pass(60_000);
  expect(world.server.debtorTexts()).toEqual(["from the first page"]);
  expect(page.shown()).toEqual(other.shown());
  expect(page.waiting()).toEqual([]);
});
