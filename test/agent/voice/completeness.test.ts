import { readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { completeness } from "../../../agent/voice/turn-taking/completeness.ts";
import { endFeatures } from "../../../agent/voice/turn-taking/completeness/end-features.ts";
import {
  decodeEndModel,
  type StoredEndModel,
} from "../../../agent/voice/turn-taking/completeness/load-end-model.ts";
import type { Locale } from "../../../domain/locale.ts";
import type { Asked } from "../../../domain/vocabulary.ts";
import { chineseCuts } from "../../../evaluation/end-of-turn/chinese-cuts.ts";
import { englishCuts } from "../../../evaluation/end-of-turn/english-cuts.ts";
import { readCallTurns } from "../../../evaluation/end-of-turn/measuring-sets.ts";

const judge = (text: string, asked: Asked | null = null, answers = false): string =>
  completeness(text, {
    asked,
    answers,
    locale: /\p{Script=Han}/u.test(text) ? "zh-CN" : "en-US",
  });

describe("words after which more is to come", () => {
  it.each([
    ["a comma behind a beginning", "When I get paid,"],
    ["a dash", "I was going to –"],
    ["dots", "It's just…"],
    ["a Chinese comma", "我上个月失业了，"],
    ["a conjunction", "I lost my job and"],
    [
      "a conjunction with the stop that a recogniser writes after everything",
      "I lost my job because.",
    ],
    ["an article", "I can pay the"],
    ["a filler", "well um"],
    ["a Chinese conjunction", "我上个月失业了所以"],
    ["a Chinese filler", "我这个呃"],
    ["an unfinished request", "I can pay about"],
    ["an unfinished Chinese request", "我想"],
  ])("are open after %s", (_name, text) => {
    expect(judge(text)).toBe("open");
  });

  it("stay open after a conjunction though they answer", () => {
    expect(judge("Friday or", "date", true)).toBe("open");
  });

  it.each(["三零", "three zero", "It's 3 0", "the third of March", "九二年七月"])(
    "are open at %s while more digits were asked for",
    (text) => {
      expect(judge(text, "birthDate")).toBe("open");
    },
  );

  it("are not open only because a word is also a digit", () => {
    expect(judge("One moment, let me find it.", "idLast4")).not.toBe("open");
  });
});

describe("words that are a whole contribution", () => {
  it.each([
    ["all digits", "three zero two five", "idLast4"],
    ["all Chinese digits", "尾号三零二五", "idLast4"],
    ["a yes", "yes", "confirm"],
    ["a Chinese yes", "是的", "name"],
    ["a day", "下周五", "date"],
    ["a number of instalments", "three", "instalments"],
  ] as const)("are complete with %s when that was asked", (_name, text, asked) => {
    expect(judge(text, asked, true)).toBe("complete");
  });

  it.each(["Who is this?", "how much is it?", "多少钱？", "Okay thanks", "那再见"])(
    "are complete at the end of %s",
    (text) => {
      expect(judge(text)).toBe("complete");
    },
  );

  it.each(["Yes.", "No.", "Okay", "是我", "好的", "不行", "嗯"])(
    "are never kept waiting like an open turn: %s",
    (text) => {
      expect(judge(text)).not.toBe("open");
    },
  );
});

describe("a comma, which recognisers write behind half of all ends", () => {
  it.each(["I had to pay for the boiler,", "I filed for bankruptcy last month,", "I forgot,"])(
    "leaves it unsure behind words that may be all: %s",
    (text) => {
      expect(judge(text, "reason")).toBe("unsure");
    },
  );

  it.each(["Yes, speaking,", "My name is Karen Wilson,"])("ends who somebody is: %s", (text) => {
    expect(judge(text, "name", true)).toBe("complete");
    expect(judge(text, "date")).not.toBe("complete");
  });

  it.each(["When I get paid,", "And because of that,", "I was travelling to,"])(
    "holds open what has only begun: %s",
    (text) => {
      expect(judge(text)).toBe("open");
    },
  );
});

describe("words that are none", () => {
  it.each(["", "…", " . "])("are not judged: %j", (text) => {
    expect(judge(text)).toBe("unsure");
  });
});

/** Shares over the recorded calls, of which the models have seen nothing. */
function sharesOf(locale: Locale): { complete: number; open: number; cutOff: number } {
  const language = locale === "zh-CN" ? "zh" : "en";
  const turns = readCallTurns(language);
  const ends = turns.map(({ text, asked }) =>
    completeness(text, { asked, locale, answers: false }),
  );
  const cuts = language === "zh" ? chineseCuts : englishCuts;
  const pauses = turns.flatMap(({ text, asked }) =>
    cuts(text)
      .filter(({ kind }) => kind === "phrase" || kind === "value")
      .map(({ text: before, likelihood }) => ({
        likelihood,
        verdict: completeness(before, { asked, locale, answers: false }),
      })),
  );
  const weigh = (of: typeof pauses): number =>
    of.reduce((sum, { likelihood }) => sum + likelihood, 0);
  return {
    complete: ends.filter((verdict) => verdict === "complete").length / ends.length,
    open: ends.filter((verdict) => verdict === "open").length / ends.length,
    cutOff: weigh(pauses.filter(({ verdict }) => verdict === "complete")) / weigh(pauses),
  };
}

describe("on recorded calls", () => {
  it.each(["en-US", "zh-CN"] as const)("%s turns are told from pauses within bounds", (locale) => {
    const { complete, open, cutOff } = sharesOf(locale);
    expect(complete).toBeGreaterThan(0.4);
    expect(open).toBeLessThan(0.12);
    expect(cutOff).toBeLessThan(0.1);
  });
});

describe("the models", () => {
  const folder = new URL("../../../agent/voice/turn-taking/completeness/model/", import.meta.url);

  it.each(["zh.json", "en.json"])("%s is at most 1 MB", (name) => {
    expect(statSync(new URL(name, folder)).size).toBeLessThanOrEqual(1_000_000);
  });

  it("are refused when they were made for other classes", () => {
    const stored = JSON.parse(readFileSync(new URL("en.json", folder), "utf8")) as StoredEndModel;
    expect(() => decodeEndModel({ ...stored, classes: ["other"] })).toThrow(RangeError);
  });

  it("read no more of a long turn than of a short one", () => {
    const text = "I have been off work since March because of my back ".repeat(200);
    const read = (of: string): number =>
      endFeatures({ text: of, asked: "reason", answers: false }, "en").size;
    expect(read(text)).toBeLessThanOrEqual(read(text.slice(-104)) + 2);
  });
});
