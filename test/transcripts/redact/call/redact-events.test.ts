import { describe, expect, it } from "vitest";
import type { CallEvent } from "../../../../domain/events.ts";
import { callId, sentenceId, turnId } from "../../../../domain/ids.ts";
import { minorUnits } from "../../../../domain/money.ts";
import type { Understanding } from "../../../../domain/understanding.ts";
import { chainEvents, transcriptOf, verifyChain } from "../../../../transcripts/index.ts";
import { redactEvents, type RedactedEntry } from "../../../../transcripts/redact/index.ts";
import { instant } from "../../call-events.ts";
import { sampleCall, sampleSecrets } from "./sample-call.ts";

const atMs = 10;
const at = instant("2026-11-20T10:05:01+08:00");
const line = "open_outbound";
const finding = {
  ruleId: "r1",
  family: "F05",
  severity: "block",
  action: "suppress",
} as const;

const understanding = (rest: Partial<Understanding>): Understanding => ({
  intents: [{ name: "give_reason", confidence: 0.9 }],
  triggers: ["hardship"],
  slots: {},
  emotion: { label: "calm", valence: 0, arousal: 0.1, confidence: 0.8, abnormal: false },
  ...rest,
});

const start: CallEvent = {
  type: "call-start",
  call: {
    id: callId("call-0007"),
    locale: "zh-CN",
    jurisdiction: "cn",
    channel: "voice",
    direction: "outbound",
    startedAt: at,
  },
  case: sampleCall().case,
  rules: {
    emotionStreak: 3,
    recordingObjection: "stop",
    callbackHours: { from: "08:00", to: "22:00" },
    debtCollectorNotice: false,
    debtAdvice: false,
    listOptionsAlways: false,
  },
  atMs,
};

const opening = "您好，请问是陈伟先生本人吗？";
const reason = "我叫陈伟，厂里三个月没发工资，电话13800000001";

/** An event of every type, with personal data wherever the type has room for it. */
const events: readonly CallEvent[] = [
  start,
  {
    type: "move-decide",
    move: {
      act: "open",
      because: ["step:open", "heard 陈伟"],
      lines: [{ key: "open_outbound", facts: { institution: "安信客户服务", name: "陈伟" } }],
      asked: "name",
      tone: "plain",
      ends: false,
    },
    atMs,
  },
  {
    type: "sentence-approve",
    sentenceId: sentenceId("s1"),
    line,
    text: opening,
    findings: [{ ...finding, span: [6, 8] }],
    atMs,
  },
  { type: "sentence-send", sentenceId: sentenceId("s1"), atMs },
  {
    type: "sentence-interrupt",
    sentenceId: sentenceId("s1"),
    line,
    heardText: "您好，请问是陈",
    playbackMs: 900,
    atMs,
  },
  {
    type: "sentence-hear",
    sentenceId: sentenceId("s1"),
    line,
    isLineEnd: true,
    playbackMs: 2000,
    atMs,
  },
  { type: "sentence-discard", sentenceId: sentenceId("s2"), line, atMs },
  {
    type: "sentence-block",
    line,
    text: "陈伟，你死定了，8440.00元",
    findings: [{ ...finding, span: [3, 7] }],
    atMs,
  },
  { type: "line-block", line, findings: [{ ...finding, span: [3, 7] }], atMs },
  { type: "turn-end", turnId: turnId("t1"), text: reason, atMs },
  {
    type: "turn-understand",
    turnId: turnId("t1"),
    text: reason,
    understanding: understanding({
      slots: {
        name: "陈伟",
        idLast4: "4567",
        birthDate: "1988-03-02",
        phone: "+8613800000001",
        amount: "2813.33",
        date: "2026-11-25",
      },
      reason: { code: "job_loss", quote: "伟，厂里三个月没发工资" },
    }),
    atMs,
  },
  { type: "keypad-press", digits: "4567", atMs },
  { type: "silence-elapse", atMs },
  { type: "payment-receive", amount: minorUnits(10_000), atMs },
  { type: "line-end", cause: "hang-up", atMs },
  { type: "technical-fault", atMs },
  { type: "person-join", personId: "li.na", atMs },
  { type: "person-leave", personId: "li.na", cause: "lost", atMs },
  { type: "person-wait-end", atMs },
  { type: "hint-give", hint: "slow_down", personId: "li.na", atMs },
  {
    type: "person-say",
    sentenceId: sentenceId("p1"),
    personId: "li.na",
    text: "陈伟，8440.00元",
    findings: [{ ...finding, span: [3, 7] }],
    atMs,
  },
  {
    type: "person-speak",
    turnId: turnId("t3"),
    personId: "li.na",
    text: reason,
    findings: [],
    atMs,
  },
  { type: "move-discard", turnId: turnId("t2"), atMs },
  { type: "handoff-request", reason: "hardship", atMs },
  { type: "case-mark", mark: "hold", atMs },
  { type: "on-call-page", atMs },
  { type: "call-end", atMs },
];

