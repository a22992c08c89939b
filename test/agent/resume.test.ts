import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Conversation } from "../../agent/conversation-types.ts";
import { createConversation, resumeConversation } from "../../agent/conversation.ts";
import type { CallRecord } from "../../domain/call-record.ts";
import type { CallEvent } from "../../domain/events.ts";
import { turnId } from "../../domain/ids.ts";
import { parseCallRecord } from "../../domain/parse/parse-call-record.ts";
import { canonicalJson } from "../../transcripts/index.ts";

const folder = new URL("../../transcripts/samples/", import.meta.url);
const samples = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".json"))
  .map((file) => {
    const parsed = parseCallRecord(JSON.parse(readFileSync(new URL(file, folder), "utf8")));
    if (!parsed.success) throw new Error(file);
    return parsed.value;
  });

const debtorTexts = ({ turns }: CallRecord): readonly string[] =>
  turns.flatMap((turn) => (turn.speaker === "debtor" ? [turn.text] : []));

/** What a store gives back: the events as JSON text and back. */
const stored = (events: readonly CallEvent[]): readonly CallEvent[] =>
  events.map((event) => JSON.parse(canonicalJson(event)) as CallEvent);

async function hearAll(conversation: Conversation, texts: readonly string[], from = 0) {
  const answers: string[] = [];
  for (const [index, text] of texts.entries()) {
    answers.push((await conversation.hear({ text, atMs: (from + index + 1) * 1_000 })).text);
  }
  return answers;
}

describe("a call that is resumed from its log", () => {
  it.each(samples.map((record) => [record.id, record] as const))(
    "%s stands where it stood and goes on with the same words",
    async (_, record) => {
      const events: CallEvent[] = [];
      const onEvent = (event: CallEvent) => events.push(event);
      const whole = createConversation({ call: record, case: record.case, onEvent });
      await whole.open();
      const texts = debtorTexts(record);
      const half = Math.ceil(texts.length / 2);
      await hearAll(whole, texts.slice(0, half));
      const log = stored(events);
      const resumed = resumeConversation({}, log);
      expect(resumed.state).toEqual(stateAsJson(whole));
      const rest = texts.slice(half);
      const [goesOn, wentOn] = [
        await hearAll(resumed, rest, half),
        await hearAll(whole, rest, half),
      ];
      expect(goesOn).toEqual(wentOn);
      expect(resumed.outcome()).toEqual(whole.outcome());
    },
  );

  it("writes the same log as the call that was never interrupted", async () => {
    const [record] = samples;
    if (record === undefined) throw new Error("Expected samples.");
    const log = async (resumeAfter: number) => {
      const events: CallEvent[] = [];
      const onEvent = (event: CallEvent) => events.push(event);
      let conversation = createConversation({ call: record, case: record.case, onEvent });
      await conversation.open();
      for (const [index, text] of debtorTexts(record).entries()) {
        if (index === resumeAfter) conversation = resumeConversation({ onEvent }, stored(events));
        await conversation.hear({ text, atMs: index, turnId: turnId(`t-${index}`) });
      }
      return events.map((event) => canonicalJson(event));
    };
    expect(await log(2)).toEqual(await log(-1));
  });

  it("hears of nothing that is in the log already", async () => {
    const [record] = samples;
    if (record === undefined) throw new Error("Expected samples.");
    const events: CallEvent[] = [];
    const first = createConversation({
      call: record,
      case: record.case,
      onEvent: (event) => events.push(event),
    });
    await first.open();
    const again: CallEvent[] = [];
    resumeConversation({ onEvent: (event) => again.push(event) }, events);
    expect(again).toEqual([]);
  });

  it("is refused without the start of the call", () => {
    expect(() => resumeConversation({}, [])).toThrow(RangeError);
    expect(() => resumeConversation({}, [{ type: "silence-elapse", atMs: 1 }])).toThrow(RangeError);
  });
});

/** The facts of the call as its start has them: a whole record was given to it. */
const stateAsJson = ({ state }: Conversation): unknown =>
  JSON.parse(canonicalJson(state)) as unknown;
