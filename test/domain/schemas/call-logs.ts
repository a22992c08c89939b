import { readdirSync, readFileSync } from "node:fs";
import { createConversation } from "../../../agent/conversation.ts";
import type { Conversation, ConversationOptions } from "../../../agent/conversation-types.ts";
import type { PlainDate } from "../../../domain/calendar.ts";
import { minorUnits } from "../../../domain/money.ts";
import type { CallRecord } from "../../../domain/call-record.ts";
import type { CallEvent } from "../../../domain/events.ts";
import type { ApprovedText } from "../../../domain/approved-text.ts";
import type { Finding } from "../../../domain/finding.ts";
import { sentenceId, turnId } from "../../../domain/ids.ts";
import { instant } from "../../transcripts/call-events.ts";
import type { Outcome } from "../../../domain/outcome.ts";
import { parseCallRecord } from "../../../domain/parse/parse-call-record.ts";
import { lineNotice } from "../../../evaluation/replay/line-notice.ts";
import { FakeVoice } from "../../agent/fake-voice.ts";

const samples = new URL("../../../transcripts/samples/", import.meta.url);
const golden = new URL("../../golden/", import.meta.url);

/** What a value is after it has been stored and read again. */
export const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

export const sampleNames = readdirSync(samples).filter((name) => name.endsWith(".json"));

const recordFrom = (folder: URL, name: string): CallRecord => {
  const parsed = parseCallRecord(JSON.parse(readFileSync(new URL(name, folder), "utf8")));
  if (!parsed.success) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
};

export const sampleRecord = (name: string): CallRecord => recordFrom(samples, name);

/** A record whose case has every key that a case may have, and keys of its own. */
export const fullRecord = recordFrom(golden, "every-key.json");

interface Log {
  /** As they are after they were stored. */
  readonly events: readonly CallEvent[];
  readonly outcome: Outcome;
}

type Voice = Pick<ConversationOptions, "output" | "speaker" | "earlier">;

async function logOf(
  record: CallRecord,
  talk: (call: Conversation) => Promise<void>,
  voice: Voice = {},
): Promise<Log> {
  const { id, locale, jurisdiction, channel, direction, startedAt } = record;
  const events: CallEvent[] = [];
  const call = createConversation({
    call: { id, locale, jurisdiction, channel, direction, startedAt },
    case: record.case,
    ...voice,
    onEvent: (event) => events.push(stored(event)),
  });
  await call.open();
  await talk(call);
  return { events, outcome: call.outcome() };
}

/** What today's agent writes down of a recorded call. */
export const replayLog = (record: CallRecord): Promise<Log> =>
  logOf(record, async (call) => {
    let atMs = 0;
    for (const turn of record.turns) {
      if (turn.speaker === "agent") continue;
      atMs += 1_000;
      if (turn.speaker === "system") {
        await call.notice(lineNotice(turn, atMs, record.case.balance));
      } else await call.hear({ text: turn.text, atMs });
    }
  });

/** What a call on a voice channel leaves where the debtor cuts the agent off and a person comes and goes. */
async function voiceLog(): Promise<Log> {
  const output = new FakeVoice();
  output.nextReply(1_300);
  const talk = async (call: Conversation): Promise<void> => {
    await call.notice({ type: "case-stop", mark: "hold", atMs: 1_000 });
    const personId = "li.na";
    const findings: readonly Finding[] = [];
    await call.notice({ type: "hint-give", hint: "slow_down", personId, atMs: 1_000 });
    await call.notice({ type: "person-join", personId, atMs: 1_000 });
    const text = "您好，我是李娜。";
    const sentence = { sentenceId: sentenceId("p1"), personId, text, findings };
    await call.relay({ ...sentence, text: text as ApprovedText, atMs: 1_100 });
    const spoken = { turnId: turnId("p2"), personId, text, findings };
    await call.notice({ type: "person-speak", ...spoken, atMs: 1_200 });
    await call.notice({ type: "person-leave", personId, cause: "lost", atMs: 2_000 });
    const callbackAt = instant("2026-11-21T09:00:00+08:00");
    await call.notice({ type: "person-wait-end", callbackAt, atMs: 2_100 });
    await call.notice({ type: "line-resume", atMs: 2_500 });
    output.nextReply(0);
    await call.hear({ text: "你好", atMs: 2_600 });
    output.nextReply();
    await call.hear({ text: "哪位？", atMs: 2_700, continues: true });
    await call.notice({ type: "silence-elapse", atMs: 3_000 });
    await call.notice({ type: "technical-fault", atMs: 4_000 });
  };
  const promise = { amount: minorUnits(100_000), date: "2026-11-18" as PlainDate };
  const earlier = { spokenAt: instant("2026-11-12T15:00:00+08:00"), promise };
  return await logOf(fullRecord, talk, { output, earlier });
}

/** What a call leaves in which the guard lets nothing pass. */
const blockedLog = (): Promise<Log> =>
  logOf(fullRecord, async () => {}, { speaker: { word: () => ["不还钱就去你家抓你坐牢！"] } });

/** What no conversation of its own writes: the server does, where a call is spoken. */
const ofServer: readonly CallEvent[] = [
  { type: "move-discard", atMs: 0, turnId: turnId("d1") },
  {
    type: "turn-measure",
    atMs: 0,
    turnId: turnId("d1"),
    endpointMs: 420,
    decisionMs: 3.2,
    firstAudioMs: 0.4,
    playoutMs: 60,
  },
  {
    type: "recording-keep",
    atMs: 0,
    durationMs: 61_000,
    sampleRate: 16_000,
    sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  },
];

/** Events of every type there is, from real calls. */
export async function eventsOfEveryType(): Promise<readonly CallEvent[]> {
  const logs = [
    ...(await Promise.all(sampleNames.map((name) => replayLog(sampleRecord(name))))),
    await replayLog(fullRecord),
    await voiceLog(),
    await blockedLog(),
  ];
  return [...logs.flatMap(({ events }) => events), ...ofServer];
}
