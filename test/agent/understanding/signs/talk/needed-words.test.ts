import { describe, expect, it } from "vitest";
import type { Language } from "../../../../../domain/locale.ts";
import type { Trigger } from "../../../../../domain/vocabulary.ts";
import { lacksItsWords } from "../../../../../agent/understanding/signs/talk/needed-words.ts";

describe("words without which a trigger hardly can be meant", () => {
  it.each<[Trigger, string, Language]>([
    ["violence_by_debtor", "You tell me what I owe and then we talk", "en"],
    ["violence_by_debtor", "我自己算算再说", "zh"],
    ["already_paid", "The numbers are wrong", "en"],
    ["already_paid", "数字不对吧", "zh"],
  ])("%s: none stands in %s", (trigger, text, language) => {
    expect(lacksItsWords(trigger, text, language)).toBe(true);
  });

  it.each<[Trigger, string, Language]>([
    ["violence_by_debtor", "I know where your office is", "en"],
    ["violence_by_debtor", "再来我弄死你", "zh"],
    ["already_paid", "I sent it on Friday", "en"],
    ["already_paid", "上周就转过去了", "zh"],
    ["selfharm", "没意思", "zh"],
    ["selfharm", "nothing left", "en"],
  ])("%s: %s may mean it", (trigger, text, language) => {
    expect(lacksItsWords(trigger, text, language)).toBe(false);
  });
});
