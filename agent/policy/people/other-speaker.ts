import { languageOf, type Language } from "../../../domain/locale.ts";
import type { Intent, Trigger } from "../../../domain/vocabulary.ts";
import type { HeardTurn } from "../heard-turn.ts";
import { hasAuthority } from "../../understanding/signs/people/names-another.ts";
import { tellsOldLoss } from "../../understanding/signs/welfare/gone-not-dead.ts";
import { says, wantsItKept } from "../../understanding/said-words.ts";
import { isSomeoneElse } from "../../understanding/signs/people/is-someone-else.ts";
import { tellsOwnLoss } from "../../understanding/signs/welfare/own-loss.ts";
import { tellsOwnRole } from "../../understanding/signs/people/own-role.ts";
import { hasMandate } from "../../understanding/signs/people/mandate.ts";
import {
  saysDebtorDied,
  speaksOfDebtor,
} from "../../understanding/signs/people/speaks-of-debtor.ts";
import { tellsOfWrong } from "../../understanding/signs/contact/tells-of-wrong.ts";
import { wantsPrivacy } from "../../understanding/signs/contact/wants-privacy.ts";
import { introducesAnother, relaysAnswer } from "../../understanding/signs/people/new-voice.ts";
import { mournsOwn } from "../../understanding/signs/welfare/mourns-own.ts";
import { otherRoles } from "../../understanding/signs/people/other-roles.ts";
import { paidElsewhere } from "../paid-elsewhere.ts";
import { confirmsName, isVerified } from "./identity.ts";
import { isOfSpokenOf, tellsTheirAnswer } from "./spoken-of.ts";
import { saysToBeDebtor, speaksForDebtor } from "./whose-words.ts";
import type { ConversationState } from "../state.ts";
import { patterns } from "../../../language/patterns/pattern.ts";

/** Somebody who names an office instead of themselves; what they know of the debtor proves nothing. */
const offices = patterns({
  zh: /我(?:们|这边|这里)?是(?!.{0,8}本人)[^，。,.？?]{0,10}(?:警察|民警|公安|派出所|法院|法官|检察|律师|律所|银保监|监管|居委|监护人)|(?:替|代|帮)(?:他|她|机主|\p{Script=Han}{2,3})来?(?:问|打听|了解)/u,
  en: /\b(?:i'?m|i am|this is|we'?re|we are|calling from) (?:with |from )?(?:the |a |his |her )?(?:court|police|sheriff|county|federal|irs|cfpb|detective|officer|attorney|lawyer|solicitor|bailiff|guardian|law office)\b/iu,
});

const relatives: Readonly<Record<Language, string>> = {
  zh: "(?:老公|老婆|爱人|媳妇|妻子|丈夫|妈妈?|爸爸?|儿子|女儿|哥哥?|姐姐?|弟弟?|妹妹?|朋友|同事|家里?人|室友)",
  en: "(?:wife|husband|spouse|partner|mom|mum|mother|dad|father|son|daughter|brother|sister|friend|colleague|roommate|girlfriend|boyfriend|fiancée?)",
};

/** The phone goes to somebody else, or somebody else has it, now. */
const handsOver = patterns({
  zh: new RegExp(
    `(?:让|叫|换|请)(?:我)?${relatives.zh}来?(?:接|听|跟[你您]|和[你您])|(?:电话|手机)(?:给|交给)(?:我)?${relatives.zh}|[你您](?:直接)?(?:跟|和)我?${relatives.zh}(?:说|谈|讲)|换(?:个)?人(?:跟|和|接)|[我俺]?${relatives.zh}[，,]?(?:你?来|想|要|马上来)(?:接|听|(?:跟|和)[你您]们?(?:说|谈|讲|聊)(?!过|了|好))`,
    "u",
  ),
  en: new RegExp(
    `\\b(?:here'?s|here is|i'?ll get|(?:let me|lemme|imma|ima) (?:go )?get|(?:i'?ll |let me )?(?:put|hand|pass|give)(?: you| the phone)?(?: over)?(?: to)?) (?:my |his |her )${relatives.en}\\b(?=\\s*(?:$|[,.!?]|on\\b|now\\b|for you\\b|the phone\\b|(?:so|and|cause|because|cuz|she|he)\\b))|\\b(?:pass|hand|putt?|giv|switch|transferr?)ing (?:you|u|(?:the|my|this) phone|it|this)(?: (?:over|on|off|through))?(?: to)? (?:my|his|her) ${relatives.en}\\b(?!['’]s)|\\b(?:let(?:ting)? (?:you|u|yall)|(?:you|u|yall) (?:can|could|should|need to|gotta|have to|better)|^here,?|^(?:please|just|well|ok|okay)?) ?(?:just )?(?:talk|speak) (?:to|with) my ${relatives.en}\\b(?!['’]s)|\\bmy ${relatives.en} (?:(?:is )?(?:going to|gonna)|will|wants to|wanna|['’]?ll) (?:talk|speak) (?:to|with) (?:you|u|yall)\\b|\\b(?:talk|speak) to my ${relatives.en}\\b(?: instead| now| about)`,
    "iu",
  ),
});