const logOf = (list: readonly CallEvent[]) => chainEvents(list.map((event) => ({ at, event })));
const twinOf = (list: readonly CallEvent[]): RedactedEntry[] =>
  redactEvents(logOf(list), { hashes: "leave-out" });

/** The redacted event of one type. */
function ofType<T extends CallEvent["type"]>(
  twin: readonly RedactedEntry[],
  type: T,
): Extract<CallEvent, { type: T }> {
  const found = twin.map(({ redactedEvent }) => redactedEvent).find((event) => event.type === type);
  if (found === undefined) throw new TypeError(`Expected an event ${type}.`);
  return found as unknown as Extract<CallEvent, { type: T }>;
}

describe("redactEvents", () => {
  it("leaves nothing that says who the debtor is in any event", () => {
    expect(JSON.stringify(twinOf(events))).not.toMatch(sampleSecrets);
  });

  it("keeps every entry, its sequence, its moment and its type", () => {
    const log = logOf(events);
    const twin = redactEvents(log, { hashes: "leave-out" });
    expect(
      twin.map(({ sequence, at, redactedEvent }) => [sequence, at, redactedEvent.type]),
    ).toEqual(log.map(({ sequence, at, event }) => [sequence, at, event.type]));
  });

  it("keeps events without words as they are", () => {
    const twin = twinOf(events);
    const wordless = events.slice(12).filter((event) => !("text" in event));
    for (const event of wordless) expect(ofType(twin, event.type)).toEqual(event);
  });

  it("hides the debtor in what a person typed or said", () => {
    const twin = twinOf(events);
    expect(ofType(twin, "person-say")).toMatchObject({
      personId: "li.na",
      text: "[姓名]，8440.00元",
    });
    expect(ofType(twin, "person-speak").text).not.toContain("陈伟");
  });

  it("keeps sums, days, intents, triggers and emotion of a turn", () => {
    const { understanding: read } = ofType(twinOf(events), "turn-understand");
    expect(read).toEqual(
      understanding({
        slots: {
          name: "[姓名]",
          idLast4: "[证件片段]",
          birthDate: "[出生日期]",
          phone: "[电话]",
          amount: "2813.33",
          date: "2026-11-25",
        },
        reason: { code: "job_loss", quote: "[姓名]，厂里三个月没发工资" },
      }),
    );
  });

  it("hides a name that was cut off in the middle of a sentence", () => {
    expect(ofType(twinOf(events), "sentence-interrupt").heardText).toBe("您好，请问是[姓名]");
  });

  it("moves the places of findings with the text", () => {
    const { text, findings } = ofType(twinOf(events), "sentence-block");
    expect(text).toBe("[姓名]，你死定了，8440.00元");
    expect(text.slice(...(findings[0]?.span ?? [0, 0]))).toBe("你死定了");
    const approved = ofType(twinOf(events), "sentence-approve");
    expect(approved.text.slice(...(approved.findings[0]?.span ?? [0, 0]))).toBe("[姓名]");
  });

  it("shows of pressed keys only how many they were", () => {
    expect(ofType(twinOf(events), "keypad-press").digits).toBe("****");
  });

  it("redacts the facts of a line and reasons that are no codes", () => {
    const { move } = ofType(twinOf(events), "move-decide");
    expect(move.because).toEqual(["step:open", "heard [姓名]"]);
    expect(move.lines).toEqual([
      { key: "open_outbound", facts: { institution: "安信客户服务", name: "[姓名]" } },
    ]);
  });

  it("drops keys that the format of an event does not know", () => {
    const odd = { type: "call-end", atMs, note: "陈伟", by: { name: "陈伟" } } as CallEvent;
    expect(ofType(twinOf([start, odd]), "call-end")).toEqual({ type: "call-end", atMs });
    const turn = { type: "turn-end", turnId: turnId("t1"), text: "好", atMs, audio: "陈伟" };
    expect(ofType(twinOf([start, turn as CallEvent]), "turn-end")).not.toHaveProperty("audio");
  });

  it("hides a wrong answer to the question for a fragment", () => {
    const asking: CallEvent = {
      type: "move-decide",
      move: {
        act: "ask_fragment",
        because: ["step:verify"],
        lines: [{ key: "ask_id_last4_again", facts: {} }],
        asked: "idLast4",
        tone: "plain",
        ends: false,
      },
      atMs,
    };
    const answer: CallEvent = { type: "turn-end", turnId: turnId("t1"), text: "4568", atMs };
    expect(ofType(twinOf([start, answer]), "turn-end").text).toBe("4568");
    expect(ofType(twinOf([start, asking, answer]), "turn-end").text).toBe("[证件片段]");
  });

  it("hides a number that goes over several turns", () => {
    const say = (id: string, text: string): CallEvent => ({
      type: "turn-end",
      turnId: turnId(id),
      text,
      atMs,
    });
    const twin = twinOf([
      start,
      say("t1", "幺三八"),
      say("t2", "嗯，零零零零"),
      say("t3", "零零零幺"),
    ]);
    const texts = twin
      .slice(1)
      .map(({ redactedEvent }) => (redactedEvent.type === "turn-end" ? redactedEvent.text : ""));
    expect(texts).toEqual(["[电话]", "[电话]", "[电话]"]);
  });

  it("takes a log that does not begin at its beginning, with patterns alone", () => {
    const twin = twinOf([{ type: "turn-end", turnId: turnId("t1"), text: "我叫李明", atMs }]);
    expect(ofType(twin, "turn-end").text).toBe("我叫[name]");
  });

  it("gives a transcript like that of the original", () => {
    const twin = transcriptOf(twinOf(events).map(({ redactedEvent }) => redactedEvent));
    expect(twin.map(({ speaker, atMs }) => [speaker, atMs])).toEqual(
      transcriptOf(events).map(({ speaker, atMs }) => [speaker, atMs]),
    );
    expect(twin[0]?.text).toBe("您好，请问是[姓名]先生本人吗？");
  });
});

describe("redactEvents and the hashes of the original", () => {
  it("carries them as they are where the original may be seen too", () => {
    const log = logOf(events);
    expect(redactEvents(log, { hashes: "carry" }).map(({ original }) => original)).toEqual(
      log.map(({ hash, previousHash }) => ({ hash, previousHash })),
    );
  });

  it("leaves out everything that a guessed fragment could be tried against", () => {
    const text = JSON.stringify(twinOf(events));
    for (const { hash } of logOf(events)) expect(text).not.toContain(hash);
  });

  it("is the same for two calls that differ in personal data alone, so that nothing can be tried out", () => {
    const other = JSON.parse(JSON.stringify(events).replaceAll("4567", "9876")) as CallEvent[];
    expect(twinOf(other)).toEqual(twinOf(events));
  });

  it("is no chain", () => {
    expect(verifyChain(redactEvents(logOf(events), { hashes: "carry" }))).toMatchObject({
      success: false,
    });
  });

  it("cannot be chained again or taken for a log by mistake", () => {
    const twin = redactEvents(logOf(events), { hashes: "carry" });
    // @ts-expect-error A redacted entry is no event with its moment.
    const chain = (): unknown => chainEvents(twin);
    expect(chain).toBeTypeOf("function");
  });
});
