import { describe, expect, it } from "vitest";
import { createConversation } from "../../agent/conversation.ts";
import type { CallEvent } from "../../domain/events.ts";
import { callId } from "../../domain/ids.ts";
import type { Instant } from "../../domain/calendar.ts";
import type { Locale } from "../../domain/locale.ts";
import { exampleCase } from "../../server/example-cases.ts";

const startedAt = "2026-11-20T10:05:00+08:00" as Instant;
const card = "4111 1111 1111 1111";

async function after(locale: Locale, ...turns: readonly string[]) {
  const events: CallEvent[] = [];
  const conversation = createConversation({
    call: {
      id: callId("call-c"),
      locale,
      jurisdiction: locale === "zh-CN" ? "cn" : "uk",
      channel: "chat",
      direction: "inbound",
      startedAt,
    },
    case: exampleCase(locale, startedAt),
    onEvent: (event) => events.push(event),
  });
  await conversation.open();
  let reply = await conversation.hear({ text: "…", atMs: 1_000 });
  for (const text of turns) reply = await conversation.hear({ text, atMs: 2_000 });
  return { reply, events };
}

describe("a card number that a debtor sends", () => {
  it.each(["zh-CN", "en-GB"] as const)(
    "is nowhere in the log, and refused in words (%s)",
    async (locale) => {
      const { reply, events } = await after(locale, `${card}, 12/29, take it`);
      expect(JSON.stringify(events)).not.toContain("1111");
      expect(reply.move.lines.map(({ key }) => key)).toContain("no_card");
    },
  );

  it("does not keep somebody in danger from being heard first", async () => {
    const { reply } = await after("en-GB", `take ${card}, I want to kill myself tonight`);
    expect(reply.move.act).toBe("crisis");
  });
});
