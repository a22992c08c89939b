import { describe, expect, it } from "vitest";
import { callbackMade } from "../../../server/tasks/callback-made.ts";
import { LoggedConversation } from "./logged-conversation.ts";

describe("a call that keeps a promised callback", () => {
  it("is one in which somebody spoke, told by the first turn alone", async () => {
    const { call, opening } = await LoggedConversation.begin();
    expect(callbackMade(opening, call.state)).toBeUndefined();
    expect(callbackMade(await call.hear({}), call.state)).toBe("talk");
    expect(callbackMade(await call.hear({}), call.state)).toBeUndefined();
  });

  it.each([
    ["outbound", "no-answer", "tried"],
    ["outbound", "busy", "tried"],
    ["outbound", "voicemail-message-left", "tried"],
    ["outbound", "line-failed", undefined],
    ["outbound", "number-dead", undefined],
    ["outbound", "hang-up", undefined],
    ["inbound", "no-answer", undefined],
  ] as const)("where nobody spoke: %s, %s is %s", async (direction, cause, expected) => {
    const { call } = await LoggedConversation.begin({ channel: "voice", direction });
    const entries = await call.notice({ type: "line-end", cause });
    expect(callbackMade(entries, call.state)).toBe(expected);
  });
});
