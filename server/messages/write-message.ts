import type { ApprovedText } from "../../domain/approved-text.ts";
import type { Instant } from "../../domain/calendar.ts";
import type { DebtCase } from "../../domain/case.ts";
import { KindlineError } from "../../domain/errors.ts";
import type { Locale } from "../../domain/locale.ts";
import { release, type GuardRules } from "../../guardrails/index.ts";
import { textOf, type MessageBody, type SignedLink } from "../ports/message-carrier.ts";
import { smsSegmentsMax } from "./message-limits.ts";
import { smsLength } from "./sms-segments.ts";

/** To whom it is written, and by which rules it is judged. */
export interface MessageSetting {
  readonly channel: "sms" | "email";
  readonly locale: Locale;
  readonly debt: DebtCase;
  readonly pack: GuardRules;
  readonly now: Instant;
}

/** What is to be said. */
export interface MessageText {
  readonly subject: string;
  readonly sentences: readonly string[];
  readonly link?: SignedLink | undefined;
  readonly footer?: string | undefined;
}

export type DebtorBody = Extract<MessageBody, { kind: "debtor" }>;

/** What stands between two sentences: telephones show one run of text, mail has paragraphs. */
const separators = { sms: " ", email: "\n\n" } as const;

/**
 * A message in words, once the guard has let each sentence pass as what a locked screen may show to
 * anybody: nothing of the debt, verified or not.
 * @throws KindlineError GUARD_FAILED, or MESSAGE_TOO_LONG: then nothing is sent.
 */
export function writeMessage(text: MessageText, setting: MessageSetting): DebtorBody {
  const { subject, sentences, link, footer } = text;
  const approve = (words: string): ApprovedText => approved(words, setting);
  const parts = [
    ...sentences.map(approve),
    ...(link === undefined ? [] : [link]),
    ...(footer === undefined ? [] : [approve(footer)]),
  ];
  const separator = separators[setting.channel];
  const body: DebtorBody = { kind: "debtor", subject: approve(subject), parts, separator };
  if (setting.channel === "sms" && smsLength(textOf(body)).segments > smsSegmentsMax) {
    const message = `Expected a text message of at most ${smsSegmentsMax} parts.`;
    throw new KindlineError({ code: "MESSAGE_TOO_LONG", message });
  }
  return body;
}

function approved(template: string, { locale, debt, pack, now }: MessageSetting): ApprovedText {
  const name = debt.publicName ?? debt.creditor;
  const { approved: text, findings } = release(
    template.replace("{name}", () => name),
    {
      pack,
      locale,
      verified: false,
      audience: "preview",
      caseFacts: debt,
      facts: [{ kind: "text", name: "name", value: name }],
      currency: debt.currency,
      now,
      timezone: debt.debtor.timezone,
    },
  );
  if (text !== undefined) return text;
  const rules = findings.map(({ ruleId }) => ruleId).join(" ");
  const message = `Expected words of a message that anybody may see (${rules}).`;
  throw new KindlineError({ code: "GUARD_FAILED", message });
}
