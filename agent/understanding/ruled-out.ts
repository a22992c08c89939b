import type { Language } from "../../domain/locale.ts";
import type { Trigger } from "../../domain/vocabulary.ts";
import {
  asksIfRecorded,
  asksNoStop,
  asksOfVisit,
  asksOurHours,
  asksWhenAnswered,
  asksWhereFrom,
  asksWhoHears,
  holdsRecording,
  onlyAsksWhereFrom,
} from "./asked-of-us.ts";
import { asksIfNoted } from "./asked-of-agreement.ts";
import { claimsName } from "./signs/people/claims-name.ts";
import { isOnlyDay, isOnlyFigures } from "./signs/people/not-oneself.ts";
import { prefersOtherwise, saysUnwilling } from "./reason.ts";
import { notMeantOfPeople } from "./signs/welfare/gone-not-dead.ts";
import { waitsOn } from "./signs/contact/ends-wait.ts";
import { hasCommonAilment } from "./signs/welfare/common-ailment.ts";
import { asksAgain } from "./signs/talk/asks-again.ts";
import { asksForContract, asksForRecording } from "./signs/contact/asks-for-record.ts";
import { fearsMeasures } from "./signs/payment/asks-what-comes.ts";
import { refusedChannels } from "./signs/contact/channel-wishes.ts";
import { hearsByReading } from "./signs/welfare/hears-by-reading.ts";
import { limitsContact } from "./signs/contact/limits-contact.ts";
import { isMandateAlone } from "./signs/people/mandate.ts";
import { saysMeans } from "./signs/payment/lacks-means.ts";
import { speaksOfPeople } from "./signs/people/speaks-of-people.ts";
import type { Words } from "./heard-words.ts";
import { fearsSwindle } from "./signs/claim/scam-questions.ts";
import { ruledOutByAnswer } from "./misread-answers.ts";
import { proofMistaken, wantsOtherProof } from "./signs/claim/wants-other-proof.ts";
import {
  agreedWithPerson,
  complainsOfNothing,
  hadPassingIllness,
  isAtPolice,
  teachesCourse,
} from "./signs/talk/said-beside.ts";
import { otherSpokeBefore } from "./signs/people/other-spoke-before.ts";
import { worksInCare } from "./signs/welfare/works-in-care.ts";
import { asksForMachine, refusesPerson, tellsOfMachine } from "./signs/contact/asks-for-machine.ts";
import { namesDayToPay } from "./signs/payment/is-sum-and-day.ts";
import { claimsNoPayment } from "./signs/claim/claims-no-payment.ts";
import { isAwayOrLost } from "./signs/danger/no-danger.ts";
import { asksOurAddress, comesToPay } from "./signs/contact/asks-our-address.ts";
import { isDeskAtWork, onlyDoubts } from "./signs/claim/only-doubts.ts";
import { isFraudOver } from "./signs/claim/fraud-is-over.ts";
import { paysForPeace } from "./signs/payment/pays-for-peace.ts";
import { isGrownRelative, tellsNoOwnAge } from "./signs/people/of-age.ts";
import { tellsOfFailedPayment } from "./signs/payment/payment-failed.ts";
import { onlyHidesIt } from "./signs/contact/wants-privacy.ts";
import { wasScammed } from "./signs/claim/was-scammed.ts";
import { notMeantOfDanger } from "./signs/danger/is-only-saying.ts";
import { isCaughtByHabit, withoutHabit } from "./signs/welfare/is-caught-by-habit.ts";
import { sparesOthers } from "./signs/contact/spares-others.ts";
import { isSmallTalk } from "./signs/talk/small-talk.ts";
import { speaksOfDanger } from "./signs/danger/speaks-of-danger.ts";
import { tellsOfWrong } from "./signs/contact/tells-of-wrong.ts";
import { tellsPastCall } from "./signs/contact/tells-past-call.ts";
import type { RuleHit } from "./rules/index.ts";
import { outOfDeath } from "./ruled-out-deaths.ts";
import { pattern, patterns } from "../../language/patterns/pattern.ts";

export type ByLanguage = Readonly<Record<Language, RegExp>>;

/** A question for the caller's name or business and nothing else: "who is this please", 你是哪位, 什么事. */
export const mereQuestion = patterns({
  zh: /^(?:喂|你好|您好)?[，,\s]*(?:(?:你们?|您|这)?(?:这?里|边)?是?(?:谁|哪位|哪里|哪儿|哪个)[啊呀呢的吗]?|(?:你?找我)?(?:有)?(?:什么|啥)事[儿啊呀呢吗]?)[?？\s]*$/u,
  en: /^\W*(?:(?:and|so|sorry|hello|hi)\b\W*)?(?:who(?:['’]?s| is| are| am) [^.,!]{1,25}|what(?:['’]?s| is) (?:this|it) (?:about|regarding|in regards? to)[^.,!]{0,12})$/iu,
});

