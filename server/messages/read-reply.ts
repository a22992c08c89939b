import { namesOtherChannel } from "../../agent/understanding/signs/contact/channel-wishes.ts";
import { understand } from "../../agent/understanding/understand.ts";
import type { Instant } from "../../domain/calendar.ts";
import type { ContactWish } from "../../domain/contact-wish.ts";
import { languageOf, type Locale } from "../../domain/locale.ts";
import type { Trigger } from "../../domain/vocabulary.ts";

/** What somebody wants who writes to us. */
export interface ReadReply {
  /** No messages any more on this channel. */
  readonly isStop: boolean;
  readonly isHelp: boolean;
  readonly triggers: readonly Trigger[];
  /** How they wish to be contacted instead. */
  readonly wishes: readonly ContactWish[];
}

/**
 * Words that stand alone, in capitals and without signs. Those of the carriers (CTIA, Messaging Principles,
 * 5.1.3), REVOKE and OPTOUT of 47 CFR 64.1200(a)(10), and what Chinese messages ask for.
 */
const stopWords: ReadonlySet<string> = new Set([
  ..."STOP STOPALL STOPPED UNSUBSCRIBE UNSUB CANCEL END QUIT OPTOUT REVOKE REMOVE".split(" "),
  ..."T TD TDD QX R N 退 退订 退定 停 停止 拒收 拒绝 取消 取消订阅 屏蔽".split(" "),
]);
const helpWords: ReadonlySet<string> = new Set("HELP INFO 帮助 客服".split(" "));

/** The same in other words. Whoever is in doubt is not written to again. */
const stopPhrases: readonly RegExp[] = [
  /^(?:please )?stop\b(?:\W+\w+){0,3}\W*$/i,
  /\bstop (?:texting|messaging|sending|writing|contacting|bothering|emailing|mailing)\b/i,
  /\b(?:do not|don'?t|dont|never|quit|no more) (?:\w+ )?(?:text|message|texting|messaging|messages|texts|send|contact|write|email|emails)\b/i,
  /\bunsubscribe\b|\bopt(?:ing|ed)?[ -]?(?:me )?out\b|\btake me off\b|\bremove (?:me|my)\b|\bleave me alone\b/i,
  /退订|拒收|取消订阅/,
  /(?:别|不要|不许|勿|停止|不想)(?:再|继续)?(?:给我|向我|收到)?(?:发|发送|短信|信息|消息|骚扰|联系|打扰)/,
];

/** It is about messages, not about all contact. */
const channelWords =
  /\b(?:texts?|texting|messag\w+|sms|e?-?mails?|emailing|unsubscribe|opt|opting|opted)\b|短信|信息|消息|邮件|退订|拒收|发/i;

/** What a message that came in wants. Pure. */
export function readReply(
  text: string,
  {
    now,
    timezone,
    locale,
  }: { readonly now: Instant; readonly timezone: string; readonly locale: Locale },
): ReadReply {
  const word = text
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[\p{P}\p{S}\s]+/gu, "");
  if (stopWords.has(word)) return { isStop: true, isHelp: false, triggers: [], wishes: [] };
  if (helpWords.has(word)) return { isStop: false, isHelp: true, triggers: [], wishes: [] };
  const {
    triggers,
    intents,
    wishes = [],
  } = understand({ text, now, timezone, asked: null, locale });
  const isMeant = intents.some(
    ({ name, confidence }) => name === "stop_contact" && confidence >= 0.5,
  );
  // "Don't text me, email is fine" is a wish of how, and no wish for an end.
  const isOther = namesOtherChannel(text, languageOf(locale)) && !triggers.includes("cease");
  const isStop =
    !isOther &&
    (isMeant || triggers.includes("cease") || stopPhrases.some((phrase) => phrase.test(text)));
  // "Stop texting me" ends texts; "leave me alone" ends everything.
  const isOfChannel = isStop && channelWords.test(text);
  return {
    isStop,
    isHelp: false,
    triggers: isOfChannel ? triggers.filter((trigger) => trigger !== "cease") : triggers,
    wishes: isStop ? [] : wishes,
  };
}
