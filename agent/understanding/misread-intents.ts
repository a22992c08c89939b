import {
  asksForConfirmation,
  asksForContract,
  asksForReceipt,
  asksForRecording,
  asksWhereReceipt,
} from "./signs/asks-for-record.ts";
import { asksLastTime } from "./signs/asks-last-time.ts";
import { agreedWithPerson, isAtPolice } from "./signs/said-beside.ts";
import { refusedChannels } from "./signs/channel-wishes.ts";
import { hearsByReading } from "./signs/hears-by-reading.ts";
import { limitsContact } from "./signs/limits-contact.ts";
import { hiddenCard } from "../../language/card-numbers.ts";
import type { Intent } from "../../domain/vocabulary.ts";
import { isBareThanks, says } from "./said-words.ts";
import { asksExtraCost, asksHowLong, asksWhenDue } from "./asked-of-debt.ts";
import { asksIfRecorded, asksWhenAnswered, asksWhoHears } from "./asked-of-us.ts";
import { misreadQuestions, type Misreading } from "./misread-questions.ts";
import { isOnlyDay, isOnlyFigures } from "./signs/not-oneself.ts";
import { readPaymentQuestion } from "./signs/payment-question.ts";
import { tellsWhereTheyAre } from "./signs/is-someone-else.ts";
import { isDayOfAnother, isDayToTalk, wantsTalkLater } from "./signs/day-of-another.ts";
import { isSumAndDay, namesDayToPay } from "./signs/is-sum-and-day.ts";
import { onlyPauses } from "./signs/only-pauses.ts";
import { isPondering } from "./signs/pondering.ts";
import { acceptsDelay, isRecovered } from "./signs/accepts-delay.ts";
import { asksIfNothingTill, fearsMeasures } from "./signs/asks-what-comes.ts";
import { asksOfAdviser } from "./signs/has-adviser.ts";
import { asksOurAddress, comesToPay } from "./signs/asks-our-address.ts";
import { comparesOptions } from "./signs/compares-options.ts";
import { isFraudOver } from "./signs/fraud-is-over.ts";
import { handedOn } from "./signs/handed-on.ts";
import { proofMisread, wantsOtherProof } from "./signs/wants-other-proof.ts";
import { tellsNoOwnAge } from "./signs/of-age.ts";
import { tellsOfFailedPayment } from "./signs/payment-failed.ts";
import { paysForPeace } from "./signs/pays-for-peace.ts";
import { refusesPerson } from "./signs/asks-for-machine.ts";
import { movesPayment } from "./signs/names-option.ts";
import { namesTwoPayments } from "./signs/two-payments.ts";
import { saysToPay } from "./signs/says-to-pay.ts";
import { sparesOthers } from "./signs/spares-others.ts";
import { tellsOfWrong } from "./signs/tells-of-wrong.ts";
import { cancels } from "./signs/takes-back.ts";
import type { RuleHit } from "./rules/index.ts";
import {
  claimsNoPayment,
  isMereFigures,
  isOwnVoice,
  isTypo,
  keepsBack,
  mereQuestion,
  ringsBack,
  whySoMuch,
  type Words,
} from "./ruled-out.ts";
import { patterns } from "../../language/patterns/pattern.ts";

/** "Are you going to sue me?": what may come is asked, and payment is not refused. */
const asksWhatComes = patterns({
  zh: /^(?!.*(?:不还|不付|不给|没钱))[^，。]{0,6}(?:会不会|是不是要|是不是会|要不要)[^，。]{0,16}$|^(?!.*(?:不还|不付|不给|没钱))[^，。]{0,6}会[^，。]{0,14}(?:吗|么)[?？]?$/u,
  en: /^(?!.*\b(?:not|won['’]?t|n['’]?t|never|refus\w*) (?:be )?pay)\W*(?:(?:so|and|but|well)\W+)?(?:are|will|would|can|could|do|does|is) (?:you|they|it|this|that|someone|somebody)\b[^.!]{0,60}$/iu,
});

