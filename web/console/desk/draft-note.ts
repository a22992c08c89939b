import type { HandoffPack, WrapUpDraft } from "../../../server/protocol/desk.ts";
import type { Intent, ReasonCode } from "../data/protocol-types.ts";
import type { Format } from "../format/create-format.ts";
import { knownLabel } from "../labels/label-of.ts";
import type { PackWords } from "./pack-words.ts";

interface NoteLanguage {
  readonly words: PackWords;
  readonly reasons: Readonly<Record<ReasonCode, string>>;
  readonly intents: Readonly<Record<Intent, string>>;
  readonly format: Pick<Format, "money" | "date" | "dateTime">;
}

/** What the note of a call begins with: only what its log shows, in the language of the console. */
export function draftNote(
  { pack, promise }: { readonly pack: HandoffPack; readonly promise: WrapUpDraft["promise"] },
  { words, reasons, intents, format }: NoteLanguage,
): string {
  const { arrears, offers, promises, currency } = pack;
  const money = (amount: string): string => format.money(amount, currency);
  const { date, dateTime } = format;
  const reason = [
    arrears.code === null ? undefined : reasons[arrears.code],
    arrears.quote === null ? undefined : `“${arrears.quote}”`,
    arrears.affordable &&
      words.affordable(money(arrears.affordable.amount), arrears.affordable.per),
  ].filter((part) => part !== undefined && part !== null);
  const lines = [
    reason.length === 0 ? undefined : `${words.reason}: ${reason.join(" · ")}`,
    ...offers.map(({ options, answer }) => {
      const put = options.map((option) => words.option(option, { money, date })).join(" · ");
      const answered = answer === null ? undefined : (knownLabel(intents, answer) ?? answer);
      return `${words.offers}: ${put}${answered === undefined ? "" : ` → ${answered}`}`;
    }),
    promise === null
      ? undefined
      : `${words.promises}, ${words.theirs}: ${money(promise.amount)} · ${date(promise.date)}`,
    ...promises.ours.map(({ what, at }) => {
      const ours = knownLabel(words.ourPromises, what) ?? what;
      return `${words.promises}, ${words.ours}: ${ours}${at === null ? "" : ` · ${dateTime(at)}`}`;
    }),
  ];
  return lines.filter((line) => line !== undefined).join("\n");
}
