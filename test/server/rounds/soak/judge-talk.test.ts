import { expect, it } from "vitest";
import { FollowedCall } from "../../../../bench/rounds/voice-debtors/followed-call.ts";
import { judgeTalk } from "../../../../bench/rounds/voice-debtors/judge-talk.ts";
import { PhonePerson } from "../../../../bench/rounds/voice-debtors/phone-person.ts";
import { SpelledSpeech } from "../../../../bench/rounds/voice-debtors/spelled-speech.ts";
import type { CallEvent } from "../../../../domain/events.ts";
import { formatMoney } from "../../../../language/format/money.ts";
import type { CallNews } from "../../../../server/calls/live-hub.ts";
import { caseOf } from "../round-fixture.ts";

const setup = {
  call: { id: "call-1", locale: "zh-CN", jurisdiction: "cn", channel: "voice" },
  case: caseOf("A"),
};

const owed = formatMoney(setup.case.balance, setup.case.currency, "zh-CN");

/** A call of which the log tells this; it ends. */
function talkOf(events: readonly object[], { isVerified = false } = {}) {
  const followed = new FollowedCall();
  const entries = [{ type: "call-start", ...setup }, ...events].map((event) => ({
    event: event as CallEvent,
  }));
  const summary = { verified: isVerified, endedAt: "2026-11-20T02:05:00.000Z" };
  const outcome = { disposition: "UNK", verified: isVerified };
  followed.take({ entries, summary, outcome } as unknown as CallNews);
  const person = new PhonePerson({
    speech: new SpelledSpeech(),
    greeting: undefined,
    maxTurns: 1,
    debtorOf: () => undefined,
  });
  return { followed, person, persona: undefined, truth: undefined };
}

const approved = (line: string, text: string) => [
  { type: "sentence-approve", sentenceId: "s1", line, text, findings: [] },
  { type: "sentence-send", sentenceId: "s1" },
];

it("A call that ends and in which nothing was said that must not be is judged sound", () => {
  const talk = talkOf(approved("silence", "您好"));
  talk.person.heard.push({ text: "您好", isVerified: false });
  expect(judgeTalk(talk)).toEqual([]);
});

it.each([
  ["a sentence that the guard has never seen", "您好呀", "spoken and not approved: 您好呀"],
  ["the debt", `欠款${owed}`, `debt spoken before verification: 欠款${owed}`],
])("A call in which %s sounds before anybody is verified is not", (_what, text, fault) => {
  const talk = talkOf(approved("silence", text.replace("呀", "")));
  talk.person.heard.push({ text, isVerified: false });
  expect(judgeTalk(talk)).toEqual([fault]);
});

it("A line about the debt that leaves before verification is found in the log", () => {
  const events = approved("state_overdue", "…");
  expect(judgeTalk(talkOf(events))).toEqual(["disclosed in the log: state_overdue"]);
  expect(judgeTalk(talkOf(events, { isVerified: true }))).toEqual([]);
});

it("A blocked sentence that sounds is told as such", () => {
  const talk = talkOf([{ type: "sentence-block", line: "silence", text: "快还钱", findings: [] }]);
  talk.person.heard.push({ text: "快还钱", isVerified: true });
  expect(judgeTalk(talk)).toEqual([
    "spoken and not approved: 快还钱",
    "spoken though blocked: 快还钱",
  ]);
});