/** 打 that dials: 打你们客服, 打12378, 打过来. */
const dials = pattern(
  /打(?:给|到|去|一下|个|通|不通|得通|过来|过去|回来|回去)?(?:你们?的?|您的?|那个|官方的?)?(?:客服|电话|热线|官方|投诉|银行|总部|公司|1\d{2,4}|号码|过来|过去)/u,
);

/** 打 that strikes, whatever else is dialled beside it. */
const strikes = pattern(
  /打死|打断|打残|打人|挨打|揍|弄死|弄[你他她]|横着|躺|废|剁|杀|烧|炸|收拾|上路|砍|捅|找人打|打你(?!们?(?:的)?(?:电话|客服|手机|热线))/u,
);

/** A question why it is so much: an account of it is wanted, and nothing is denied. */
export const whySoMuch = patterns({
  zh: /^[^，。]{0,8}(?:怎么|为什么|为啥|咋)(?:会|就|还|又)?(?:有)?(?:这么|那么|这样|恁)(?:多|高|贵)[啊呀呢了的]?[?？。\s]*$/u,
  en: /^\W*(?:\w+ ){0,3}(?:why|how come) (?:is|are|does|do|'?s) [^.,!]{0,40}\b(?:so|that) (?:much|high|big)\b\W*$/iu,
});

/** Something is kept back, and nobody says to be somebody else: "I'm not giving you my birthday". */
export const keepsBack = patterns({
  zh: /(?:不想|不会|不能|不愿意?|(?<![晓记认])不得|凭什么|凭啥子?|干嘛)(?:跟|给|告诉|和|对)?(?:你们?|您)?(?:说|给|告诉|提供|报)/u,
  en: /\b(?:not|n['’]?t|never|don['’]?t|won['’]?t)\b(?: \w+){0,2} (?:giv(?:e|ing)|tell(?:ing)?|shar(?:e|ing)|say(?:ing)?|hand(?:ing)?)\b/iu,
});

/** A number to ring by themselves is asked for or named: a way to us, and no wish to be left alone. */
export const ringsBack = patterns({
  zh: /^(?!.*(?:别|不要|不想|不希望|不许|不准|够了|停止)).*(?<![给跟和让向])(?:让我|我)(?:(?:自己|来|再|还是|去|回头|会)(?:打|拨|联系)|(?:打|拨)(?:给|到)?[你您])/u,
  en: /^(?!.*\b(?:don['’]?t|do not|never|no more|stop|police|lawyer|attorney|solicitor)\b).*\b(?:can|could|may|should|i['’]?ll|i will|let me|i['’]?d rather) (?:i |just |rather )*(?:call|ring|phone|dial|contact) (?:you|the|them|back|that|it|your|in)\b/iu,
});

const nothingMoreZh = pattern(
  /^(?:嗯|哦|好的?|哎|不用|谢谢|那)?[，,、\s]*(?:就)?没(?:有|得)?(?:别的|其他的?|啥|什么)?(?:了|啦|喽|咯)[，,。.!！\s]*(?:谢谢|再见|就这样吧?)?[。.!！]*$/u,
);

/** "Nothing more", and nobody's death: 没了, 没别的了. Of who was asked for by name it may be said that they are gone. */
const saysNothingMore = ({ text, language, asked }: Words): boolean =>
  language === "zh" && asked !== "name" && nothingMoreZh.test(text);

/** Where something is to be found, asked of nobody's own trouble: "on which page can I book that?" */
const asksWhere = patterns({
  zh: /^(?!.*我(?:是|有|的|因为|现在|妈|爸)).{0,6}(?:在|上|去)?(?:哪个?|什么)(?:页面?|地方|里|网页|窗口).{0,16}$/u,
  en: /^(?!.*\b(?:i['’]?m|i am|my|i have|i['’]?ve|because|since)\b)\W*(?:and |so )?(?:(?:on|in|at|from|under) )?(?:which|what|where)\b[^.!]{0,40}\b(?:can|do|could|would|should) (?:i|we|one|you) (?:book|find|see|download|change|get|order|apply|read)\b[^.!]*$/iu,
});

/** An identity that was checked, and none that was stolen. */
const checkedIdentity = patterns({
  zh: /^(?!.*(?:冒用|盗用|被盗|丢了|不是我)).*身份(?:已|已经)?(?:核实|验证|确认)/u,
  en: /^(?!.*\b(?:stole\w*|theft|thief|fraud\w*|in my name|used my|someone else|somebody else|wasn['’]?t me)\b).*\bidentity (?:is |was |has been |already )*(?:verified|confirmed|checked)\b/iu,
});

/** A figure or a word that was typed or said wrong, and no wrong number. */
const typo = patterns({
  zh: /(?:打|输|按|写|发|说)错(?:了|字)?/u,
  en: /\b(?:typo|mistyped|typed (?:it|that) wrong|fat fingers?)\b/iu,
});

export const isTypo = ({ text, language, asked }: Words): boolean =>
  typo[language].test(text) &&
  !/(?:打|拨)错(?:电话|号码?|人)|(?:你|您)们?.{0,2}(?:打|拨)错|不是|不认识|没这个?人/u.test(text) &&
  ((asked !== null && asked !== "name") || /[\d一二三四五六七八九十两百千万]/u.test(text));

/** Words that deny, whatever name stands beside them. */
/** The debtor's own wish: from somebody else "my husband" is the debtor. */
export const isOwnVoice = (sure: ReadonlySet<RuleHit["label"]>): boolean =>
  !sure.has("trigger:third_party") && !sure.has("trigger:wrong_person");

/** A question about recording objects to none, and one how to pay tells of no payment. */
const outByQuestion = (turn: Words): readonly Trigger[] => [
  ...(asksIfRecorded(turn.text) || holdsRecording(turn.text) ? (["rec_object"] as const) : []),
  ...(claimsNoPayment(turn.text, turn.language) ? (["already_paid"] as const) : []),
  // The hour at which they were called in the night is none to be called at.
  ...([asksWhenAnswered, asksOurHours, tellsOfWrong, tellsPastCall].some((says) => says(turn.text))
    ? (["time"] as const)
    : []),
  ...(asksIfNoted(turn.text) ? (["dispute"] as const) : []),
  ...(fearsSwindle(turn.text) ? (["wrong_person"] as const) : []),
  ...(fearsMeasures(turn.text) ? (["hardship"] as const) : []),
  ...(asksForRecording(turn.text) ? (["rec_object", "ai_query"] as const) : []),
];

/** Some channels are refused and others will do: no end of contact, and no other time. */
const limitsChannels = ({ text, language }: Words): boolean =>
  refusedChannels(text, language).length > 0;

/** They doubt us, or answer a desk at work: nobody says to be the wrong person. */
export const doubtsOnly = ({ text, language }: Words): boolean =>
  onlyDoubts(text, language) || isDeskAtWork(text, language);

/** What stands against rules that are sure of the same words, too. */
const surelyOut = (turn: Words): readonly Trigger[] => [
  ...(isMandateAlone(turn.text, turn.language) ? (["attorney"] as const) : []),
  ...(wantsOtherProof(turn.text, turn.asked) ? proofMistaken : []),
  ...(limitsContact(turn.text, turn.language) ? (["cease"] as const) : []),
  ...(limitsChannels(turn) ? (["cease", "time"] as const) : []),
  ...notMeantOfPeople(turn.text, turn.language),
  ...notMeantOfDanger(turn.text, turn.language),
  ...(isTypo(turn) || doubtsOnly(turn) ? (["wrong_person"] as const) : []),
  ...(isNotInNeed(turn) ? (["vulnerable"] as const) : []),
  ...(asksForNobody(turn) ? (["human"] as const) : []),
  ...(complainsOfNothing(turn.text) ? (["complaint"] as const) : []),
  ...outByQuestion(turn),
  ...outByFigures(turn),
  ...(saysMeans(turn.text) ? (["hardship"] as const) : []),
  ...outByMeaning(turn),
  ...outOfDeath(turn),
];

/** Words that sound of a threat, a minor, a fraud, a dispute or an end of contact, and mean another thing. */
const outByMeaning = ({ text, language }: Words): readonly Trigger[] => [
  ...(asksOurAddress(text) || comesToPay(text) ? (["violence_by_debtor"] as const) : []),
  ...(tellsNoOwnAge(text, language) || isGrownRelative(text) ? (["minor"] as const) : []),
  ...(isFraudOver(text) || wasScammed(text) ? (["fraud"] as const) : []),
  ...(tellsOfFailedPayment(text) ? (["dispute"] as const) : []),
  ...(paysForPeace(text) || asksNoStop(text) ? (["cease"] as const) : []),
];

/** Care is where they work, all that they need is to be written to, or it was a flu. */
const isNotInNeed = ({ text, language }: Words): boolean =>
  worksInCare(text, language) || hearsByReading(text, language) || hadPassingIllness(text);

const asksForNobody = ({ text, language }: Words): boolean =>
  speaksOfPeople(text, language) ||
  refusesPerson(text, language) ||
  [agreedWithPerson, asksOfVisit].some((says) => says(text));

/** A habit that cannot be left alone, and no word of danger beside it: somebody is vulnerable, and not in danger. */
const isHabitAlone = ({ text, language, hits = [] }: Words): boolean =>
  isCaughtByHabit(text, language) && !speaksOfDanger(withoutHabit(text, language), language, hits);

/** Hotlines that are named to complain or to call for help. */
const hotline = pattern(/^\D*(?:12378|12315|12345|12363|12337|110|120|119|911|999|988)\D*$/u);

/** Figures say nothing of a debt, unless they are a number that stands for an office. */
export const isMereFigures = ({ text, language }: Words): boolean =>
  isOnlyFigures(text, language) && !hotline.test(text);

const outByFigures = (turn: Words): readonly Trigger[] =>
  isMereFigures(turn) ? ["complaint", "dispute", "already_paid", "fraud"] : [];

/** A complaint is named, or a person of ours is wanted, beside what is asked. */
export const meansComplaint = (text: string): boolean =>
  /投诉|举报|维权|12378|人工|转接|真人|\b(?:complain\w*|complaint|report you|human|real person|supervisor)\b/iu.test(
    text,
  );

/** Triggers that the words of a turn rule out, whatever the model thinks. */
export function ruledOutTriggers(
  turn: Words,
  sure: ReadonlySet<RuleHit["label"]>,
): ReadonlySet<Trigger> {
  const { text, language, asked, debtorName } = turn;
  const out = new Set<Trigger>(surelyOut(turn));
  const rule = (isOut: boolean, ...names: readonly Trigger[]): void => {
    for (const name of names) if (isOut && !sure.has(`trigger:${name}`)) out.add(name);
  };
  if (mereQuestion[language].test(text)) out.add("wrong_person").add("third_party");
  if (whySoMuch[language].test(text)) out.add("dispute");
  rule(true, ...ruledOutByAnswer(turn));
  // "Who are you to ask?" doubts the caller, not the debt, unless words of dispute stand beside it.
  rule(sure.has("trigger:suspect_fraud"), "dispute");
  rule(saysUnwilling(text, language) || prefersOtherwise(text, language), "hardship");
  rule(language === "zh" && dials.test(text) && !strikes.test(text), "violence_by_debtor");
  rule(keepsBack[language].test(text) || claimsName(text, language, debtorName), "wrong_person");
  rule(ringsBack[language].test(text), "cease");
  rule(sparesOthers(text, language) && isOwnVoice(sure), "cease");
  rule(isAwayOrLost(text), "selfharm");
  rule(isHabitAlone(turn), "selfharm");
  rule(asksWhere[language].test(text), "vulnerable");
  rule(checkedIdentity[language].test(text), "fraud");
  rule(asksWhoHears(text), "violence_by_debtor", "vulnerable", "cease", "third_party");
  // What is only asked is no complaint, and none of their bosses is asked for.
  if (asksWhoHears(text) && !meansComplaint(text)) out.add("complaint").add("human");
  rule(asksWhereFrom(text), "complaint", "dispute");
  rule(onlyHidesIt(text), "vulnerable");
  rule(onlyAsksWhereFrom(text), "wrong_person", "third_party");
  rule(isSmallTalk(text, language), "vulnerable", "hardship", "time");
  rule(saysNothingMore(turn), "deceased");
  // Who did not follow a sentence of ours is not confused for that.
  rule(asksAgain(text, language), "vulnerable");
  rule(asksForContract(text), "dispute");
  rule(isAtPolice(text), "fraud");
  rule(teachesCourse(text), "minor");
  rule(otherSpokeBefore(text), "vulnerable", "third_party");
  rule(asksForMachine(text, language), "human");
  rule(tellsOfMachine(text, language), "human", "ai_query");
  rule(waitsOn(text), "violence_by_debtor");
  rule(hasCommonAilment(text, language), "vulnerable");
  rule(namesDayToPay(text, language, asked), "minor");
  // A day alone is no wish to be called then, unless that was the question.
  if (asked !== "callbackAt" && isOnlyDay(text, language)) out.add("time");
  return out;
}
