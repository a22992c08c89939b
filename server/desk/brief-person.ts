import type { ApprovedText } from "../../domain/approved-text.ts";
import type { Locale } from "../../domain/locale.ts";
import { release, type GuardContext } from "../../guardrails/index.ts";
import { loadHandoverWords } from "../../prompts/load-handover-words.ts";
import type { HandoffPack } from "../protocol/desk.ts";
import type { Briefing } from "../telephony/handover/handover-attempt.ts";

/**
 * The pack as somebody hears it who is called to a call, in short sentences. Every one passes the guard; what does not
 * is left out, and figures and the debtor's own words stay on the screen: a telephone may stand on a table.
 */
export function briefPerson(pack: HandoffPack, locale: Locale, context: GuardContext): Briefing {
  const { ask, tooLate } = loadHandoverWords(locale);
  const released = (texts: readonly string[]): readonly ApprovedText[] =>
    texts.flatMap((text) => release(text, context).approved ?? []);
  return {
    ask: released(ask),
    summary: released(summaryOf(pack, locale)),
    tooLate: released(tooLate),
  };
}

/** What the call is about, why they ask for a person first. */
export function summaryOf(pack: HandoffPack, locale: Locale): readonly string[] {
  const words = loadHandoverWords(locale);
  const { whyNow, identity, arrears, care, emotion, promises } = pack;
  const cares: Readonly<Record<string, string | undefined>> = words.care;
  const feelings: Readonly<Record<string, string | undefined>> = words.feeling;
  return [
    whyNow.reason === null ? undefined : words.reasons[whyNow.reason],
    identity.verified ? words.verified : words.notVerified,
    // What a stranger has said is not the debtor's.
    identity.verified && arrears.code !== null ? words.arrears[arrears.code] : undefined,
    ...care.map((note) => cares[note]),
    feelings[emotion.at(-1)?.label ?? ""],
    promises.debtor === null ? undefined : words.agreed,
    words.joining,
  ].filter((text) => text !== undefined);
}
