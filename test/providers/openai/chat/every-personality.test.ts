import { describe, expect, it } from "vitest";
import { languageOf } from "../../../../domain/locale.ts";
import { freeWordingMsMax } from "../../../../agent/speaker/free-limits.ts";
import { personalities } from "../../../emulators/openai/personalities/index.ts";
import { sampleRecords } from "../../../agent/speaker/sample-records.ts";
import { emulated } from "../emulated.ts";
import {
  driveWithModel,
  patientSpeakerAt,
  speakerAt,
  type DrivenCall,
} from "./drive-with-model.ts";
import { movesInOwnWords } from "./moves-in-own-words.ts";
import { wrongSentences } from "./wrong-sentences.ts";

/** Sample calls that each personality talks in here, every so many; `bench/llm` has it talk in all of them. */
const everyNth = 12;

/** The same for the share of moves that a model words: it differs much from call to call. */
const everyNthPolite = 2;

const records = sampleRecords.filter((_, index) => index % everyNth === 0);
/** No timer of a turn ever rings: on a busy machine the emulator may be slow, and that is not what is tested. */
const neverLate = (): (() => void) => () => {};

const scripted = new Map<string, DrivenCall>();
for (const record of records) scripted.set(record.id, await driveWithModel(record));

/** Words that only the personalities bring. */
const theirs =
  /老赖|上门|减免一半|保证|抽出宝贵|deadbeat|arrested|waive half|busy day|instructions|polish|润色|script|\[\d/;

describe("a call with a model whose personality is", () => {
  it.each(Object.entries(personalities).filter(([name]) => name !== "neverAnswering"))(
    "%s ends as the scripted call does, and nothing of it is said that must not be",
    async (name, chat) => {
      const { url } = await emulated({ chat });
      for (const record of records) {
        const driven = await driveWithModel(record, patientSpeakerAt(url), neverLate);
        expect(driven.outcome).toEqual(scripted.get(record.id)?.outcome);
        expect(driven.said.filter((text) => theirs.test(text))).toEqual([]);
        expect(wrongSentences(driven.events, record)).toEqual([]);
      }
      expect(name).not.toBe("");
    },
  );

  it(
    "neverAnswering costs two turns their time, and is not waited for again",
    { timeout: 15_000 },
    async () => {
      const { url } = await emulated({ chat: personalities.neverAnswering });
      const [record] = records;
      if (record === undefined) throw new Error("Expected a sample call.");
      const startMs = performance.now();
      const driven = await driveWithModel(record, speakerAt(url));
      expect(driven.said).toEqual(scripted.get(record.id)?.said);
      expect(driven.faults.map(({ code, reason }) => code ?? reason)).toEqual([
        "VENDOR_STALLED",
        "VENDOR_STALLED",
      ]);
      expect(performance.now() - startMs).toBeLessThan(2 * freeWordingMsMax + 1_000);
    },
  );

  it.each(["zh", "en"] as const)("polite is heard in its own words in %s", async (language) => {
    const { url } = await emulated({ chat: personalities.polite });
    let [free, own] = [0, 0];
    const some = sampleRecords
      .filter(({ locale }) => languageOf(locale) === language)
      .filter((_, index) => index % everyNthPolite === 0);
    for (const record of some) {
      const driven = await driveWithModel(record, patientSpeakerAt(url), neverLate);
      const counted = movesInOwnWords(driven.events);
      free += counted.free;
      own += counted.own;
    }
    expect(free).toBeGreaterThan(10);
    expect(own / free).toBeGreaterThanOrEqual(0.8);
  });
});
