import { z } from "zod";
import { FAMILIES } from "../../domain/vocabulary.ts";

const patternList = z.array(z.string().min(1)).default([]);

const languageSchema = z.strictObject({
  /** What may be said instead, where one fixed sentence is always true. */
  safe: z.string().nullable(),
  /** Forbidden unless denied, reported, asked about, or a warning. */
  patterns: patternList,
  /** Forbidden however it is put; a denial is part of the pattern ("I am not a bot"). */
  absolute: patternList,
  /** Forbidden even where it is denied, quoted or reported. */
  always: patternList,
  /** Words that are harmless by themselves, but that nobody disguises without a reason. */
  disguised: patternList,
  /** Forbidden unless the case or the line authorises it. */
  authorised: patternList,
  /** What a question is about that a plain "yes" must not answer. */
  asked: patternList,
});

/** One family of what is never said, as its data file has it. */
export const familySchema = z.strictObject({
  family: z.enum(FAMILIES),
  /** The rule named in findings where the pack has none of its own. */
  id: z.string().regex(/^fam\.[a-z_]+$/),
  severity: z.enum(["critical", "block", "rewrite"]),
  action: z.enum(["suppress", "rewrite"]),
  zh: languageSchema,
  en: languageSchema,
});

export type FamilyData = z.output<typeof familySchema>;

/** What every family of a language shares: classes of words, and the words that make a hit harmless. */
export const lexiconSchema = z.strictObject({
  /** Words by class name, parted by `|`; a class may name another as `@name`. */
  classes: z.record(z.string(), z.string()),
  /** Denies what follows in its clause. */
  negators: z.string(),
  /** Denies only the very next word. */
  adjacentNegators: z.string(),
  /** Denies a whole statement, whoever its subject is. */
  strongNegators: z.string(),
  /** Looks like a denial and is none. */
  fakeNegators: z.string(),
  /** Takes a denial back that follows it. */
  unNegators: z.string(),
  /** Ends the reach of a denial: a new subject, a consequence. */
  cancelers: z.string(),
  /** Carries a denial on into the next item of a list, across a comma. */
  listJoiners: z.string(),
  /** Makes a denial a condition: "as long as you pay, we will not …". */
  vetoes: z.string(),
  /** Denies what stands before it. */
  negatedAfter: z.string(),
  /** Reports what somebody else says or does: "you mentioned …", "if someone …". */
  reports: z.string(),
  /** Ends the reach of a report. */
  reportCancelers: z.string(),
  /** Answers a question with no; first words of a sentence. */
  denials: z.string(),
  /** Answers a question with yes; first words of a sentence. */
  affirmations: z.string(),
  /** Makes a yes the truthful answer to "are you a machine". */
  disclosures: z.string(),
  /** Units over which a denial and a report reach. */
  reach: z.int().min(1),
});

export type LexiconData = z.output<typeof lexiconSchema>;
