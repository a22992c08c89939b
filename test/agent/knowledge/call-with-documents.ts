import { createConversation } from "../../../agent/conversation.ts";
import type { KnowledgeDocument } from "../../../agent/knowledge/knowledge-document.ts";
import { createKnowledge } from "../../../agent/knowledge/look-up.ts";
import { splitPassages } from "../../../agent/knowledge/split-passages.ts";
import type { Instant, PlainDate } from "../../../domain/calendar.ts";
import type { CallEvent } from "../../../domain/events.ts";
import { callId } from "../../../domain/ids.ts";
import type { Locale } from "../../../domain/locale.ts";
import { exampleCase } from "../../../server/example-cases.ts";

const startedAt = "2026-11-20T10:05:00+08:00" as Instant;

/** A document of the text, in force in Britain since the beginning of the year. */
export const document = (
  text: string,
  rest: Partial<KnowledgeDocument> = {},
): KnowledgeDocument => ({
  id: "handbook",
  title: "Customer handbook",
  version: 3,
  language: "en",
  jurisdictions: ["uk"],
  creditors: [],
  isPublic: false,
  validFrom: "2026-01-01" as PlainDate,
  validUntil: undefined,
  passages: splitPassages(text),
  ...rest,
});

/** A call with these documents: `identified` says who one is first. */
export async function callWith(
  documents: readonly KnowledgeDocument[],
  turns: readonly string[],
  {
    isIdentified = true,
    locale = "en-GB",
    channel = "chat",
  }: { isIdentified?: boolean; locale?: Locale; channel?: "chat" | "voice" } = {},
) {
  const events: CallEvent[] = [];
  const debt = exampleCase(locale, startedAt);
  const conversation = createConversation({
    call: {
      id: callId("call-k"),
      locale,
      jurisdiction: locale === "zh-CN" ? "cn" : "uk",
      channel,
      direction: "inbound",
      startedAt,
    },
    case: debt,
    knowledge: createKnowledge(documents),
    onEvent: (event) => events.push(event),
  });
  await conversation.open();
  const { name, idLast4 } = debt.debtor;
  const own = locale === "zh-CN" ? `我是${name}，后四位${idLast4}` : `I'm ${name}, ${idLast4}`;
  let reply = isIdentified ? await conversation.hear({ text: own, atMs: 1_000 }) : undefined;
  for (const text of turns) reply = await conversation.hear({ text, atMs: 2_000 });
  if (reply === undefined) throw new Error("Expected a turn.");
  return { reply, events, conversation };
}
