import { describe, expect, it } from "vitest";
import { freePartOf } from "../../../agent/speaker/free-part.ts";
import type { SpeakerContext } from "../../../agent/ports/words.ts";
import type { CallEvent } from "../../../domain/events.ts";
import { factsOf, LINE_KEYS, specOf, type Line, type LineKey } from "../../../domain/lines.ts";
import { CHANNELS, JURISDICTIONS, LOCALES } from "../../../domain/locale.ts";
import { loadPack } from "../../../guardrails/load-pack.ts";
import { LineProof } from "../../../guardrails/positive/line-proof.ts";
import { cutSentences } from "../../../language/sentences.ts";
import { isFixedLine, looseEndOf } from "../../../prompts/fixed-lines.ts";
import { loadWording } from "../../../prompts/load-wording.ts";
import { freeWordsOf, speaking, testPromptHash } from "./free-speakers.ts";
import { driveCall, sampleOf, sampleRecords } from "./sample-records.ts";

const places = LOCALES.flatMap((locale) =>
  JURISDICTIONS.flatMap((jurisdiction) =>
    CHANNELS.map((channel) => ({ locale, jurisdiction, channel })),
  ),
);

const contextIn = (place: (typeof places)[number]): SpeakerContext => ({
  call: { ...sampleOf("en-05"), ...place },
  locale: place.locale,
  timezone: "UTC",
  currency: "USD",
  agency: undefined,
  tone: "plain",
  lineUses: {},
});

/** Facts of every kind a line may have; which they are does not matter here. */
const lineOf = (key: LineKey): Line => {
  const facts = Object.entries(specOf(key).facts).map(([name, kind]) => [
    name,
    { text: "Zed", channel: "the app", money: 100, date: "2026-12-01", count: 3, options: [] }[
      kind as "text"
    ] ?? "2026-12-01T10:00:00Z",
  ]);
  return { key, facts: Object.fromEntries(facts) as object } as Line;
};

const loose = LINE_KEYS.filter((key) => looseEndOf(key) !== undefined);

describe("what of a line may be said in other words", () => {
  it("is nothing of a fixed line but its last sentence, where that is another line's", () => {
    for (const place of places) {
      for (const key of LINE_KEYS.filter(isFixedLine)) {
        const part = freePartOf(lineOf(key), contextIn(place));
        if (looseEndOf(key) === undefined) expect(part).toBeUndefined();
        else {
          const sentences = cutSentences(
            loadWording(place.locale).variantsOf(key, { ...place, soft: false })[0] ?? "",
          );
          expect(part?.script.template).toBe(sentences.at(-1));
          expect([part?.beforeCount, part?.afterCount]).toEqual([sentences.length - 1, 0]);
        }
      }
    }
  });

  it("leaves who speaks, that it is recorded, and the way to a person where they are", () => {
    for (const place of places) {
      for (const key of loose) {
        const { script } = freePartOf(lineOf(key), contextIn(place)) ?? {};
        expect(script?.template).not.toMatch(
          /AI|智能|record|录音|记录|转人工|person at|institution|Channel|official|官方/,
        );
      }
    }
  });

  it("can be said in the words that stand there, by the words of the line it is taken for", () => {
    for (const place of places) {
      for (const key of loose) {
        const { script } = freePartOf(lineOf(key), contextIn(place)) ?? {};
        if (script === undefined) throw new Error(key);
        const text = script.template.replace(
          /\{(\w+)\}/g,
          (_, name: string) => script.facts[name] ?? "",
        );
        const proof = new LineProof(script, {
          pack: loadPack(place.jurisdiction),
          locale: place.locale,
          verified: false,
          facts: factsOf(lineOf(key)),
          line: key,
          now: sampleOf("en-05").startedAt,
          timezone: "UTC",
        });
        expect([text, proof.take(text)?.sentence.approved]).toEqual([text, text]);
      }
    }
  });

  it("is of a pack's own wording what other places say too", () => {
    const us = contextIn({ locale: "en-US", jurisdiction: "us", channel: "voice" });
    const part = freePartOf(lineOf("state_overdue"), us);
    expect(part?.script.template).toContain("{balance}");
    expect(part?.script.template).not.toContain("dispute");
    expect([part?.beforeCount, part?.afterCount]).toEqual([0, 2]);
    expect(part?.script.variants).toEqual([]);
    const uk = contextIn({ locale: "en-GB", jurisdiction: "uk", channel: "voice" });
    expect(freePartOf(lineOf("debt_advice"), uk)).toBeUndefined();
  });
});

/** The approved sentences of a call, with a free speaker that says its lines so. */
async function approvedIn(
  id: string,
  answer: Parameters<typeof speaking>[0],
): Promise<readonly Extract<CallEvent, { type: "sentence-approve" }>[]> {
  const events: CallEvent[] = [];
  await driveCall(sampleOf(id), {
    freeWords: freeWordsOf(speaking(answer)),
    onEvent: (event) => void events.push(event),
  });
  return events.filter((event) => event.type === "sentence-approve");
}

describe("a line of which a part is required", () => {
  const threat = "We will have you arrested.";
  const id = sampleRecords.find(
    ({ locale, jurisdiction, direction }) =>
      locale === "en-US" && jurisdiction === "us" && direction === "outbound",
  )?.id;
  if (id === undefined) throw new Error("Expected an outbound call of the United States.");

  it("is opened in the required words, and asks in the speaker's", async () => {
    const [scripted, asked] = [
      await approvedIn(id, () => [threat]),
      await approvedIn(id, ({ line, facts, script }) => [
        line === "ask_name" ? `Am I speaking with ${facts["name"]}?` : script,
      ]),
    ];
    const opening = (said: typeof scripted) => said.filter(({ line }) => line === "open_outbound");
    expect(opening(asked).length).toBeGreaterThan(1);
    expect(
      opening(asked)
        .slice(0, -1)
        .map(({ text }) => text),
    ).toEqual(
      opening(scripted)
        .slice(0, -1)
        .map(({ text }) => text),
    );
    expect(opening(asked).at(-1)?.text).toMatch(/^Am I speaking with /);
    expect(opening(asked).map(({ promptHash }) => promptHash)).toEqual([
      ...opening(asked)
        .slice(0, -1)
        .map(() => undefined),
      testPromptHash,
    ]);
    expect(opening(scripted).every(({ promptHash }) => promptHash === undefined)).toBe(true);
  });

  it("is said whole in its scripted words where the part is not shown", async () => {
    const scripted = await approvedIn(id, () => [threat]);
    const strange = await approvedIn(id, () => ["The weather is fine today."]);
    expect(strange.map(({ text }) => text)).toEqual(scripted.map(({ text }) => text));
    expect(scripted.map(({ text }) => text)).not.toContain(threat);
  });

  it("keeps what a pack asks for after the part", async () => {
    const said = await approvedIn(id, ({ script }) => [script]);
    const overdue = said.filter(({ line }) => line === "state_overdue");
    expect(overdue.length).toBeGreaterThan(2);
    expect(overdue[0]?.promptHash).toBe(testPromptHash);
    expect(overdue.at(-1)?.promptHash).toBeUndefined();
    expect(overdue.map(({ text }) => text).join(" ")).toMatch(/dispute/);
  });
});