/** A wish for another time: nobody else has come to the phone yet. */
const later = patterns({
  zh: /明天|后天|改天|改日|回头|晚上|晚点|下周|下个?(?:星期|礼拜|月)|过[一两几]天|周[一二三四五六日末]|等.{1,8}(?:回来|下班|有空|到家)/u,
  en: /\b(?:tomorrow|tonight|later|next week|this (?:evening|afternoon|weekend)|another (?:time|day)|when (?:he|she|they)|after (?:work|he|she)|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/iu,
});

/** "This is Mary now": a name given by whoever has the phone. */
const newVoice =
  /\b(?:[Tt]his is|[Ii]t'?s|speaking (?:to|with)|talking (?:to|with)) (\p{Lu}[\p{L}'-]+)(?: \p{Lu}[\p{L}'-]+)? (?:now|here|speaking|on the (?:line|phone))\b/u;

/**
 * The turn as of a third party where the words show one whom the understanding alone does not: an office,
 * or, in a talk with the verified debtor, somebody else at the phone.
 */
export function withOtherSpeaker(state: ConversationState, given: HeardTurn): HeardTurn {
  const heard = ofThisDebt(state, given);
  const language = languageOf(state.call.locale);
  if (isVerified(state)) return besideDebtor(state, heard, language);
  if (mournsAsDebtor(state, heard)) return asBereaved(heard);
  const turn = saysToBeDebtor(state, heard) ? ofOwnLife(heard) : heard;
  const isOffice = offices[language].test(turn.text) && !turn.triggers.has("attorney");
  const { name } = state.debt.debtor;
  const speaksFor =
    speaksForDebtor(state, turn) ||
    hasMandate(turn.text, language) ||
    // "I'm not Alex, wrong number" knows nothing of them.
    (speaksOfDebtor(turn.text, language, name) && !turn.triggers.has("wrong_person"));
  if (!speaksFor) return isOffice ? asThirdParty(turn) : turn;
  const mayAct = hasAuthority(turn.text, language) && !turn.triggers.has("attorney");
  // Whoever says whose brother they are was not called in error.
  return asThirdParty(without(turn, ofWrongNumber), mayAct ? ["human"] : []);
}

/** Who says in the same breath, or has said before, that they are the debtor tells of a death that is not their own. */
const mournsAsDebtor = (state: ConversationState, turn: HeardTurn): boolean =>
  state.party === "unknown" &&
  isMourning(turn) &&
  !saysDebtorDied(turn.text, languageOf(state.call.locale), state.debt.debtor.name) &&
  !speaksForDebtor(state, turn) &&
  (state.identity.nameConfirmed ||
    (turn.understanding.slots.name !== undefined && confirmsName(state, asBereaved(turn))));

/** A death in the family that is more than a thing of the past. */
const isMourning = ({ text, triggers }: HeardTurn): boolean =>
  mournsOwn(text) && ofGrief.some((name) => triggers.has(name));

const ofGrief: readonly Trigger[] = ["vulnerable", "deceased", "third_party"];

/** The turn of somebody who has lost one of their own. */
function asBereaved(turn: HeardTurn): HeardTurn {
  const own = without(turn, ofOthers);
  return { ...own, triggers: new Set([...own.triggers, "vulnerable"]) };
}

/** Another debt was paid: why this one is not, and no claim that it was. */
function ofThisDebt({ debt }: ConversationState, turn: HeardTurn): HeardTurn {
  if (!paidElsewhere(turn.text, debt)) return turn;
  const { amountExpr: _whole, ...slots } = turn.understanding.slots;
  const heard = without(turn, ofPayment);
  return {
    ...heard,
    intents: new Set([...heard.intents, "give_reason"]),
    understanding: {
      ...turn.understanding,
      slots,
      reason: { code: "cash_flow", quote: turn.text },
    },
  };
}

/** What is said of a debt that was paid. */
const ofPayment: Meanings = new Set(["already_paid", "promise_to_pay"]);

/** In the talk with the verified debtor: whoever is named, denied or handed to now is another, and hears no more. */
function besideDebtor(state: ConversationState, given: HeardTurn, language: Language): HeardTurn {
  const { name } = state.debt.debtor;
  const { text } = given;
  if (saysDebtorDied(text, language, name)) return asThirdParty(given, ["deceased"]);
  const turn = ofOneself(given, language);
  const isAnswerOfTheirs = tellsTheirAnswer(state, given, language);
  const isOther =
    isHandedOver(text, language) ||
    isNewVoice(state, given) ||
    (relaysAnswer(text, language) && !isAnswerOfTheirs) ||
    isSomeoneElse(text, language) ||
    speaksOfDebtor(text, language, name);
  if (isOther) return asThirdParty(turn);
  return isAnswerOfTheirs || isOfSpokenOf(state, given) ? without(turn, ofOtherVoice) : turn;
}

/** The turn as a third party's; "human" beside it where a person has to see what they may do. */
const asThirdParty = (turn: HeardTurn, more: readonly Trigger[] = []): HeardTurn => ({
  ...turn,
  intents: new Set([...turn.intents, "third_party"]),
  triggers: new Set([...turn.triggers, "third_party", ...more]),
});

const isHandedOver = (text: string, language: Language): boolean =>
  handsOver[language].test(text) && !later[language].test(text);

/** Somebody close who helps the debtor, told of: 我儿子帮我管钱, "my wife does my bills". */
const helpers = patterns({
  zh: new RegExp(`[我俺](?:的)?${otherRoles.zh}[^，。]{0,3}(?:帮|替|给|管)(?:着|我|俺)`, "u"),
  en: new RegExp(
    `\\bmy ${otherRoles.en} (?:\\w+ )?(?:handles?|does|manages?|helps?|pays?|sorts?|looks? after|deals? with|runs?)\\b`,
    "iu",
  ),
});

const isHelpedBy = (text: string, language: Language): boolean =>
  helpers[language].test(text) && !isSomeoneElse(text, language);

/**
 * A debtor who was verified and tells of a death or an illness in the family, or of somebody who helps them, speaks
 * of themselves: they are not the one who died, and nobody else has come to the phone.
 */
function ofOneself(given: HeardTurn, language: Language): HeardTurn {
  const turn = ofOwnLife(given);
  const { triggers, text } = turn;
  if (wantsPrivacy(text, language)) return without(turn, ofPrivacy);
  if (wantsItKept(text)) return without(turn, ofOtherVoice);
  // Others were called about it, and none of them has come to the phone.
  if (tellsOfWrong(text)) return without(turn, ofOthers);
  if (isMourning(turn)) return asBereaved(turn);
  const isOwn =
    triggers.has("vulnerable") ||
    tellsOldLoss(text, language) ||
    isHelpedBy(text, language) ||
    saysGone(text);
  return isOwn ? without(turn, ofOthers) : turn;
}

/** A death among their own people has befallen them, and what they are to those says nothing of another at the phone. */
function ofOwnLife(turn: HeardTurn): HeardTurn {
  const { triggers, text } = turn;
  if (triggers.has("deceased") && tellsOwnLoss(text)) {
    const left = without(turn, ofOthers);
    return { ...left, triggers: new Set([...left.triggers, "vulnerable"]) };
  }
  return tellsOwnRole(text) ? without(turn, ofOthers) : turn;
}

/** Somebody who owes the debtor, or let them down, cannot be found; the debtor is who was verified here. */
const saysGone = says({
  zh: /(?:他|她|他们|她们|人家|对方|朋友|老板|中介|同学)[^，。]{0,6}(?:失联|联系不上|没联系|拉黑|跑路|跑了|不接(?:我)?(?:的)?电话|找不到|消失)/u,
  en: /\b(?:he|she|they)(?:['’]s|['’]ve| has| have)? (?:now |just )?(?:disappeared|vanished|gone missing|ghosted|blocked me|run off|ran off)\b/iu,
});

type Meanings = ReadonlySet<Intent | Trigger>;

/** What is said of others, and not by them. */
const ofOthers: Meanings = new Set(["deceased", "third_party"]);

/** What is said of others, and taken for theirs. */
const ofOtherVoice: Meanings = new Set(["third_party"]);

/** What somebody says who is not the debtor, and knows them. */
const ofWrongNumber: Meanings = new Set(["wrong_person"]);

/** What a plea for privacy is mistaken for. */
const ofPrivacy: Meanings = new Set([
  "complaint",
  "third_party",
  "cease",
  "stop_contact",
  "disagree",
]);

const without = (turn: HeardTurn, meanings: Meanings): HeardTurn => ({
  ...turn,
  intents: new Set([...turn.intents].filter((each) => !meanings.has(each))),
  triggers: new Set([...turn.triggers].filter((each) => !meanings.has(each))),
});

function isNewVoice(state: ConversationState, { text, understanding }: HeardTurn): boolean {
  // Asked for their attorney's name, they give it: nobody else has come to the phone.
  if (state.lastLines.some(({ key }) => key === "attorney")) return false;
  const { name } = state.debt.debtor;
  const said = newVoice.exec(text)?.[1]?.toLowerCase();
  if (said !== undefined && !name.toLowerCase().split(/\s+/).includes(said)) return true;
  const { name: introduced } = understanding.slots;
  return introduced !== undefined && introducesAnother(text, introduced, name);
}
