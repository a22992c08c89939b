import type { WishChannel } from "../../../../domain/contact-wish.ts";
import type { Language } from "../../../../domain/locale.ts";
import { patterns } from "../../../../language/patterns/pattern.ts";
import { limitsContact, refusesAllContact } from "./limits-contact.ts";
import { sparesOthers } from "./spares-others.ts";

type Named = Exclude<WishChannel, "chat">;

/** Words for each channel. 打 alone dials, where nothing beside it says otherwise. */
const channelWords: Readonly<Record<Named, Readonly<Record<Language, string>>>> = {
  voice: {
    zh: "(?:电话|来电|打(?![扰字折款听算开印卡包架])|拨)",
    en: "(?:phone ?calls?|telephone|calls?|calling|phon(?:e|ing)|ring(?:s|ing)?)",
  },
  sms: {
    zh: "(?:短信|信息|消息)",
    en: "(?:text(?: messages?|s|ing)?|sms(?:es)?|messages|message me|messaging)",
  },
  email: {
    zh: "(?:邮件|邮箱|电邮|[Ee]-?mail)",
    en: "(?:e-?mail(?:s|ing)?)",
  },
};
const refusable: readonly Named[] = ["voice", "sms", "email"];
const any = (language: Language): string =>
  `(?:${refusable.map((channel) => channelWords[channel][language]).join("|")})`;

const notZh = "(?:别|不要|不准|不许|停止|莫|勿|甭)";
const fillZh = "(?:再|老|总|给|跟|往|向|我|俺|打|发|来|用|通过|过来|联系|的|都|了)";
const alsoZh = "(?:和|或者?|、|[，,]?(?:也|还有)?(?:别|不要)(?:再|给我|发|打)*)";
const notEn =
  "(?:(?<!\\b(?:got|get|had|have|is|was|are|received|saw|there['’]?s) )no(?: more)?|stop|quit|(?<!\\b(?:i|we|they|you|who|really|just) )(?:don['’]?t|do not)|\\b(?:i|we)(?: really| just)? (?:don['’]?t|do not) (?=want|wanna|like|need)|never|(?:please|(?:can|could|would) you|rather(?: you)?|prefer you|but|by) not|without|instead of|than)";
const fillEn =
  "(?:please|ever|you|be|to|get|make|any|more|send|sending|me|want|wanna|like|need|contact|contacting|reach|by|via|with|on|over|the|my|your|an?|those|these|keep|start|using|use|through)";
const alsoEn = `(?: me)?(?:,? (?:or|and|nor)(?: don['’]?t| no)?|, (?:don['’]?t|no)|,(?= ${any("en")},? (?:or|and) ))`;

/** A part of a text that refuses channels by name: 短信别发了, "don't call or text me". */
const refused = patterns({
  zh: new RegExp(
    `${any("zh")}(?:(?:和|、)?${any("zh")})?(?:就|也|都|请|麻烦|您|你们?|千万|以后|能)*${notZh}(?:再|给|跟|往|我|老|总|来)*(?:打|发|拨|联系|用)?(?:我|给我|过来)*了?|${notZh}${fillZh}*?${any("zh")}(?!验证|通知我)(?:电话)?(?:${alsoZh}${any("zh")}(?:电话)?)*(?:给我|我)?了?`,
    "u",
  ),
  en: new RegExp(
    `\\b${notEn}(?: ?${fillEn})*? ?${any("en")}\\b(?:${alsoEn} ${any("en")}\\b)*(?: me| us)?(?: any ?more| again| please)*`,
    "iu",
  ),
});

/** One channel alone is wanted: "please only email me", 只发短信. */
const only = patterns({
  zh: new RegExp(
    `(?:只|仅|就)(?:能|要|可以|许|准|接受|收|看|想)?(?:给我|跟我|用|通过|以|收|打|发)*${any("zh")}`,
    "u",
  ),
  en: new RegExp(
    `\\bonly (?:ever )?(?:contact|reach|write(?: to)?|speak(?: to)?|talk(?: to)?|get(?: hold of)?|use|want|take|accept|by|via|through|on|over|in|me|with|an?|my|please| )*${any("en")}\\b(?!.{0,12}\\b(?:if|when|after|before|at|once|twice)\\b)|\\b(?:contact|reach|write to|get hold of) me (?:only |just )(?:by|via|through|on) ${any("en")}\\b|\\b${any("en")} only\\b|\\bjust (?:e-?mail|text) me(?=\\W*(?:please|thanks)?\\W*$|[,.!;] )`,
    "iu",
  ),
});

