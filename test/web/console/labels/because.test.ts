import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { callRecordSchema } from "../../../../domain/call-record.ts";
import { LINE_KEYS } from "../../../../domain/lines.ts";
import { EMOTION_LABELS, INTENTS, STEPS, TRIGGERS } from "../../../../domain/vocabulary.ts";
import { redrive } from "../../../../evaluation/replay/redrive.ts";
import { becauseLabel } from "../../../../web/console/labels/because.ts";
import { LANGUAGES } from "../../../../web/console/words/language.ts";

/** Every reason that the agent gives in the sample calls. */
async function givenReasons(): Promise<ReadonlySet<string>> {
  const folder = new URL("../../../../transcripts/samples/", import.meta.url);
  const reasons = new Set<string>();
  for (const name of readdirSync(folder)) {
    const record: unknown = JSON.parse(readFileSync(new URL(name, folder), "utf8"));
    const { turns } = await redrive(callRecordSchema.parse(record));
    for (const { move } of turns) for (const reason of move.because) reasons.add(reason);
  }
  return reasons;
}

/** Every reason that is written out in the sources of the policy, met in the samples or not. */
function writtenReasons(): readonly string[] {
  const folder = new URL("../../../../agent/policy/", import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  return files.flatMap((name) =>
    [...readFileSync(new URL(name, folder), "utf8").matchAll(/"([a-z]+:\w+)"/g)].map(
      ([, reason = ""]) => reason,
    ),
  );
}

const wordless = (reasons: Iterable<string>): readonly string[] =>
  [...reasons].filter((raw) => LANGUAGES.some((each) => becauseLabel(raw, each) === undefined));

const inArea = (area: string, details: readonly string[]): readonly string[] =>
  details.map((detail) => `${area}:${detail}`);

describe("The reasons of a move", () => {
  it("have words in both languages, whatever the agent does in the sample calls", async () => {
    const reasons = await givenReasons();
    expect(reasons.size).toBeGreaterThan(30);
    expect(wordless(reasons)).toEqual([]);
  });

  it("have words in both languages where the policy writes them out", () => {
    const reasons = writtenReasons();
    expect(reasons).toContain("handoff:waiting");
    expect(wordless(reasons)).toEqual([]);
  });

  it("have words for every trigger, intent, step, emotion and line there is", () => {
    const all = [
      ...inArea("trigger", TRIGGERS),
      ...inArea("intent", INTENTS),
      ...inArea("step", STEPS),
      ...inArea("emotion", EMOTION_LABELS),
      ...inArea("line", LINE_KEYS),
    ];
    expect(wordless(all)).toEqual([]);
  });

  it("say the same thing in the words of each language", () => {
    expect(becauseLabel("trigger:hardship", "zh")).toBe("提到：经济困难");
    expect(becauseLabel("trigger:hardship", "en")).toBe("they said: Hardship");
    expect(becauseLabel("handoff:waiting", "zh")).toBe("正在等待人工");
  });

  it.each(["", "trigger", "trigger:", "trigger:toString", "weather:rain", "constructor", "a:b:c"])(
    "that nobody has words for have none: %j",
    (raw) => {
      expect(LANGUAGES.map((each) => becauseLabel(raw, each))).toEqual([undefined, undefined]);
    },
  );
});
