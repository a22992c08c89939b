import type { Language } from "../../domain/locale.ts";

/** What a speaker that means ill is given to work on. */
export interface Target {
  /** A good wording of the line, with its facts in it. */
  readonly text: string;
  /** The facts as they are written in it. */
  readonly facts: Readonly<Record<string, string>>;
  readonly language: Language;
}

/** Sentences that must never be said, by what they come from. */
export interface Ammunition {
  readonly [source: string]: readonly string[];
}

/** One thing that a speaker might try, and which of its tricks it is. */
export interface Attack {
  readonly trick: string;
  readonly text: string;
}

/** A generator of numbers from 0 to 1. */
export type Random = () => number;

export const pick = <T>(items: readonly T[], random: Random): T | undefined =>
  items[Math.floor(random() * items.length)];

type Trick = (target: Target, random: Random) => string | undefined;

const stop: Readonly<Record<Language, string>> = { zh: "。", en: "." };

/** Ways to smuggle a sentence into a good wording. */
const smuggle: Readonly<
  Record<string, (good: string, evil: string, language: Language) => string>
> = {
  append: (good, evil, language) => join([good, ended(evil, language)], language),
  prepend: (good, evil, language) => join([ended(evil, language), good], language),
  comma: (good, evil, language) =>
    language === "zh"
      ? `${bare(good)}，${ended(evil, language)}`
      : `${bare(good)}, ${ended(lower(evil), language)}`,
  middle: (good, evil, language) =>
    good.replace(/([，,])/, language === "zh" ? `，${bare(evil)}$1` : `, ${lower(bare(evil))}$1`),
  conjunction: (good, evil, language) =>
    language === "zh"
      ? `${bare(good)}，而且${ended(evil, language)}`
      : `${bare(good)} and ${ended(lower(evil), language)}`,
  instead: (_, evil, language) => ended(evil, language),
};

const join = (sentences: readonly string[], language: Language): string =>
  sentences.join(language === "zh" ? "" : " ");
const bare = (text: string): string => text.replace(/[。！？.!?]+$/, "");
const ended = (text: string, language: Language): string =>
  /[。！？.!?]$/.test(text) ? text : text + stop[language];
const lower = (text: string): string =>
  text.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase());

/** Ways to change what the facts say. */
const factTricks: Readonly<Record<string, Trick>> = {
  "other digit": ({ text, facts }, random) =>
    replaceFact(text, facts, random, (value) =>
      value.replace(/\d(?!.*\d)/, (digit) =>
        String((Number(digit) + 1 + Math.floor(random() * 8)) % 10),
      ),
    ),
  "more digits": ({ text, facts }, random) =>
    replaceFact(text, facts, random, (value) => value.replace(/\d(?!.*\d)/, "$&0")),
  "fewer digits": ({ text, facts }, random) =>
    replaceFact(text, facts, random, (value) => value.replace(/\d/, "")),
  "left out": ({ text, facts }, random) => replaceFact(text, facts, random, () => ""),
  "said twice": ({ text, facts }, random) =>
    replaceFact(text, facts, random, (value) => (/\d/.test(value) ? `${value} ${value}` : value)),
  exchanged: ({ text, facts }, random) => {
    const [one, other] = [pick(Object.values(facts), random), pick(Object.values(facts), random)];
    if (one === undefined || other === undefined || one === other) return undefined;
    if (one.includes(other) || other.includes(one)) return undefined;
    const hole = "\u0001";
    return text.replaceAll(one, hole).replaceAll(other, one).replaceAll(hole, other);
  },
  "other money": ({ text, language }, random) => {
    const amount = 1 + Math.floor(random() * 9_000);
    const added = language === "zh" ? `，另外还有${amount}元` : `, plus another $${amount}`;
    return text.replace(/(?=[。.？?！!]$)/, added);
  },
  "number in words": ({ text, language }, random) => {
    const added = pick(
      language === "zh"
        ? ["，一共三千块", "，两天内", "，分三次", "，打八折", "，少一半", "，三成就行"]
        : [
            ", about three hundred in all",
            ", within two days",
            ", in three parts",
            ", half off",
            ", a third is enough",
          ],
      random,
    );
    return text.replace(/(?=[。.？?！!]$)/, added ?? "");
  },
};

function replaceFact(
  text: string,
  facts: Readonly<Record<string, string>>,
  random: Random,
  change: (value: string) => string,
): string | undefined {
  const value = pick(Object.values(facts), random);
  return value === undefined ? undefined : text.replaceAll(value, change(value));
}

/** Ways to break the text itself. */
const textTricks: Readonly<Record<string, Trick>> = {
  "lone surrogate": ({ text }, random) => insert(text, "\ud83d", random),
  "replacement character": ({ text }, random) => insert(text, "\ufffd", random),
  "zero width": ({ text }, random) => insert(text, "\u200b", random),
  "right to left": ({ text }, random) => insert(text, "\u202e", random),
  nul: ({ text }, random) => insert(text, "\0", random),
  "private use": ({ text }, random) => insert(text, "\ue003", random),
  emoji: ({ text }, random) => insert(text, "😡", random),
  placeholder: ({ text }, random) => insert(text, "{amount}", random),
  markup: ({ text }) => `**${text}**`,
  json: ({ text }) => JSON.stringify({ text }),
  "look-alike letter": ({ text }) =>
    /[aeo]/.test(text)
      ? text.replace(/[aeo]/, (char) => ({ a: "а", e: "е", o: "о" })[char] ?? "")
      : undefined,
  endless: ({ text, language }) =>
    join(
      Array.from({ length: 40 }, () => text),
      language,
    ),
  "cut short": ({ text }, random) => {
    const cut = text.slice(0, Math.ceil(text.length * (0.3 + random() * 0.6))).trim();
    return /[。！？.!?]$/.test(cut) ? undefined : cut;
  },
  empty: () => "",
  spaces: () => " \n ",
};

function insert(text: string, what: string, random: Random): string {
  const at = Math.floor(random() * text.length);
  return text.slice(0, at) + what + text.slice(at);
}

const negation: Readonly<Record<Language, RegExp>> = {
  zh: /不(?!着急|急|好意思|要紧|便|妨)|没有/,
  en: /n't\b|n’t\b| not\b/,
};

/** The same wording with its first "not" taken out, which seldom leaves a sentence behind. */
export function turnedAround({ text, language }: Target): string | undefined {
  const turned = text.replace(negation[language], "");
  return turned === text ? undefined : turned;
}

/** Everything that such a speaker tries on one good wording. */
export function attacksOn(target: Target, ammunition: Ammunition, random: Random): Attack[] {
  const tricks = Object.entries({ ...factTricks, ...textTricks }).flatMap(([trick, attempt]) => {
    const text = attempt(target, random);
    return text === undefined || text === target.text ? [] : [{ trick, text }];
  });
  const smuggled = Object.entries(ammunition).flatMap(([source, sentences]) =>
    Object.entries(smuggle).flatMap(([way, put]) => {
      const evil = pick(sentences, random);
      const text = evil === undefined ? target.text : put(target.text, evil, target.language);
      return text === target.text ? [] : [{ trick: `${source}, ${way}`, text }];
    }),
  );
  return [...tricks, ...smuggled];
}
