import { dispositionEffects } from "../../domain/dispositions.ts";
import type { Outcome } from "../../domain/outcome.ts";
import type { HandoffPack, WrapUpDraft } from "../protocol/desk.ts";

/**
 * What a person may note after the call, to be corrected: only what the log shows, in short lines that read the same in
 * both languages: for whoever has no screen of ours. The desk writes its own note in words from the same facts.
 */
export function draftWrapUp(outcome: Outcome, pack: HandoffPack): Omit<WrapUpDraft, "saved"> {
  const { disposition, promise } = outcome;
  const { currency } = pack;
  const lines = [
    pack.arrears.quote === null ? undefined : `“${pack.arrears.quote}”`,
    ...pack.offers.map(
      ({ options, answer }) => `${optionsText(options, currency)} → ${answer ?? "–"}`,
    ),
    promise === null ? undefined : `PTP ${promise.amount} ${currency} ${promise.date}`,
    ...pack.promises.ours.map(({ what, at }) => (at === null ? what : `${what} ${at}`)),
  ];
  return {
    disposition,
    note: lines.filter((line) => line !== undefined).join("\n"),
    promise,
    currency,
    nextAction: dispositionEffects[disposition].nextAction,
  };
}

/** Options with the currency of their amounts; a day alone has none. */
function optionsText(options: readonly string[], currency: string): string {
  const hasAmount = options.some((option) => !option.startsWith("deferral:"));
  return hasAmount ? `${options.join(", ")} (${currency})` : options.join(", ");
}
