import { readdirSync, readFileSync } from "node:fs";
import { readSlots } from "../../../agent/understanding/slots.ts";
import { languageOf, type Locale } from "../../../domain/locale.ts";
import type { Slots } from "../../../domain/understanding.ts";
import type { Asked } from "../../../domain/vocabulary.ts";

interface SampleCall {
  readonly id: string;
  readonly locale: Locale;
  readonly startedAt: string;
  readonly case: {
    readonly balance: string;
    readonly debtor: {
      readonly name: string;
      readonly idLast4?: string;
      readonly birthDate?: string;
      readonly timezone: string;
    };
  };
  readonly turns: readonly {
    readonly speaker: string;
    readonly text?: string;
    readonly event?: string;
  }[];
  readonly expect: {
    readonly verified?: boolean;
    readonly promise?: { readonly amount: string; readonly date: string } | null;
  };
}

const folder = new URL("../../../transcripts/samples/", import.meta.url);

/**
 * Recorded calls whose agent asks in the words below, so that a question is known without our agent; the
 * others are replayed whole.
 */
export const sampleCalls: readonly SampleCall[] = readdirSync(folder)
  .filter((file) => /^(?:zh|en)-\d+\.json$/.test(file))
  .map((file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")) as SampleCall);

/** What an agent turn asks for, the first that fits. */
const questions: readonly (readonly [Asked, RegExp])[] = [
  ["callbackAt", /call back|回电|什么时候给您|better time/i],
  ["confirm", /对吗|Is that right|Right\?/],
  ["idLast4", /后四位|last four|check it and try|核对不上/i],
  ["birthDate", /date of birth|出生日期|生日/i],
  ["name", /who am i|speaking with|Am I|怎么称呼|本人吗|Is that you|your name/i],
  ["date", /哪天|从哪天|what day|when would the first|latest date/i],
  ["instalments", /选哪|六期|six payments|If three suits/i],
  ["amount", /怎么安排|多少|could you manage|like to settle|还是分期/i],
  ["reason", /原因|困难|what happened|reason|difficult/i],
];

/** What each debtor turn of a call is read as, given the agent turn before it. */
export function readCall(call: SampleCall): readonly Slots[] {
  let asked: Asked | null = null;
  return call.turns.flatMap(({ speaker, text = "" }) => {
    if (speaker === "agent") asked = questions.find(([, words]) => words.test(text))?.[0] ?? null;
    if (speaker !== "debtor" || text === "") return [];
    const { name, timezone } = call.case.debtor;
    const language = languageOf(call.locale);
    const intents = new Set<never>();
    const moment = { now: call.startedAt, timezone };
    return [
      readSlots({
        ...moment,
        text,
        asked,
        locale: call.locale,
        language,
        debtorName: name,
        intents,
      }),
    ];
  });
}