/** Without any of these nobody asks what is owed; wide lists, as a question may be put without a question word. */
const asksBalance = patterns({
  zh: /多少|几|吗|嘛|呢|么|[?？]|查|问|看|知道|晓得|怎|什|啥|咋|告诉|报|说[一下个]|算|明细|余额|账|核|总共|一共|合计|数/u,
  en: /\?|\b(?:how|what\w*|which|tell|owe|owed|owing|balance|much|amount|total|check|know|see|remind|break\w*|statement|figures?|number|left|outstanding|due)\b/iu,
});

/** Nothing is promised yet, and payment is not refused: 不想随便答应, "I don't want to promise anything". */
const promisesNothing = patterns({
  zh: /^(?!.*(?:不还|不付|不给|没钱还|不认)).*(?:不想|不敢|不能|没法|不好)(?:随便|乱|轻易|现在|马上|跟你)?(?:答应|保证|承诺|定下?|说死|许诺)/u,
  en: /^(?!.*\b(?:not|won['’]?t|n['’]?t|never|refus\w*) (?:be |going to )?pay).*\b(?:not|n['’]?t|rather not)\b(?: \w+){0,3} (?:promise|commit|agree to) (?:to )?(?:any|something|now|today|yet|you|it)/iu,
});

/** Without any of these nobody asks to pay less: 一次性还清 is all of it. */
const asksLess = patterns({
  zh: /减|免|折|优惠|少|能否|可否|别要|不要|实在|最低|便宜|抹|让|降|低|砍|打个|去掉|不算|不收|划掉|一半|[一二三四五六七八九]成|意思一下|商量|通融|谈|只[还给付]|能不能|可不可以|行不行|活动|政策/u,
  en: /\b(?:discount\w*|off|less|reduc\w*|lower\w*|waiv\w*|knock\w*|settle\w*|cut|deal|forgiv\w*|drop|half|percent|per cent|negotia\w*|cheaper|take|accept|instead|offer\w*|shave|write|wipe|better|down|only|lump|clear|wiggle|room|cover|quits|haggle|rebate)\b|%/iu,
});

/** It was a joke: nothing was meant by it. */
const kidding = patterns({
  zh: /^(?:我)?(?:逗|骗|哄)你(?:的|玩)|开(?:个)?玩笑(?:的|呢|罢)|说着玩/u,
  en: /\b(?:just |only )?(?:kidding|joking|messing with you|pulling your leg)\b|\bit was a joke\b/iu,
});

/** To be spoken to through a lawyer is no end of all contact: "talk to my lawyer". */
const throughLawyer = patterns({
  zh: /^(?:有事)?(?:你们?|您)?(?:去)?[找跟和]我(?:的)?律师(?:说|谈|联系|吧)*[。!！]?$/u,
  en: /^\W*(?:please |just |you can )?(?:talk|speak) (?:to|with) my (?:lawyer|attorney|solicitor)\W*$/iu,
});

/** A business that is no more is a reason, whatever else is not said: 开了个小饭馆，去年关了. */
const businessClosed = patterns({
  zh: /开(?:了|的)?(?:个|家|一家)?.{0,4}(?:饭馆|餐馆|饭店|店|厂|公司|摊|铺子?).{0,10}(?:关|倒闭?|黄|垮)了/u,
  en: /\bmy (?:\w+ )?(?:shop|business|restaurant|company|caf[eé]|store|salon)\b[^.!?]{0,20}\b(?:closed|shut|went under|failed|folded|went bust)\b/iu,
});

/** What is owed to a landlord or another is no offer to us: "sixteen hundred behind on rent", 欠房租三千. */
const owesElsewhere = patterns({
  zh: /^(?!.*(?:还你|先还|能还|可以还|付你|转你)).*(?:欠|差|拖)(?:了|着)?[^，。]{0,4}(?:房租|房贷|车贷|水电费?|学费|医药费)/u,
  en: /^(?!.*\b(?:i can|i could|i['’]?ll|i will|pay you|send you)\b).*\b(?:behind|short|late|owe|owing)\b[^.!?]{0,16}\b(?:rent|mortgage|electric\w*|(?:light|power|gas|water|phone|hospital) bill|car (?:note|payment|loan)|child support)\b/iu,
});

/** What no words of a mere question tell. */
const aboutIdentity: readonly Intent[] = ["confirm_identity", "deny_identity", "third_party"];

/** Something to keep of the talk is asked for, which says nothing of the debt. */
const isForPaper = (text: string): boolean => asksForRecording(text) || asksForReceipt(text);

/** A limit on one channel is no end of contact, and no other time. */
const refusesChannel = ({ text, language }: Words): boolean =>
  refusedChannels(text, language).length > 0;

/** What a span of time alone is taken for. */
const mereTime = ["choose_plan", "unclear", "other", "agree"] as const;

/** So much time would do, where no sum and no plan was asked for. */
const wantsTime = ({ text, asked }: Words): boolean =>
  asked !== "instalments" && asked !== "amount" && acceptsDelay(text);

/** 我没说不还, "I'm not refusing": a refusal that is denied is none. */
const deniesRefusal = says({
  zh: /(?:没|没有|不是)(?:说|讲)?(?:过)?(?:我)?不(?:想|愿意?|肯|打算)?(?:还|付)(?!起|上)/u,
  en: /\b(?:not|never|n['’]t) (?:saying |said |that )?(?:i(?:['’]m| am)? )?(?:refus\w+|(?:won['’]t|will not|not going to|not gonna) pay)\b|\bit['’]?s not that i (?:don['’]?t|won['’]?t|do not) want to pay\b/iu,
});

/** What was read back is asked about, and nothing is put forward. */
const asksOfReadBack = ({ text, asked }: Words): boolean =>
  asked === "confirm" && asksIfNothingTill(text);

/** More time is asked for, whatever it costs. */
const asksForTime = patterns({
  zh: /延|晚|推迟|宽限|下个?月/u,
  en: /\b(?:defer\w*|delay\w*|postpone\w*|push|move|later|wait till|until|extension|more time)\b/iu,
});

/** Something is to be told, and nothing of themselves is: "could you tell me …", "why are you so slow". */
const onlyAsks = patterns({
  zh: /^(?!.*(?:因为|我是|我的?(?:工作|钱|病)|失业|生病|没钱)).{0,4}(?:请问|能不能告诉|可以告诉|能告诉|麻烦(?:你|您)?告诉|你(?:们)?怎么(?:这么|那么)(?:慢|笨))/u,
  en: /^(?!.*\b(?:because|since|i lost|my job|i['’]?m sick|laid off|can['’]?t pay)\b)\W*(?:(?:hi|hello|hey|sorry|please|so|and|but|ok|okay|well|excuse me)\b\W*)*(?:(?:could|can|would|will) (?:you|u|someone|somebody) (?:please |kindly |possibly |just )?(?:be so kind|tell|explain|let me know|give me|clarify|remind|show|check|find out)\b|(?:please )?tell me (?:when|what|who|why|where|how|which)\b|why (?:are |r |is )?(?:you|u|y['’]?all|this|it)\b(?! (?:need|have)))/iu,
});

/** None of what was offered will do, and something smaller would: 没有更低的吗, "is there nothing lower". */
const asksForSmaller = patterns({
  zh: /(?:没有?|有没有|能不能|可以|能)(?:再|比这)?(?:更|再)?(?:低|少|小|便宜)一?点?的?(?:了|方案)?[吗嘛么呢]/u,
  en: /\b(?:nothing|anything|something) (?:lower|smaller|cheaper|less)\b|\b(?:any|go|got) (?:lower|smaller)\b/iu,
});

/** "That's all I've got": what they have, and no leave that they take. */
const tellsAllTheyHave = says({
  zh: /(?!)/u,
  en: /\b(?:that['’]?s|it['’]?s|this is) (?:literally |really |pretty much )?(?:all|everything) (?:i['’]?ve got|i(?: have)? got|i have|i can (?:do|pay|manage|afford))\b(?! (?:to say|for you|time))/iu,
});

/** A sum and its day, where nobody was asked who they are. */
const offersSum = ({ text, language, asked }: Words): boolean =>
  isSumAndDay(text, language) && namesDayToPay(text, language, asked);
const offers = ["partial_payment", "promise_to_pay"] as const;

/** What two payments in one breath are taken for. */
const twoMisread = ["unclear", "give_reason", "other", "ask_plan", "choose_plan"] as const;

/** What a question about an earlier talk is taken for. */
const recallMisread = ["unclear", "agree", "disagree", "give_reason", "ask_balance"] as const;

/** Also where a rule is sure of the same words. */
const misreadings: readonly Misreading[] = [
  ...misreadQuestions,
  [({ text, language }) => mereQuestion[language].test(text), aboutIdentity, "who_are_you"],
  [
    ({ text, language }) => whySoMuch[language].test(text),
    ["dispute_debt", "ask_waiver"],
    "ask_fee",
  ],
  [({ text }) => asksIfRecorded(text), ["disagree"], "other"],
  [({ text }) => asksWhenAnswered(text), ["callback_later"], "other"],
  [({ text }) => asksWhoHears(text), ["abuse"], "other"],
  [({ text }) => tellsOfWrong(text), ["callback_later", "give_reason", "who_are_you"], "complaint"],
  [
    ({ text, language, asked }) => asked === "name" && tellsWhereTheyAre(text, language),
    ["confirm_identity"],
    "third_party",
  ],
  [({ text, language }) => comparesOptions(text, language), ["who_are_you"], "ask_plan"],
  [({ text, language }) => handedOn(text, language), ["third_party"], "other"],
  [({ text, asked }) => wantsOtherProof(text, asked), proofMisread, "other"],
  [({ text, language }) => limitsContact(text, language), ["stop_contact"], "callback_later"],
  [refusesChannel, ["stop_contact", "callback_later"], "other"],
  [({ text }) => text.includes(hiddenCard), ["ask_fee"], "other"],
  [({ text }) => asksForRecording(text), ["are_you_ai"], "other"],
  [({ text }) => isForPaper(text), ["unclear", "give_reason"], "other"],
  [({ text }) => asksLastTime(text), recallMisread, "other"],
  [({ text }) => asksWhereReceipt(text), ["already_paid", "who_are_you"], "other"],
  [({ text }) => asksForConfirmation(text), ["already_paid", "who_are_you"], "other"],
  [({ text, language }) => onlyAsks[language].test(text), ["give_reason"], "other"],
  [({ text, language }) => hearsByReading(text, language), ["give_reason"], "other"],
  [asksOfReadBack, ["ask_consequence", "refuse_to_pay", "ask_deferral"], "other"],
  [({ text }) => isRecovered(text), ["ask_deferral"], "give_reason"],
  [({ text }) => asksOfAdviser(text), ["give_reason", "who_are_you"], "other"],
  [({ text }) => asksHowLong(text), ["ask_consequence", "unclear"], "ask_deferral"],
  [({ text, language }) => cancels(text, language), ["ask_waiver"], "disagree"],
  [({ text }) => onlyPauses(text), ["ask_deferral"], "other"],
  [wantsTime, mereTime, "ask_deferral"],
  [({ text, language }) => kidding[language].test(text), ["agree"], "disagree"],
  [({ text }) => asksForContract(text), ["dispute_debt"], "other"],
  [({ text }) => isAtPolice(text), ["dispute_debt", "other"], "callback_later"],
  [isMereFigures, ["complaint"], "unclear"],
  // Who was just told what is owed, and says thanks, has not taken their leave.
  [({ text, asked }) => asked === "reason" && isBareThanks(text), ["goodbye", "agree"], "other"],
  [({ text }) => tellsAllTheyHave(text), ["goodbye"], "give_reason"],
  [({ text }) => agreedWithPerson(text), ["ask_human"], "other"],
  [isTypo, ["deny_identity"], "other"],
  [claimsNoPayment, ["already_paid"], "other"],
  [({ text, language }) => owesElsewhere[language].test(text), offers, "give_reason"],
  [({ text }) => asksOurAddress(text) || comesToPay(text), ["abuse"], "other"],
  [({ text, language }) => tellsNoOwnAge(text, language), ["deny_identity"], "other"],
  [({ text }) => isFraudOver(text), ["dispute_debt"], "other"],
  [({ text }) => tellsOfFailedPayment(text), ["dispute_debt"], "other"],
  [
    ({ text, asked }) => asked !== "confirm" && movesPayment(text),
    ["choose_plan", "ask_plan"],
    "ask_deferral",
  ],
  [({ text }) => namesTwoPayments(text), twoMisread, "partial_payment"],
  [({ text }) => saysToPay(text), ["choose_plan", "ask_plan"], "promise_to_pay"],
  [({ text }) => paysForPeace(text), ["stop_contact"], "partial_payment"],
  [({ text, language }) => refusesPerson(text, language), ["ask_human"], "other"],
  [({ text, language }) => asksForSmaller[language].test(text), ["other", "unclear"], "disagree"],
  [({ text }) => deniesRefusal(text), ["refuse_to_pay"], "give_reason"],
  [
    ({ text, language, asked }) => namesDayToPay(text, language, asked),
    ["confirm_identity"],
    "other",
  ],
  [offersSum, ["confirm_identity", "unclear", "other"], "partial_payment"],
  [({ text, language }) => isDayToTalk(text, language), ["promise_to_pay"], "callback_later"],
  [({ text, language }) => isDayOfAnother(text, language), ["promise_to_pay"], "give_reason"],
  [
    ({ text, language }) => wantsTalkLater(text, language),
    ["disagree", "unclear", "other", "promise_to_pay"],
    "callback_later",
  ],
  [
    ({ text, language, asked }) => asked !== "callbackAt" && isOnlyDay(text, language),
    ["callback_later"],
    "other",
  ],
];

/** Intents that the words of a turn rule out, each with what is meant instead. */
export function misreadIntents(
  turn: Words,
  sure: ReadonlySet<RuleHit["label"]>,
): ReadonlyMap<Intent, Intent> {
  const { text, language, asked } = turn;
  const instead = new Map<Intent, Intent>();
  const rule = (isOut: boolean, name: Intent, meant: Intent): void => {
    if (isOut && !sure.has(`intent:${name}`)) instead.set(name, meant);
  };
  rule(isOnlyFigures(text, language), "goodbye", "other");
  rule(
    asksWhatComes[language].test(text) || fearsMeasures(text),
    "refuse_to_pay",
    "ask_consequence",
  );
  rule(fearsMeasures(text), "give_reason", "ask_consequence");
  // After all was agreed, and nothing is asked, the same words take it back.
  rule(asked !== null && promisesNothing[language].test(text), "refuse_to_pay", "disagree");
  rule(!asksLess[language].test(text), "ask_discount", "other");
  rule(!asksBalance[language].test(text), "ask_balance", "give_reason");
  rule(keepsBack[language].test(text), "deny_identity", "disagree");
  rule(asksWhoHears(text) || asksWhenAnswered(text), "ask_consequence", "other");
  rule(asksWhenDue(text), "ask_deferral", "ask_balance");
  rule(asksExtraCost(text), "ask_consequence", "ask_fee");
  rule(
    asksExtraCost(text) && !/免|减|waiv|forgiv|without|no (?:extra )?(?:interest|fee)/iu.test(text),
    "ask_waiver",
    "ask_fee",
  );
  rule(asksExtraCost(text) && !asksForTime[language].test(text), "ask_deferral", "ask_fee");
  rule(readPaymentQuestion(text, language) !== undefined, "ask_consequence", "other");
  rule(
    ringsBack[language].test(text) || throughLawyer[language].test(text),
    "stop_contact",
    "other",
  );
  rule(
    sparesOthers(text, language) && isOwnVoice(sure) && !sure.has("trigger:cease"),
    "stop_contact",
    "complaint",
  );
  rule(isPondering(text, language), "unclear", "other");
  rule(businessClosed[language].test(text), "other", "give_reason");
  for (const [says, names, meant] of misreadings)
    if (says(turn)) for (const name of names) instead.set(name, meant);
  return instead;
}
