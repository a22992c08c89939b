import { parseScoredRecord, type ScoredRecord } from "../../../evaluation/score/scored-record.ts";

const debt = {
  caseId: "C-1",
  creditor: "安信消费金融",
  product: "消费贷",
  currency: "CNY",
  debtor: {
    name: "陈伟",
    idLast4: "4567",
    birthDate: "1988-03-02",
    timezone: "Asia/Shanghai",
    language: "zh-CN",
  },
  principal: "8000.00",
  interest: "260.00",
  lateFee: "180.00",
  balance: "8440.00",
  dueDate: "2026-10-15",
  balanceAsOf: "2026-11-20T00:00:00+08:00",
  offers: { instalments: [3, 6] },
};

const american = {
  ...debt,
  creditor: "Northgate Credit",
  agency: "Fairlane Services",
  product: "personal loan",
  currency: "USD",
  debtor: {
    name: "Ray Okafor",
    idLast4: "7712",
    birthDate: "1988-03-14",
    timezone: "America/New_York",
  },
  principal: "500.00",
  interest: "60.00",
  lateFee: "25.00",
  balance: "585.00",
  dueDate: "2026-10-10",
};

interface Extra {
  readonly [key: string]: unknown;
}

/** `A: …` and `D: …` lines as turns of three seconds, a tenth of a second apart. */
export const turnsOf = (lines: readonly string[]) =>
  lines.map((line, at) => ({
    speaker: line.startsWith("A") ? "agent" : "debtor",
    text: line.slice(3),
    startMs: at * 3_100,
    endMs: at * 3_100 + 3_000,
  }));

function make(base: object, lines: readonly string[], extra: Extra): ScoredRecord {
  const parsed = parseScoredRecord({
    kindline: 1,
    id: "call",
    channel: "voice",
    direction: "outbound",
    startedAt: "2026-11-20T10:05:00+08:00",
    ...base,
    turns: turnsOf(lines),
    ...extra,
  });
  if (!parsed.success) throw new TypeError(JSON.stringify(parsed.error));
  return parsed.value;
}

/** A Chinese call. */
export const chinese = (lines: readonly string[], extra: Extra = {}): ScoredRecord =>
  make({ locale: "zh-CN", jurisdiction: "cn", case: debt }, lines, extra);

/** An American call by an agency. */
export const english = (lines: readonly string[], extra: Extra = {}): ScoredRecord =>
  make({ locale: "en-US", jurisdiction: "us", case: american }, lines, extra);

/** What every good Chinese call begins with. */
export const opened = [
  "A: 您好，这里是安信消费金融，通话会录音，请问是陈伟先生吗？",
  "D: 我是",
  "A: 麻烦说一下身份证后四位",
  "D: 四五六七",
] as const;
