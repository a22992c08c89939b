import { describe, expect, it } from "vitest";
import type { LineToWord } from "../../../agent/ports/free-speaker.ts";
import type { CallRecord } from "../../../domain/call-record.ts";
import { toPublicCase } from "../../../domain/case-views.ts";
import { specOf } from "../../../domain/lines.ts";
import { formatDecimal } from "../../../domain/money.ts";
import { isVerified } from "../../../agent/policy/people/identity.ts";
import { createConversation } from "../../../agent/conversation.ts";
import { echoing, freeWordsOf } from "./free-speakers.ts";
import { sampleRecords } from "./sample-records.ts";

/** What a free speaker was told in a call before the debtor was verified. */
async function requestsBeforeVerification(record: CallRecord): Promise<readonly LineToWord[]> {
  const speaker = echoing();
  const freeWords = freeWordsOf(speaker);
  const call = createConversation({ call: record, case: record.case, freeWords });
  await call.open();
  let told = 0;
  for (const [index, turn] of record.turns.entries()) {
    if (isVerified(call.state)) break;
    told = speaker.requests.length;
    if (turn.speaker === "debtor") await call.hear({ text: turn.text, atMs: index * 1_000 });
    if (!isVerified(call.state)) told = speaker.requests.length;
  }
  return speaker.requests.slice(0, told).flatMap(({ lines }) => lines);
}

/** Amounts, dates and names of a case that give the debt away, as digits or words. */
function debtFacts({ case: debt }: CallRecord): readonly string[] {
  const amounts = [debt.principal, debt.interest, debt.lateFee, debt.balance].filter(
    (amount) => amount >= 1_000,
  );
  // A name that anybody may hear gives nothing away, whatever words are in it.
  const names = JSON.stringify(toPublicCase(debt));
  const texts = [debt.product, debt.creditor].filter((text) => !names.includes(text));
  return [
    ...amounts.map((amount) => formatDecimal(amount).replace(/\.00$/, "")),
    debt.dueDate,
    ...texts,
  ];
}

describe("what a free speaker sees before the debtor is verified", () => {
  it("is lines that may be said to anybody, without one fact of the debt, in every sample call", async () => {
    let seen = 0;
    for (const record of sampleRecords) {
      const requests = await requestsBeforeVerification(record);
      seen += requests.length;
      expect(requests.filter(({ line }) => specOf(line).privacy === "debt")).toEqual([]);
      const dump = JSON.stringify(requests).replaceAll(",", "");
      expect(debtFacts(record).filter((fact) => dump.includes(fact.replaceAll(",", "")))).toEqual(
        [],
      );
    }
    expect(seen).toBeGreaterThan(sampleRecords.length);
  });

  it("has nothing of the case in it but the facts of the line", async () => {
    for (const record of sampleRecords) {
      for (const request of await requestsBeforeVerification(record)) {
        expect(Object.keys(request).sort()).toEqual(["examples", "facts", "line", "script"]);
        expect(Object.keys(request.facts)).toEqual(Object.keys(specOf(request.line).facts));
      }
    }
  });
});
