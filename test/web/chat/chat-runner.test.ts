import { expect, test } from "vitest";
import type { ChatPorts, SocketListener } from "../../../web/chat/chat-ports.ts";
import { runChat } from "../../../web/chat/chat-runner.ts";
import { openPage } from "../../../web/chat/machine/transition.ts";
import { ChatWorld } from "./chat-world.ts";
import { door } from "./scripted-server.ts";

test("who watches hears of every change, and of none when nothing changed or after stopping", async () => {
  const world = new ChatWorld();
  const page = await world.chatting();
  let heard = 0;
  const stop = page.subscribe(() => {
    heard += 1;
  });
  page.dispatch({ type: "draft-change", text: "a" });
  expect(heard).toBe(1);
  page.dispatch({ type: "timer-end", timer: "door" });
  expect(heard).toBe(1);
  stop();
  page.dispatch({ type: "draft-change", text: "ab" });
  expect(heard).toBe(1);
});

test("a socket that fails while it is being opened is a lost line like any other", async () => {
  const waits: number[] = [];
  const ports: ChatPorts = {
    askDoor: () => Promise.resolve({ door }),
    openSocket: ({ onClose }: SocketListener) => {
      onClose(1006);
      return { send: () => undefined, close: () => undefined };
    },
    startTimer: (ms) => {
      waits.push(ms);
      return () => undefined;
    },
    chance: () => 0,
    keeper: {
      turns: () => [],
      keepTurn: () => undefined,
      forgetTurn: () => undefined,
      draft: () => "",
      keepDraft: () => undefined,
    },
  };
  const runner = runChat(
    openPage({ token: "token-1", language: "en", isLanguagePicked: false }),
    ports,
  );
  await Promise.resolve();
  await Promise.resolve();
  runner.dispatch({ type: "start-press" });
  expect(runner.state().stage).toMatchObject({
    type: "chat",
    session: { connection: { type: "waiting", failures: 1 } },
  });
  expect(waits.at(-1)).toBe(500);
});
