import type { Language } from "../../domain/locale.ts";
import { mentionsIn } from "./mentions-in.ts";

/** What the guard judges of a title: it as it is told, and in English by itself too; two Chinese nouns say nothing. */
export const judgedTitles = (
  { title, version }: { readonly title: string; readonly version: number },
  language: Language,
): readonly string[] =>
  language === "zh"
    ? [`来源：《${title}》，第${version}版。`]
    : [`Source: ${title}, version ${version}.`, title];

/**
 * Whether a title may be told as a source: it names no sum, share, rate or count of instalments, since whatever is told
 * beside an answer is heard as a part of it. A year or a day of issue may stand in it.
 */
export const isFitTitle = (title: string, language: Language): boolean =>
  !mentionsIn(title, language).some(
    (mention) =>
      mention.kind === "share" ||
      mention.kind === "instalments" ||
      (mention.kind === "amount" && !mention.isBare),
  );
