import type { Ending } from "../../agent/voice/turn-taking/completeness/ending.ts";
import { readTranscript } from "../../agent/voice/turn-taking/read-transcript.ts";
import type { Language } from "../../domain/locale.ts";
import { chanceOf, choiceOf } from "./chance-of.ts";
import { chineseCuts } from "./chinese-cuts.ts";
import type { CutKind } from "./cut.ts";
import { englishCuts } from "./english-cuts.ts";
import { FORMS, inForm, type Form } from "./spoken-forms.ts";
import type { Utterance } from "./utterances.ts";

/** Words followed by silence of which it is known whether they were all: `whole`, or how they were cut. */
export interface KnownEnding extends Ending {
  readonly kind: "whole" | "filler" | CutKind;
  readonly form: Form;
  readonly author: string;
  /** How often it comes about, from 0 to 1. */
  readonly weight: number;
}

const cutters = { zh: chineseCuts, en: englishCuts } as const;

/** With what people hold the floor while they think. */
const fillers = {
  zh: ["嗯", "呃", "额", "那个", "就是", "就是说", "然后", "这个", "怎么说呢就是"],
  en: ["um", "uh", "er", "erm", "like", "and um", "so uh", "but uh", "I mean", "uh the"],
} as const satisfies Record<Language, readonly [string, ...string[]]>;

/** Share of contributions that are also heard with a filler behind their first part. */
const fillerShare = 0.5;

/** Share of those that begin with one: "um yes". */
const leadingShare = 0.12;

/** What a text is read against where it names days: any moment does. */
const moment = { now: "2026-11-20T10:05:00Z", timezone: "UTC" } as const;
const locales = { zh: "zh-CN", en: "en-US" } as const;

/** What silence may follow in an utterance: all of it in every form, and what had been said at its pauses. */
export function endingsOf(utterance: Utterance, language: Language): KnownEnding[] {
  const cuts = cutters[language](utterance.text);
  const told = FORMS.map((form) => ({
    text: utterance.text,
    kind: "whole" as const,
    form,
    weight: 1,
  }));
  const broken = cuts.map(({ text, kind, likelihood }) => ({
    text,
    kind,
    form: choiceOf(FORMS, `${text}|form`),
    weight: likelihood,
  }));
  return [...told, ...broken, ...filled(utterance.text, cuts, language)].map((ending) =>
    known(ending, utterance, language),
  );
}

type Drawn = Pick<KnownEnding, "text" | "kind" | "form" | "weight">;

function filled(whole: string, cuts: readonly { text: string }[], language: Language): Drawn[] {
  const [first, ...others] = cuts;
  if (first === undefined || chanceOf(`${whole}|filler`) > fillerShare) return [];
  const { text } = choiceOf([first, ...others], `${whole}|filled`);
  const bare = inForm({ text, language, whole }, "plain");
  const filler = choiceOf(fillers[language], `${whole}|which`);
  const gap = language === "zh" ? "" : " ";
  return [{ text: `${bare}${gap}${filler}`, kind: "filler", form: "plain", weight: 1 }];
}

function known(
  drawn: Drawn,
  { text: whole, asked, author }: Utterance,
  language: Language,
): KnownEnding {
  const formed =
    drawn.kind === "filler"
      ? drawn.text
      : inForm({ text: drawn.text, language, whole }, drawn.form);
  const text = led(formed, drawn.form, language);
  const { answers } = readTranscript(text, { asked, locale: locales[language], ...moment });
  return { ...drawn, text, asked, answers, author };
}

function led(text: string, form: Form, language: Language): string {
  if (form !== "plain" || chanceOf(`${text}|led`) > leadingShare) return text;
  return language === "zh" ? `嗯${text}` : `um ${text}`;
}
