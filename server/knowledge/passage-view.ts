import { answerOf } from "../../agent/knowledge/answer-of.ts";
import { isFitTitle, judgedTitles } from "../../agent/knowledge/is-fit-title.ts";
import type {
  KnowledgeDocument,
  KnowledgePassage,
} from "../../agent/knowledge/knowledge-document.ts";
import type { Instant } from "../../domain/calendar.ts";
import type { Jurisdiction } from "../../domain/locale.ts";
import { release, type GuardRules } from "../../guardrails/index.ts";
import type { PassageView } from "../protocol/knowledge.ts";

/** What a passage is looked at by. */
interface Look {
  readonly document: KnowledgeDocument;
  /** From 1. */
  readonly place: number;
  readonly bookFor: (jurisdiction: Jurisdiction) => GuardRules;
  readonly at: Instant;
}

/** A passage as the people who approve it see it: with what keeps it from being said, in any place where it holds. */
export const passageView = (passage: KnowledgePassage, look: Look): PassageView => ({
  place: look.place,
  headings: [...passage.headings],
  questions: [...passage.questions],
  text: passage.text,
  fault: faultOf(passage, look),
});

function faultOf(passage: KnowledgePassage, { document, bookFor, at }: Look): PassageView["fault"] {
  const { language, isPublic, jurisdictions } = document;
  const { sentences, because } = answerOf(passage, passage.questions[0] ?? "", language);
  if (sentences === undefined) return because;
  const said = [...sentences, sentences.join(language === "zh" ? "" : " ")];
  const isHeld = jurisdictions.some((jurisdiction) =>
    said.some(
      (sentence) =>
        !maySay(sentence, { pack: bookFor(jurisdiction), language, at, isVerified: !isPublic }),
    ),
  );
  return isHeld ? "guard" : null;
}

/** Whether the title of a document may be told as the source of its answers, wherever it holds. */
export const isSayableTitle = (
  { title, language, jurisdictions, isPublic }: TitledDocument,
  { bookFor, at }: Pick<Look, "bookFor" | "at">,
): boolean =>
  isFitTitle(title, language) &&
  jurisdictions.every((jurisdiction) => {
    const pack = bookFor(jurisdiction);
    const told = judgedTitles({ title, version: 1 }, language);
    return (
      told.every((sentence) => maySay(sentence, { pack, language, at, isVerified: !isPublic })) &&
      (!isPublic || hasNoWordOfDebt(title, { pack, language, at }))
    );
  });

/** What a title means as a whole is a guess, which may not excuse its words to people who were not verified. */
const hasNoWordOfDebt = (
  title: string,
  { pack, language, at }: Pick<Parameters<typeof maySay>[1], "pack" | "language" | "at">,
): boolean =>
  release(title.replaceAll(/\d/g, ""), {
    pack,
    locale: language === "zh" ? "zh-CN" : "en-GB",
    verified: false,
    facts: [],
    now: at,
    timezone: "UTC",
  }).approved !== undefined;

type TitledDocument = Pick<KnowledgeDocument, "title" | "language" | "jurisdictions" | "isPublic">;

/** Whether the guard lets a sentence of a document pass, judged as free speech is. */
export const maySay = (
  sentence: string,
  {
    pack,
    language,
    at,
    isVerified,
  }: {
    readonly pack: GuardRules;
    readonly language: KnowledgeDocument["language"];
    readonly at: Instant;
    readonly isVerified: boolean;
  },
): boolean =>
  release(sentence, {
    pack,
    locale: language === "zh" ? "zh-CN" : "en-GB",
    verified: isVerified,
    facts: [{ kind: "text", name: "answer", value: sentence }],
    now: at,
    timezone: "UTC",
    isFreeSpeech: true,
  }).approved !== undefined;
