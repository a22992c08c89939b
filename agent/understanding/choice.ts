import type { Language } from "../../domain/locale.ts";
import type { Understanding } from "../../domain/understanding.ts";

type Choice = NonNullable<Understanding["choice"]>;

/** Words that point at one of the options just listed, the more telling ones first. */
const choices: Readonly<Record<Language, readonly (readonly [Choice, RegExp])[]>> = {
  zh: [
    ["step_up", /先少后多|前(?:面)?少后(?:面)?多|递增|前几期少|开始少/u],
    [
      "longest",
      /最长|最久|期数最多|最多期|(?:每月|每期|月供)(?:还得?)?最[少低]|最[少低]的?(?:那个|那种|那档)|时间长/u,
    ],
    ["shortest", /最短|最快|期数最少|时间短/u],
    ["first", /第一[个种项]|头一[个种]|前面(?:那|这)[个种]/u],
    ["second", /第二[个种项]|中间(?:那|这)?[个种]/u],
    ["last", /最后(?:那|这)?一?[个种项]|后面(?:那|这)[个种]|末了那个/u],
  ],
  en: [
    [
      "step_up",
      /\b(?:step[- ]?up|starts? (?:low|small)|(?:smaller|lower|less) (?:at )?first|increasing)\b/i,
    ],
    [
      "longest",
      /\b(?:longest|(?:smallest|lowest|cheapest) (?:one|payments?|instal?lments?|monthly|a month)|most payments|spread (?:it )?(?:out )?(?:the most|as (?:long|far)))\b/i,
    ],
    ["shortest", /\b(?:shortest|quickest|fewest)\b/i],
    ["first", /\b(?:the )?first (?:one|option)\b|\boption (?:one|1|a)\b/i],
    ["second", /\b(?:the )?(?:second|middle) (?:one|option)\b|\boption (?:two|2|b)\b/i],
    ["last", /\b(?:the )?last (?:one|option)\b/i],
  ],
};

/** Which of the options that were just listed somebody points at, by its place or its length. */
export function readChoice(text: string, language: Language): Choice | undefined {
  return choices[language].find(([, words]) => words.test(text))?.[0];
}
