import { describe, expect, it } from "vitest";
import { readCorpus } from "../../../evaluation/understanding/labelled-turn.ts";
import { settleLabels } from "../../../evaluation/understanding/settle-labels.ts";

describe("one convention for the labels that models learn from", () => {
  it("hears somebody else wherever a death is told", () => {
    expect(settleLabels({ intents: ["other"], triggers: ["deceased"] })).toEqual({
      intents: ["third_party"],
      triggers: ["deceased", "third_party"],
    });
  });

  it("takes a stolen identity for no quarrel over the amount", () => {
    expect(settleLabels({ intents: ["dispute_debt"], triggers: ["dispute", "fraud"] })).toEqual({
      intents: ["dispute_debt"],
      triggers: ["fraud"],
    });
  });

  it("takes hardship and grave illness for a reason where no other intent stands", () => {
    expect(settleLabels({ intents: ["other"], triggers: ["vulnerable"] }).intents).toEqual([
      "give_reason",
    ]);
    expect(settleLabels({ intents: ["ask_plan"], triggers: ["hardship"] }).intents).toEqual([
      "ask_plan",
    ]);
  });

  it("leaves a wish to die what it is", () => {
    expect(
      settleLabels({ intents: ["other"], triggers: ["selfharm", "vulnerable"] }).intents,
    ).toEqual(["other"]);
  });

  it("lets `other` stand alone only", () => {
    expect(settleLabels({ intents: ["other", "goodbye"], triggers: [] }).intents).toEqual([
      "goodbye",
    ]);
    expect(settleLabels({ intents: ["other"], triggers: [] }).intents).toEqual(["other"]);
  });
});

describe("the corpus", () => {
  it.each([
    ["zh", "defghijklmnopqrstuvw"],
    ["en", "defghijklmnopqrstuv"],
  ] as const)("has every trigger in %s from every author but ourselves", (language, authors) => {
    const turns = readCorpus(language);
    const files = [...new Set(turns.map((turn) => turn.file))];
    expect(files).toEqual([language, ...Array.from(authors, (author) => `${language}-${author}`)]);
    for (const file of files.filter((one) => !one.endsWith("-f"))) {
      const heard = new Set(turns.flatMap((turn) => (turn.file === file ? turn.triggers : [])));
      expect(heard.size).toBe(20);
    }
  });

  it.each(["zh-f", "zh-t", "zh-u", "zh-v", "zh-w", "en-f", "en-s", "en-t", "en-u", "en-v"])(
    "is plain talk in %s, with few triggers",
    (file) => {
      const turns = readCorpus(file.startsWith("zh") ? "zh" : "en");
      const plain = turns.filter((turn) => turn.file === file);
      const quiet = plain.filter(({ triggers }) => triggers.length === 0);
      expect(quiet.length / plain.length).toBeGreaterThan(0.7);
    },
  );
});
