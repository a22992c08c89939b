import { KindlineError } from "../../domain/errors.ts";
import type { Locale } from "../../domain/locale.ts";
import { loadMessageWords } from "../../prompts/load-message-words.ts";
import type { MessageAnswer, MessageWords } from "../../prompts/message-words.ts";
import { jurisdictionOf, localeOfCurrency } from "../calls/jurisdiction-of.ts";
import { instantAt } from "../clock.ts";
import { whereaboutsOf } from "../guard/whereabouts-of.ts";
import { signedLink, textOf, type SignedLink } from "../ports/message-carrier.ts";
import { chooseTemplate, type ChosenTemplate, type TemplateQuestion } from "./choose-template.ts";
import { messageLinkHours } from "./message-limits.ts";
import type { MessageRow } from "./message-rows.ts";
import type { MessageServices } from "./message-services.ts";
import { smsLength } from "./sms-segments.ts";
import { writeMessage, type DebtorBody, type MessageSetting } from "./write-message.ts";

/** What a message is to say. */
export type Wanted =
  | ({ readonly kind: "begin" } & Omit<TemplateQuestion, "caseId">)
  | { readonly kind: "answer"; readonly answer: Exclude<MessageAnswer, "receipt"> | "crisis" }
  /** The receipt of a call, behind the link that is made once the message may be sent. */
  | { readonly kind: "receipt"; readonly link: () => Promise<string> };

/** A message in words, and what its record says of it. */
export interface ComposedMessage {
  readonly body: DebtorBody;
  readonly record: Pick<
    MessageRow,
    "template" | "words_hash" | "locale" | "text" | "segments" | "link_id"
  >;
}

interface Setting extends MessageSetting {
  readonly words: MessageWords;
  readonly footer: string;
  readonly crisis: readonly string[];
}

/**
 * Writes a message to the debtor of a case. The first variant that is short enough is used, beginning with
 * the chosen one; a payment page whose address is too long gives way to the chat.
 * @throws KindlineError NOT_FOUND, GUARD_FAILED, MESSAGE_TOO_LONG, and for a payment link PAYMENT_NOT_DUE or PAYMENT_OFF.
 */
export async function composeMessage(
  services: Omit<MessageServices, "deciding" | "log">,
  {
    caseId,
    channel,
    wanted,
    nowMs,
  }: {
    readonly caseId: string;
    readonly channel: "sms" | "email";
    readonly wanted: Wanted;
    readonly nowMs: number;
  },
): Promise<ComposedMessage> {
  const setting = await settingOf(services, { caseId, channel, nowMs });
  if (wanted.kind === "answer") {
    const { answer } = wanted;
    const hasLink = answer === "help" || answer === "reply";
    const link = hasLink ? await chatLink(services, caseId) : undefined;
    const sentences = answer === "crisis" ? setting.crisis : setting.words.answers[answer];
    return written([{ id: answer, sentences }], { link, hasFooter: hasLink }, setting);
  }
  if (wanted.kind === "receipt") {
    const link = { id: null, url: signedLink(await wanted.link()) };
    const choice = { id: "receipt", sentences: setting.words.answers.receipt };
    return written([choice], { link, hasFooter: true }, setting);
  }
  const choices = chooseTemplate(setting.words, { ...wanted, caseId });
  const page = await paymentLink(services, caseId, wanted.purpose);
  if (page !== undefined) {
    try {
      return written(choices, { link: page, hasFooter: true }, setting);
    } catch (error) {
      if (!isTooLong(error) || wanted.purpose === "payment_link") throw error;
    }
  }
  const link = await chatLink(services, caseId);
  return written(choices, { link, hasFooter: true }, setting);
}

async function settingOf(
  { store, packs }: Pick<MessageServices, "store" | "packs">,
  { caseId, channel, nowMs }: { caseId: string; channel: "sms" | "email"; nowMs: number },
): Promise<Setting> {
  const debt = await store.cases.forCall(caseId);
  const locale: Locale = debt.debtor.language ?? localeOfCurrency(debt.currency);
  const jurisdiction = jurisdictionOf(debt.place, locale);
  const pack = packs.registry.bookFor(whereaboutsOf(jurisdiction, debt));
  const words = loadMessageWords(locale);
  const crisis = words.crisis[jurisdiction];
  const footer = words.footers[jurisdiction];
  return { channel, locale, debt, pack, now: instantAt(nowMs), words, footer, crisis };
}

interface Link {
  readonly url: SignedLink;
  /** Of the chat; a payment page is its provider's. */
  readonly id: string | null;
}

async function chatLink(
  { links, publicUrl }: Pick<MessageServices, "links" | "publicUrl">,
  caseId: string,
): Promise<Link> {
  const { id, token } = await links.createShort(caseId, { hours: messageLinkHours, by: "message" });
  return { id, url: signedLink(`${publicUrl}/chat#${token}`) };
}

/** The page on which the agreed payment can be made, where the message is about one. */
async function paymentLink(
  { paymentUrl }: Pick<MessageServices, "paymentUrl">,
  caseId: string,
  purpose: TemplateQuestion["purpose"],
): Promise<Link | undefined> {
  if (purpose !== "payment_link" && purpose !== "promise_reminder") return undefined;
  try {
    return { id: null, url: signedLink(await paymentUrl(caseId)) };
  } catch (error) {
    const isNone =
      KindlineError.isInstance(error) &&
      (error.code === "PAYMENT_NOT_DUE" || error.code === "PAYMENT_OFF");
    if (!isNone || purpose === "payment_link") throw error;
    return undefined;
  }
}

function written(
  choices: readonly ChosenTemplate[],
  { link, hasFooter }: { readonly link: Link | undefined; readonly hasFooter: boolean },
  setting: Setting,
): ComposedMessage {
  const { words, footer, locale, channel } = setting;
  let fault: unknown;
  for (const { id: template, sentences } of choices) {
    try {
      const text = { subject: words.subject, sentences, link: link?.url };
      const body = writeMessage({ ...text, footer: hasFooter ? footer : undefined }, setting);
      return {
        body,
        record: {
          template,
          words_hash: words.hash,
          locale,
          text: body.parts
            .map((part) => (part === link?.url ? "{link}" : part))
            .join(body.separator),
          segments: channel === "sms" ? smsLength(textOf(body)).segments : null,
          link_id: link?.id ?? null,
        },
      };
    } catch (error) {
      if (!isTooLong(error)) throw error;
      fault = error;
    }
  }
  if (fault instanceof Error) throw fault;
  throw new RangeError("Expected a template for every purpose.");
}

const isTooLong = (error: unknown): boolean =>
  KindlineError.isInstance(error) && error.code === "MESSAGE_TOO_LONG";
