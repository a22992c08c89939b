import { describe, expect, it } from "vitest";
import { KindlineError } from "../../../domain/errors.ts";
import { languageOf } from "../../../domain/locale.ts";
import { loadPersonas, parsePersona } from "../../../evaluation/simulate/load-personas.ts";
import { ordinarySayings } from "../../../evaluation/simulate/ordinary-sayings.ts";
import { persona } from "./example-persona.ts";

const broken = (change: object) => () => parsePersona("x.json", { ...persona, ...change });

describe("the personas that are shipped", () => {
  const personas = loadPersonas();

  it("are all of those that the evaluation asks for", () => {
    const ids = personas.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(
        (
          "forgetful hardship disputing already_paid hostile wrong_party third_party minor elderly " +
          "dialect_sichuan dialect_henan code_switching scam_wary injector manipulator silent busy " +
          "asks_person vulnerable self_harm attorney bankrupt complainer cooperative part_payer " +
          "planner refuser"
        ).split(" "),
      ),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("speak Chinese and English, but for the dialects", () => {
    for (const { id, locales } of personas) {
      const languages = new Set(locales.map(languageOf));
      expect([id, languages.size]).toEqual([id, id.startsWith("dialect_") ? 1 : 2]);
    }
  });

  it("say each of their own things in at least two ways", () => {
    for (const { id, says } of personas) {
      for (const [key, { zh, en }] of Object.entries(says)) {
        for (const wordings of [zh, en]) {
          if (wordings === undefined) continue;
          expect([id, key, new Set(wordings).size]).toEqual([id, key, wordings.length]);
          expect(wordings.length, `${id}.${key}`).toBeGreaterThanOrEqual(2);
        }
      }
    }
  });

  it("ask for something at the end that could fail", () => {
    for (const { id, atEnd } of personas) {
      expect(Object.keys(atEnd).length, id).toBeGreaterThan(0);
    }
  });

  it("of people who are not the debtor let nothing be verified or disclosed", () => {
    const others = personas.filter(({ truth }) => truth.speaker !== "debtor");
    expect(others.length).toBeGreaterThanOrEqual(4);
    for (const { id, atEnd } of others) {
      expect([id, atEnd.verified, atEnd.disclosedDebt]).toEqual([id, false, false]);
    }
  });

  it("have words of every debtor's in both languages", () => {
    for (const [key, { zh, en }] of Object.entries(ordinarySayings)) {
      expect([key, (zh ?? []).length >= 2, (en ?? []).length >= 2]).toEqual([key, true, true]);
    }
  });
});

describe("a persona file that is not sound is refused with its field:", () => {
  it.each([
    ["no patience", { patienceTurns: 0 }, "patienceTurns"],
    ["patience beyond a call", { patienceTurns: 41 }, "patienceTurns"],
    ["a chance above one", { reactions: [{ does: "waits", chance: 1.01 }] }, "reactions.0.chance"],
    ["a key that nothing is said by", { reactions: [{ does: "sings" }] }, "says.sings"],
    ["a key due at once that nothing is said by", { atOnce: ["sings"] }, "says.sings"],
    ["words in one of its languages only", { says: { sings: { zh: ["啦"] } } }, "says.sings.en"],
    ["an unknown trigger", { says: { a: { zh: ["啊"], en: ["ah"], trigger: "x" } } }, "says.a"],
    ["an unknown key", { surprise: 1 }, "surprise"],
    ["an id of more than words", { id: "../x" }, "id"],
  ])("%s", (_name, change, field) => {
    expect(broken(change)).toThrow(KindlineError);
    expect(broken(change)).toThrow(field);
  });

  it.each([
    ["one turn of patience", { patienceTurns: 1 }],
    ["forty turns of patience", { patienceTurns: 40 }],
    ["what is done without a word", { reactions: [{ does: "silent" }, { does: "hang_up" }] }],
  ])("while %s is sound", (_name, change) => {
    expect(broken(change)).not.toThrow();
  });
});
