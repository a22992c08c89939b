import { describe, expect, it } from "vitest";
import type { HandoffPack } from "../../../../server/protocol/desk.ts";
import { draftNote } from "../../../../web/console/desk/draft-note.ts";
import { packWords } from "../../../../web/console/desk/pack-words.ts";
import { createFormat } from "../../../../web/console/format/create-format.ts";
import { intentLabels } from "../../../../web/console/labels/intents.ts";
import { reasonLabels } from "../../../../web/console/labels/reasons.ts";

const facts = {
  currency: "USD",
  arrears: {
    code: "job_loss",
    quote: "They let me go in June.",
    hardship: true,
    affordable: { amount: "200.00", per: "month" },
  },
  offers: [{ turn: 3, options: ["full:1200.00", "plan:6:200.00"], answer: "choose_plan" }],
  promises: { debtor: null, ours: [{ what: "callback", at: "2026-11-24T15:00:00.000Z" }] },
} as unknown as HandoffPack;

const inLanguage = (language: "zh" | "en") => ({
  words: packWords[language],
  reasons: reasonLabels[language],
  intents: intentLabels[language],
  format: createFormat(language, "UTC"),
});

describe("the note that is begun from the log", () => {
  it.each(["zh", "en"] as const)("is in words, without a code (%s)", (language) => {
    const promise = { amount: "200.00", date: "2026-12-01" };
    const note = draftNote({ pack: facts, promise }, inLanguage(language));
    expect(note.split("\n")).toHaveLength(4);
    expect(note).toContain("They let me go in June.");
    expect(note).not.toMatch(/[a-z]_[a-z]|plan:|full:|callback\b|PTP/);
  });

  it("is empty where the log shows nothing", () => {
    const nothing = {
      ...facts,
      arrears: { code: null, quote: null, hardship: false, affordable: null },
      offers: [],
      promises: { debtor: null, ours: [] },
    } as HandoffPack;
    expect(draftNote({ pack: nothing, promise: null }, inLanguage("en"))).toBe("");
  });
});
