import type { Asked } from "../../../domain/vocabulary.ts";
import type { AskedFor } from "../redaction.ts";

const byAsked: Readonly<Partial<Record<Asked, AskedFor>>> = {
  name: "name",
  idLast4: "identity_fragment",
  birthDate: "birth_date",
};

const questions: readonly (readonly [AskedFor, RegExp])[] = [
  [
    "name",
    /本人吗|哪位|怎么称呼|贵姓|您的姓名|am i speaking|speaking with|is this [A-Z]|your (?:full )?name|who am i/i,
  ],
  [
    "identity_fragment",
    /身份证|证件|[后末]四位|尾号|last four|last 4|\bID\b|social security|keypad|key in/i,
  ],
  ["birth_date", /生日|出生|date of birth|birth ?date|birthday|\bDOB\b/i],
];

/** What a question of the policy asks for, as far as it is personal. */
export function askedForOf(asked: Asked | null): readonly AskedFor[] {
  const kind = asked === null ? undefined : byAsked[asked];
  return kind === undefined ? [] : [kind];
}

/** What the words of an agent ask for, as far as it is personal. */
export const askedForIn = (text: string): readonly AskedFor[] =>
  questions.filter(([, pattern]) => pattern.test(text)).map(([kind]) => kind);

/** Letters of the longest sound of listening: "uh huh". */
const backchannelMax = 5;

/** A sound of listening, after which the debtor goes on with the same answer. */
export const isBackchannel = (text: string): boolean =>
  text.replace(/[\s\p{P}]/gu, "").length <= backchannelMax && !/[?？]/.test(text);
