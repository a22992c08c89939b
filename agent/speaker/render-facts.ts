import { dateAt } from "../../domain/calendar.ts";
import { factsOf, type Fact, type Line } from "../../domain/lines.ts";
import type { OfferOption } from "../../domain/offer-option.ts";
import { formatDate } from "../../language/format/date.ts";
import { formatMoney } from "../../language/format/money.ts";
import { formatTime } from "../../language/format/time.ts";
import { listJoin } from "../../language/format/list.ts";
import type { Wording } from "../../prompts/load-wording.ts";
import type { SpeakerContext } from "../ports/words.ts";

/** The facts of a line as people write and say them in that locale, by name. */
export function renderFacts(
  line: Line,
  wording: Wording,
  context: SpeakerContext,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    factsOf(line).map((fact) => [fact.name, renderFact(fact, line, { wording, context })]),
  );
}

interface Setting {
  readonly wording: Wording;
  readonly context: SpeakerContext;
}

function renderFact(fact: Fact, line: Line, setting: Setting): string {
  const { wording, context } = setting;
  const { locale, currency, timezone } = context;
  switch (fact.kind) {
    case "text":
      return fact.name === "institution" ? institutionName(line, fact.value, setting) : fact.value;
    case "channel":
      return (
        fact.value ??
        wording.channel(fact.name === "complaintChannel" ? "channel_complaint" : "channel_official")
      );
    case "money":
      return formatMoney(fact.value, currency, locale);
    case "date":
      return formatDate(fact.value, locale, {
        withWeekday: fact.name !== "asOf" && fact.name !== "dueDate",
        referenceYear: yearOf(context),
      });
    case "time":
      return formatTime(fact.value, timezone, locale);
    case "count":
      return String(fact.value);
    case "options":
      return listJoin(
        fact.value.map((option) => renderOption(option, wording, context)),
        locale,
        "or",
      );
  }
}

/**
 * An agency never poses as the institution itself. In China it says at once for whom it speaks
 * (cn.identity.open); elsewhere, and to a third party, its own neutral name is all that is given away.
 */
function institutionName(line: Line, institution: string, setting: Setting): string {
  const { wording, context } = setting;
  const { agency } = context;
  if (agency === undefined || agency === institution) return institution;
  if (context.call.jurisdiction !== "cn" || line.key === "third_party") return agency;
  return fill(wording.name("institution_by_agency"), { agency, institution });
}

const yearOf = (context: SpeakerContext): number =>
  Number(dateAt(context.call.startedAt, context.timezone).slice(0, 4));

/** One thing to choose, in the words of `prompts/`. */
function renderOption(option: OfferOption, wording: Wording, context: SpeakerContext): string {
  const { locale, currency } = context;
  const money = (amount: Parameters<typeof formatMoney>[0]): string =>
    formatMoney(amount, currency, locale);
  switch (option.kind) {
    case "full":
      return option.waived > 0
        ? fill(wording.option("option_full_waived"), {
            amount: money(option.amount),
            waived: money(option.waived),
          })
        : fill(wording.option("option_full"), { amount: money(option.amount) });
    case "plan":
      return fill(
        wording.option(option.each === option.last ? "option_plan" : "option_plan_uneven"),
        {
          count: String(option.count),
          each: money(option.each),
          last: money(option.last),
        },
      );
    case "step_up":
      return fill(wording.option("option_step_up"), {
        count: String(option.count),
        each: money(option.each),
        later: money(option.later),
        last: money(option.last),
      });
    case "deferral":
      return fill(wording.option("option_deferral"), {
        days: String(option.days),
        until: formatDate(option.until, locale, { referenceYear: yearOf(context) }),
      });
  }
}

const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
