import { expect, test } from "vitest";
import { ofJson } from "../import-text.ts";
import { deepgram, said } from "../sources.ts";

const texts = said.map(([, text]) => text);

test("without utterances the paragraphs of each channel are read, put together by time", () => {
  const source = deepgram();
  const paragraphs = (channel: number) =>
    source.results.utterances
      .filter((utterance) => utterance.channel === channel)
      .map(({ transcript, start, end }) => ({ sentences: [{ text: transcript, start, end }] }));
  const channels = [0, 1].map((channel) => ({
    alternatives: [{ transcript: "…", paragraphs: { paragraphs: paragraphs(channel) } }],
  }));
  const record = ofJson({ ...source, results: { channels } });
  expect(record.turns.map(({ text }) => text)).toEqual(texts);
  expect(record.import.losses.segments).toContainEqual({
    path: "turns[]",
    reason: "reordered",
    count: 4,
  });
});

test("without either the words are read, cut where the speaker changes and where it is quiet", () => {
  const word = (text: string, speaker: number, start: number) => ({
    word: text.toLowerCase(),
    punctuated_word: text,
    speaker,
    start,
    end: start + 0.3,
    confidence: 0.9,
  });
  const words = [
    word("This", 0, 0),
    word("call", 0, 0.4),
    word("is", 0, 0.8),
    word("recorded.", 0, 1.2),
    word("I", 1, 2),
    word("can't", 1, 2.4),
    word("pay.", 1, 2.8),
    word("Thank", 0, 3.5),
    word("you.", 0, 3.9),
    word("Bye.", 0, 9),
  ];
  const { turns } = ofJson({ results: { channels: [{ alternatives: [{ words }] }] } });
  expect(turns).toEqual([
    { speaker: "agent", text: "This call is recorded.", startMs: 0, endMs: 1_500 },
    { speaker: "debtor", text: "I can't pay.", startMs: 2_000, endMs: 3_100 },
    { speaker: "agent", text: "Thank you.", startMs: 3_500, endMs: 4_200 },
    { speaker: "agent", text: "Bye.", startMs: 9_000, endMs: 9_300 },
  ]);
});
