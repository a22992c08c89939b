import type { Language } from "../../domain/locale.ts";

/** Characters of a question that are looked up: more is a story. */
export const questionCharsMax = 300;

/** Sentences of an answer: what is heard in one breath is kept in mind. */
export const answerSentencesMax = 2;

/** Characters of an answer: about fifteen seconds of speech. */
export const answerCharsMax: Readonly<Record<Language, number>> = { zh: 90, en: 260 };

/** Characters of a passage of running text; longer paragraphs are cut between sentences. */
export const passageCharsMax = 600;

/** Passages of one document: a handbook of two hundred pages stays below. */
export const passagesMax = 2_000;

/** Passages that are looked at closely for one question; the right one was among the first five of all that were tried. */
export const candidatesMax = 12;

/** Scores from which a passage answers; docs/knowledge.md says how they were found. */
export const answerScoreMin: Readonly<Record<Language, number>> = { zh: 0.55, en: 0.55 };

/**
 * Scores from which the answer to a written question answers all the same, where no other passage comes near: people
 * ask in other words, and it is the distance to the next best that tells a chance likeness.
 */
export const clearScoreMin: Readonly<Record<Language, number>> = { zh: 0.4, en: 0.4 };

/** How far the next best must be behind for that. */
export const clearLeadMin = 0.2;

/**
 * How far the next best must be behind an answer that fits well but not surely: where "turn it on" and "turn it off" are
 * as near as one another, neither is said.
 */
export const leadMin = 0.05;

/** From this score on any lead will do; documents that contradict one another have none. */
export const sureScoreMin = 0.8;

/** The same where the turn may be something that the policy answers: the very question must be written down. */
export const writtenScoreMin: Readonly<Record<Language, number>> = { zh: 0.6, en: 0.6 };

/**
 * Terms that a question must have to be answered from running text: "cash?" fits any sentence with cash in it. A Chinese
 * word of two characters is three terms.
 */
export const proseTermsMin: Readonly<Record<Language, number>> = { zh: 5, en: 2 };

/** How many of them the quoted sentence, with its headings, must have: one shared word is chance. */
export const proseHitsMin: Readonly<Record<Language, number>> = { zh: 4, en: 2 };
