import { expect, test } from "vitest";
import { ChatWorld } from "../chat-world.ts";
import { door, errorBody } from "../scripted-server.ts";

test("a good link leads to the start screen, and nothing is opened before start is pressed", async () => {
  const world = new ChatWorld();
  const page = world.page();
  await world.pass(60_000);
  expect(page.stage()).toMatchObject({ type: "start", door });
  expect(world.openedSockets).toBe(0);
  expect(world.server.received).toEqual([]);
});

test("pressing start opens the chat with the link's token and the locale", async () => {
  const world = new ChatWorld();
  await world.chatting();
  expect(world.server.received).toEqual([
    { type: "open", token: "token-1", since: 0, locale: "en-GB" },
  ]);
});

test("a page without a token is a wrong link, and asks nothing", async () => {
  const world = new ChatWorld();
  const page = world.page(undefined, "");
  await world.pass(1_000);
  expect(page.stage()).toEqual({ type: "refused", reason: "invalid" });
});

test.each([
  ["LINK_INVALID", "invalid"],
  ["LINK_EXPIRED", "expired"],
  ["LINK_USED", "used"],
  ["COOKIE_REQUIRED", "cookie"],
  ["INTERNAL", "failed"],
] as const)(
  "the door's %s is told as a link that is %s, and is not asked again",
  async (code, reason) => {
    const world = new ChatWorld();
    world.server.doorAnswers = [errorBody(code), { door }];
    const page = world.page();
    await world.pass(60_000);
    expect(page.stage()).toEqual({ type: "refused", reason });
  },
);

test("a refused page asks again when it is told to", async () => {
  const world = new ChatWorld();
  world.server.doorAnswers = [errorBody("INTERNAL"), { door }];
  const page = world.page();
  await world.pass(100);
  page.dispatch({ type: "retry-press" });
  await world.pass(100);
  expect(page.stage().type).toBe("start");
});

test("a store that warms up is waited for, and the page goes on by itself", async () => {
  const world = new ChatWorld();
  const warming = errorBody("STORE_WARMING", { isRetryable: true });
  world.server.doorAnswers = [warming, warming, warming, { door }];
  const page = world.page();
  await world.pass(100);
  expect(page.stage()).toMatchObject({ type: "asking", trouble: "warming" });
  await world.pass(10_000);
  expect(page.stage().type).toBe("start");
});

test("a door that asks for time gets it, though its error is the caller's", async () => {
  const world = new ChatWorld();
  world.server.doorAnswers = [errorBody("RATE_LIMITED", { retryAfterMs: 20_000 }), { door }];
  const page = world.page();
  await world.pass(20_000);
  expect(page.stage()).toMatchObject({ type: "asking", trouble: "busy" });
  await world.pass(2_000);
  expect(page.stage().type).toBe("start");
});

test("without a network the page keeps asking, at once when the network is back", async () => {
  const world = new ChatWorld();
  world.isReachable = false;
  const page = world.page();
  await world.pass(120_000);
  expect(page.stage()).toMatchObject({ type: "asking", trouble: "unreached" });
  world.isReachable = true;
  page.dispatch({ type: "page-wake" });
  await world.pass(50);
  expect(page.stage().type).toBe("start");
});

test("the page speaks the door's language until the debtor picks one", async () => {
  const world = new ChatWorld();
  world.server.doorAnswers = [{ door: { ...door, locale: "zh-CN" } }];
  const page = world.page();
  await world.pass(100);
  expect(page.state().language).toBe("zh");
  page.dispatch({ type: "language-pick", language: "en" });
  expect(page.state().language).toBe("en");
});

test.each([
  ["zh-CN", "en", "en-GB"],
  ["en-US", "en", "en-US"],
  ["en-GB", "en", "en-GB"],
  ["en-US", "zh", "zh-CN"],
] as const)("a %s case opened in %s asks for %s", async (locale, language, expected) => {
  const world = new ChatWorld();
  world.server.doorAnswers = [{ door: { ...door, locale } }];
  const page = world.page();
  await world.pass(100);
  page.dispatch({ type: "language-pick", language });
  page.dispatch({ type: "start-press" });
  await world.pass(200);
  expect(world.server.received[0]).toMatchObject({ type: "open", locale: expected });
});
