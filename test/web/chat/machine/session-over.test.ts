import { expect, test } from "vitest";
import { ChatWorld } from "../chat-world.ts";
import { errorBody } from "../scripted-server.ts";

test("a debtor who leaves sees the farewell, and no line is opened any more", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  page.dispatch({ type: "leave-press" });
  await world.pass(200);
  expect(page.session()).toMatchObject({ isOver: true, connection: { type: "closed" } });
  expect(page.shown()).toEqual(["Hello.", "Goodbye."]);
  await world.pass(120_000);
  expect(world.openedSockets).toBe(1);
});

test("what was written before leaving is said before the chat ends", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  page.write("one last thing");
  page.dispatch({ type: "leave-press" });
  await world.pass(500);
  expect(page.shown()).toEqual(["Hello.", "one last thing", "I heard: one last thing", "Goodbye."]);
});

test("leaving without a connection takes effect when it is back", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  world.isReachable = false;
  page.hangUp(1006);
  page.dispatch({ type: "leave-press" });
  await world.pass(20_000);
  expect(page.session()).toMatchObject({ isOver: false, isLeaving: true });
  world.isReachable = true;
  await world.pass(15_000);
  expect(page.session()).toMatchObject({ isOver: true, isLeaving: false });
});

test("a turn that came too late is given back, and starts the next chat only when it is sent", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  world.isReachable = false;
  page.hangUp(1006);
  page.write("too late");
  world.server.end();
  world.isReachable = true;
  await world.pass(5_000);
  expect(page.session()).toMatchObject({
    isOver: true,
    draft: "too late",
    waiting: [],
    notice: { type: "unsent" },
  });
  expect(world.kept.size).toBe(0);
  page.dispatch({ type: "again-press" });
  await world.pass(500);
  expect(page.session()).toMatchObject({ isOver: false, draft: "too late" });
  expect(world.server.debtorTexts()).toEqual([]);
});

test("a turn answered with CHAT_OVER is given back", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  world.server.turnErrors = [errorBody("CHAT_OVER")];
  page.write("too late");
  await world.pass(200);
  expect(page.session()).toMatchObject({ isOver: true, draft: "too late", waiting: [] });
});

test("messages that come after the word that it is over are shown", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  world.isReachable = false;
  page.hangUp(1006);
  world.server.say("We close this chat now.");
  world.server.end();
  world.isReachable = true;
  await world.pass(5_000);
  expect(page.shown()).toEqual(["Hello.", "We close this chat now.", "Goodbye."]);
});

test("starting again opens a new chat from its beginning", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  page.write("one");
  await world.pass(200);
  world.server.end();
  await world.pass(200);
  page.dispatch({ type: "again-press" });
  await world.pass(500);
  expect(world.server.received.at(-1)).toMatchObject({ type: "open", since: 0 });
  expect(page.session()).toMatchObject({ isOver: false, isResumed: false, debtorTurns: 0 });
  expect(page.shown()).toEqual(["Hello."]);
});

test("nothing can be written in a chat that is over", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  world.server.end();
  await world.pass(200);
  page.write("hello?");
  page.askForPerson();
  page.dispatch({ type: "leave-press" });
  await world.pass(1_000);
  expect(page.session()).toMatchObject({ waiting: [], isLeaving: false, draft: "hello?" });
});

test("a chat that goes on is not begun again", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  page.dispatch({ type: "again-press" });
  await world.pass(500);
  expect(world.openedSockets).toBe(1);
});

test("where no new chat can begin, what the last one said stays on the screen", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  world.server.end();
  await world.pass(200);
  world.server.openErrors = [errorBody("LINK_EXPIRED")];
  page.dispatch({ type: "again-press" });
  await world.pass(500);
  expect(page.session()).toMatchObject({ connection: { type: "refused", reason: "expired" } });
  expect(page.shown()).toEqual(["Hello.", "Goodbye."]);
});