/** A channel that will do, where another was refused: "email is fine", 电话可以. */
const allowed = patterns({
  zh: new RegExp(
    `${any("zh")}(?:联系|沟通|通知)?(?:是|就|都|倒|还)?(?:可以|行|好|没问题|没事|ok|OK|吧|方便)|(?:可以|请|改|就|还是|只|用|通过|给我|直接)(?:改|给我|用|发|打|直接)*${any("zh")}|(?:打|发)(?:给我)?${any("zh")}`,
    "u",
  ),
  en: new RegExp(
    `\\b${any("en")}(?:['’]s| is| are| works?| would be| will)?(?: much| all| totally| perfectly)? (?:is |be )?(?:fine|ok(?:ay)?|good|better|best|all ?right|cool|works?|instead|please|me|only|do)\\b|\\b(?:can|could|may|should|please|just|only|prefer|rather|use|by|via|through|on|switch to|stick to)(?: you| me| have| get| just| only| be| to| an?| by| via| the| contacted| reach| contact)*,? ${any("en")}\\b`,
    "iu",
  ),
});

/** Letters alone are wanted: no calls, no messages, and still no end of contact. */
const lettersOnly = patterns({
  zh: /(?:只|仅|就)(?:能|要|可以|接受|收)?(?:给我|用|通过|以)*(?:寄(?:信|纸质|书面)|信件|邮寄|纸质信)/u,
  en: /\b(?:only|just) (?:ever )?(?:contact|reach|write(?: to)?|get (?:hold of|in touch with)|use|want|accept|by|via|through|me|with|the|my|please| )*(?:post|letters?|snail mail|royal mail|usps|(?<!e-?)mail)\b(?! (?:address|code|box|office))|\b(?:by|via|through the|through) (?:post|letter|snail mail|royal mail|mail) (?:only|please)\W*$|\b(?:contact|reach|write to) me (?:only |just )?(?:by|via|through) (?:the )?(?:post|letter|mail)\b|\b(?:letters?|post) only\b/iu,
});

const channelsIn = (text: string, language: Language): readonly Named[] =>
  refusable.filter((channel) =>
    new RegExp(
      language === "en" ? `\\b${channelWords[channel].en}\\b` : channelWords[channel].zh,
      "iu",
    ).test(text),
  );

/** What a text refuses by name, and what it leaves. */
interface ChannelWish {
  readonly refused: readonly WishChannel[];
  /** Another way is named, and not only one refused. */
  readonly namesOther: boolean;
}

const nothing: ChannelWish = { refused: [], namesOther: false };

const letters: ChannelWish = { refused: [...refusable, "chat"], namesOther: true };

function channelWish(text: string, language: Language): ChannelWish {
  // What is refused at a time only is a matter of the time.
  if (limitsContact(text, language)) return nothing;
  return lettersOnly[language].test(text) ? letters : namedWish(text, language);
}

function namedWish(text: string, language: Language): ChannelWish {
  const parts = refused[language].all(text).map(([part]) => part);
  const rest = refused[language].replaceAll(text, " ＿ ");
  if (refusesAllContact(text, rest, language) || sparesOthers(text, language)) return nothing;
  const wanted = only[language].exec(rest)?.[0];
  if (wanted !== undefined) {
    const others = allBut(channelsIn(wanted, language));
    return { refused: others, namesOther: others.length > 0 };
  }
  const named = new Set(parts.flatMap((part) => channelsIn(part, language)));
  const fits = allowed[language].exec(rest)?.[0];
  const others = fits === undefined ? [] : channelsIn(fits, language);
  const namesOther = others.some((channel) => !named.has(channel));
  // A call is what all contact is called; a text or a mail is named for itself. All of them together are all contact.
  const isClear = namesOther || (named.size < refusable.length && !named.has("voice"));
  return isClear && named.size > 0 ? { refused: [...named], namesOther } : nothing;
}

function allBut(wanted: readonly Named[]): readonly WishChannel[] {
  const rest = refusable.filter((channel) => !wanted.includes(channel));
  return wanted.length === 0 || rest.length === 0 ? [] : [...rest, "chat"];
}

/**
 * The channels that the words refuse while others will do. None where all contact is refused, where another person is to be
 * left alone, or where nobody can tell: "stop calling me" is heard as an end of everything, for that protects.
 */
export const refusedChannels = (text: string, language: Language): readonly WishChannel[] =>
  channelWish(text, language).refused;

/** True where the words refuse a channel and name another that will do: "don't text me, email is fine". */
export const namesOtherChannel = (text: string, language: Language): boolean =>
  channelWish(text, language).namesOther;
