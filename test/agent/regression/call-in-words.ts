import { createConversation } from "../../../agent/conversation.ts";
import type { Conversation } from "../../../agent/conversation-types.ts";
import type { Instant } from "../../../domain/calendar.ts";
import { caseSchema } from "../../../domain/case.ts";
import type { CallFacts, EarlierTalk } from "../../../domain/events.ts";
import { callId } from "../../../domain/ids.ts";

const debtCase = {
  caseId: "C-1",
  creditor: "Example Lending",
  product: "personal loan",
  currency: "USD",
  debtor: {
    name: "Denise Carter",
    idLast4: "4567",
    birthDate: "1988-03-02",
    timezone: "America/New_York",
  },
  principal: "1000.00",
  interest: "60.00",
  lateFee: "40.00",
  balance: "1100.00",
  dueDate: "2026-10-15",
  balanceAsOf: "2026-11-20T00:00:00-05:00",
  offers: { instalments: [3, 6] },
};

/** An outbound call to Denise Carter in which these words are said, one turn after the other. */
export async function callInWords(
  texts: readonly string[],
  changes: object = {},
  { earlier, ...facts }: Partial<CallFacts> & { readonly earlier?: EarlierTalk } = {},
): Promise<Conversation> {
  const call = createConversation({
    call: {
      id: callId("call-regression"),
      locale: "en-US",
      jurisdiction: "us",
      channel: "voice",
      direction: "outbound",
      startedAt: "2026-11-20T15:00:00-05:00" as Instant,
      ...facts,
    },
    case: caseSchema.parse({ ...debtCase, ...changes }),
    ...(earlier === undefined ? {} : { earlier }),
  });
  await call.open();
  for (const text of texts) await call.hear({ text, atMs: 0 });
  return call;
}

/** What a verified Denise Carter says first. */
export const verifies = "Yes, this is Denise Carter, last four 4567.";

/** A Chinese call in which 陈伟 says who he is, and then these words. */
export const inChinese = (...texts: readonly string[]): Promise<Conversation> =>
  callInWords(
    ["我是陈伟4567", ...texts],
    { debtor: { name: "陈伟", idLast4: "4567", timezone: "Asia/Shanghai" } },
    { locale: "zh-CN", jurisdiction: "cn" },
  );

/** Which lines were said last. */
export const keysOf = ({ state }: Conversation): readonly string[] =>
  state.lastLines.map(({ key }) => key);
