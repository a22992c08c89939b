import { expect, it } from "vitest";
import type { Instant } from "../../../domain/calendar.ts";
import type { ChatDoor } from "../../../server/protocol/chat.ts";
import { openPage, transition } from "../../../web/chat/machine/transition.ts";
import type { PageEvent } from "../../../web/chat/machine/page-event.ts";

const door: ChatDoor = {
  institution: "Northwind Service",
  locale: "en-GB",
  state: "new",
  expiresAt: "2026-11-21T10:05:00+08:00" as Instant,
  helpPhone: null,
  officialChannel: null,
  complaintChannel: null,
};

function play(events: readonly PageEvent[]) {
  let step = openPage({ token: "token", language: "en", isLanguagePicked: false });
  for (const event of events) step = transition(step[0], event);
  return step;
}

const told: PageEvent = { type: "door-tell", door, kept: [], draft: "a draft" };

it("one link opens a chat or a call, as the debtor likes", () => {
  expect(play([told, { type: "start-press" }])[0].stage.type).toBe("chat");
  const [called, effects] = play([told, { type: "call-press" }]);
  expect([called.stage.type, effects]).toEqual(["call", []]);
});

it("a call goes on as a chat, with what was written before", () => {
  const [{ stage }, effects] = play([told, { type: "call-press" }, { type: "type-press" }]);
  expect(stage.type === "chat" && stage.session.draft).toBe("a draft");
  expect(effects.map(({ type }) => type)).toContain("socket-open");
});

it("a chat is no call, whatever is pressed in it", () => {
  for (const type of ["call-press", "type-press"] as const) {
    expect(play([told, { type: "start-press" }, { type }])[0].stage.type).toBe("chat");
  }
});
