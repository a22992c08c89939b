import { expect, test } from "vitest";
import { chatTextCharsMax } from "../../../../server/protocol/limits.ts";
import { waitingTurnsMax } from "../../../../web/chat/machine/limits.ts";
import { ChatWorld } from "../chat-world.ts";

const turnsSent = (world: ChatWorld) =>
  world.server.received.filter((request) => request.type === "turn");

test("a turn waits until the server has it, and is shown at its place then", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  page.write("I lost my job.");
  expect(page.waiting()).toEqual(["I lost my job."]);
  expect(page.session().draft).toBe("");
  expect([...world.kept.values()].map(({ text }) => text)).toEqual(["I lost my job."]);
  await world.pass(200);
  expect(page.waiting()).toEqual([]);
  expect(page.shown()).toEqual(["Hello.", "I lost my job.", "I heard: I lost my job."]);
  expect(world.kept.size).toBe(0);
});

test("turns are sent one at a time, each when the one before is acknowledged", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  page.write("one");
  page.write("two");
  page.write("three");
  await world.pass(50);
  expect(turnsSent(world)).toMatchObject([{ n: 1, text: "one" }]);
  await world.pass(500);
  expect(turnsSent(world)).toMatchObject([{ n: 1 }, { n: 2 }, { n: 3 }]);
  expect(world.server.debtorTexts()).toEqual(["one", "two", "three"]);
});

test("a turn that is lost before the server has it is sent again with its id", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  page.loseNext("way-there");
  page.write("Are you there?");
  await world.pass(100);
  expect(page.session().connection.type).toBe("waiting");
  await world.pass(2_000);
  expect(world.server.debtorTexts()).toEqual(["Are you there?"]);
  expect(page.waiting()).toEqual([]);
});

test("a turn whose acknowledgement is lost is sent again with its id, and counted once", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  page.loseNext("way-back");
  page.write("Are you there?");
  await world.pass(3_000);
  expect(world.server.debtorTexts()).toEqual(["Are you there?"]);
  expect(page.shown()).toEqual(["Hello.", "Are you there?", "I heard: Are you there?"]);
  expect(new Set(turnsSent(world).map(({ id }) => id)).size).toBe(1);
});

test("turns written without a connection go out in their order when it is back", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  world.isReachable = false;
  page.hangUp(1006);
  for (const text of ["one", "two", "three"]) {
    page.write(text);
    await world.pass(5_000);
  }
  expect(page.waiting()).toEqual(["one", "two", "three"]);
  world.isReachable = true;
  await world.pass(15_000);
  expect(world.server.debtorTexts()).toEqual(["one", "two", "three"]);
  expect(page.waiting()).toEqual([]);
});

test("turns written before the first answer of the server go out after it", async () => {
  const world = new ChatWorld();
  const page = world.page();
  await world.pass(100);
  page.dispatch({ type: "start-press" });
  page.write("Hello?");
  await world.pass(500);
  expect(world.server.debtorTexts()).toEqual(["Hello?"]);
});

test("a turn that never left is sent after the page is opened again", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  page.goSilent();
  page.write("I can pay on Friday.");
  page.close();
  const again = await world.chatting();
  await world.pass(500);
  expect(world.server.debtorTexts()).toEqual(["I can pay on Friday."]);
  expect(again.waiting()).toEqual([]);
  expect(world.kept.size).toBe(0);
});

test("a turn kept from an earlier chat is not said in a new one: it waits in the text field", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  page.goSilent();
  page.write("Yes, I agree.");
  page.close();
  world.server.end();
  const again = await world.chatting();
  await world.pass(500);
  expect(world.server.debtorTexts()).toEqual([]);
  expect(again.session()).toMatchObject({
    draft: "Yes, I agree.",
    waiting: [],
    notice: { type: "from-before" },
  });
  expect(world.kept.size).toBe(0);
});

test("a turn that no call was known for is not said in a new chat if the last one has ended", async () => {
  const world = new ChatWorld();
  world.kept.set("turn-old-abcdef", { id: "turn-old-abcdef", text: "old", at: "", callId: null });
  const [answer] = world.server.doorAnswers;
  if (answer === null || answer === undefined || !("door" in answer)) throw new Error("No door.");
  world.server.doorAnswers = [{ door: { ...answer.door, state: "over" } }];
  const page = await world.chatting();
  await world.pass(500);
  expect(world.server.debtorTexts()).toEqual([]);
  expect(page.session().draft).toBe("old");
});

test("what was begun and not sent is there again after the page is opened again", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  page.dispatch({ type: "draft-change", text: "I wanted to" });
  page.close();
  const again = await world.chatting(page.tab);
  expect(again.session().draft).toBe("I wanted to");
});

test.each(["", "   \n", "\u200B\u200B"])("%j is no turn", async (text) => {
  const world = new ChatWorld();
  const page = await world.chatting();
  page.write(text);
  expect(page.waiting()).toEqual([]);
});

test("a turn of the most characters is sent", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  page.write("x".repeat(chatTextCharsMax));
  await world.pass(200);
  expect(world.server.debtorTexts()).toEqual(["x".repeat(chatTextCharsMax)]);
});

test("a turn of one character more stays in the text field, whole, and the page says why", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  const text = "x".repeat(chatTextCharsMax + 1);
  page.write(text);
  expect(page.session()).toMatchObject({ draft: text, waiting: [], notice: { type: "too-long" } });
});

test("the most turns can wait; one more stays in the text field", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  world.isReachable = false;
  page.hangUp(1006);
  for (let i = 1; i <= waitingTurnsMax; i += 1) page.write(`turn ${i}`);
  expect(page.waiting()).toHaveLength(waitingTurnsMax);
  expect(page.session().notice).toBeNull();
  page.write("one more");
  expect(page.waiting()).toHaveLength(waitingTurnsMax);
  expect(page.session()).toMatchObject({ draft: "one more", notice: { type: "too-many" } });
});

test("a lone surrogate is mended rather than refused", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  page.write("cut \uD83D");
  expect(page.waiting()).toEqual(["cut \uFFFD"]);
});

test("the button for a person says so in the debtor's words, in the language of the chat", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  page.dispatch({ type: "language-pick", language: "zh" });
  page.askForPerson();
  expect(page.waiting()).toEqual(["I'd like to talk to a person, please."]);
  await world.pass(200);
  expect(page.session().person).toBe("called");
});

test("the button for a person speaks Chinese in a Chinese chat that has not begun yet", async () => {
  const world = new ChatWorld();
  const page = world.page();
  await world.pass(100);
  page.dispatch({ type: "language-pick", language: "zh" });
  page.dispatch({ type: "start-press" });
  page.askForPerson();
  expect(page.waiting()).toEqual(["我要转人工，请找真人客服。"]);
});

test("pressed twice before the first has left, the button for a person says it once", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  page.askForPerson();
  page.askForPerson();
  expect(page.waiting()).toHaveLength(1);
  await world.pass(200);
  page.askForPerson();
  await world.pass(200);
  expect(world.server.debtorTexts()).toHaveLength(2);
});

test("asking for a person leaves alone what is being written", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  page.dispatch({ type: "draft-change", text: "half a sent" });
  page.askForPerson();
  await world.pass(200);
  expect(page.session().draft).toBe("half a sent");
});
