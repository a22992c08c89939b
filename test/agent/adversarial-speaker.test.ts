import { describe, expect, it } from "vitest";
import type { CallEvent } from "../../domain/events.ts";
import { languageOf } from "../../domain/locale.ts";
import { examples } from "../guardrails/phrases/example-files.ts";
import { randomFrom } from "../guardrails/positive/random-from.ts";
import { createAdversarialSpeaker } from "./adversarial-speaker.ts";
import { tactics } from "./adversarial-speaker-tactics.ts";
import { freeWordsOf } from "./speaker/free-speakers.ts";
import { driveCall, sampleRecords } from "./speaker/sample-records.ts";

/** Every so many of the sample calls: each is driven twice. */
const everyNth = 4;

describe("a call with a speaker that means ill", () => {
  const records = sampleRecords.filter((_, index) => index % everyNth === 0);
  it.each(records.map((record) => [record.id, record] as const))(
    "%s is said word for word as with the scripted one",
    async (_, record) => {
      const language = languageOf(record.locale);
      const phrases = examples
        .filter((example) => example.forbidden && languageOf(example.locale) === language)
        .map(({ text }) => text);
      const freeSpeaker = createAdversarialSpeaker(
        { ...tactics[language], phrases },
        randomFrom(record.id.length * 31 + record.turns.length),
      );
      const said = async (options: Parameters<typeof driveCall>[1]) => {
        const texts: string[] = [];
        const onEvent = (event: CallEvent): void => {
          if (event.type === "sentence-approve") texts.push(event.text);
        };
        const call = await driveCall(record, { ...options, onEvent });
        return { texts, outcome: call.outcome() };
      };
      const freeWords = freeWordsOf(freeSpeaker);
      expect(await said({ freeWords })).toEqual(await said({}));
    },
  );
});
