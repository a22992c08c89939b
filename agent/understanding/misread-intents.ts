import {
  asksForConfirmation,
  asksForContract,
  asksForReceipt,
  asksForRecording,
  asksWhereReceipt,
} from "./signs/contact/asks-for-record.ts";
import { asksLastTime } from "./signs/contact/asks-last-time.ts";
import { agreedWithPerson, isAtPolice } from "./signs/talk/said-beside.ts";
import { refusedChannels } from "./signs/contact/channel-wishes.ts";
import { hangsOn } from "./signs/payment/hangs-on.ts";
import { hearsByReading } from "./signs/welfare/hears-by-reading.ts";
import { limitsContact } from "./signs/contact/limits-contact.ts";
import { hiddenCard } from "../../language/card-numbers.ts";
import type { Intent } from "../../domain/vocabulary.ts";
import { isBareThanks } from "./said-words.ts";
import {
  asksCharge,
  asksExtraCost,
  asksHowLong,
  asksLeast,
  asksOfRecords,
  asksWhenDue,
} from "./asked-of-debt.ts";
import {
  asksIfRecorded,
  asksNoStop,
  asksOfDeduction,
  asksOurHours,
  asksOurNumber,
  asksWhenAnswered,
  asksWhoHears,
} from "./asked-of-us.ts";
import { claimsNoPayment } from "./signs/claim/claims-no-payment.ts";
import type { Words } from "./heard-words.ts";
import { misreadAnswers } from "./misread-answers.ts";
import { misreadQuestions, type Misreading } from "./misread-questions.ts";
import { isOnlyDay, isOnlyFigures } from "./signs/people/not-oneself.ts";
import { readPaymentQuestion } from "./signs/payment/payment-question.ts";
import { tellsWhereTheyAre } from "./signs/people/is-someone-else.ts";
import { isDayOfAnother, isDayToTalk, wantsTalkLater } from "./signs/payment/day-of-another.ts";
import { isSumAndDay, namesDayToPay, paysAtHour } from "./signs/payment/is-sum-and-day.ts";
import { onlyPauses } from "./signs/talk/only-pauses.ts";
import { isPondering } from "./signs/payment/pondering.ts";
import { acceptsDelay, isRecovered } from "./signs/payment/accepts-delay.ts";
import { asksIfNothingTill, doubtsChoice, fearsMeasures } from "./signs/payment/asks-what-comes.ts";
import { asksOfAdviser } from "./signs/people/has-adviser.ts";
import { asksOurAddress, comesToPay } from "./signs/contact/asks-our-address.ts";
import { comparesOptions } from "./signs/payment/compares-options.ts";
import { isFraudOver } from "./signs/claim/fraud-is-over.ts";
import { handedOn } from "./signs/people/handed-on.ts";
import { proofMisread, wantsOtherProof } from "./signs/claim/wants-other-proof.ts";
import { tellsNoOwnAge } from "./signs/people/of-age.ts";
import { tellsOfFailedPayment } from "./signs/payment/payment-failed.ts";
import { paysForPeace } from "./signs/payment/pays-for-peace.ts";
import { refusesPerson } from "./signs/contact/asks-for-machine.ts";
import { movesPayment } from "./signs/payment/names-option.ts";
import { namesTwoPayments } from "./signs/payment/two-payments.ts";
import { saysSoMuchAMonth, saysToPay } from "./signs/payment/says-to-pay.ts";
import { sparesOthers } from "./signs/contact/spares-others.ts";
import { tellsOfWrong } from "./signs/contact/tells-of-wrong.ts";
import { tellsPastCall } from "./signs/contact/tells-past-call.ts";
import { cancels } from "./signs/payment/takes-back.ts";
import { wondersHowMuch } from "./signs/payment/wonders-how-much.ts";
import type { RuleHit } from "./rules/index.ts";
import {
  doubtsOnly,
  isMereFigures,
  isOwnVoice,
  isTypo,
  keepsBack,
  meansComplaint,
  mereQuestion,
  ringsBack,
  whySoMuch,
} from "./ruled-out.ts";
import {
  asksBalance,
  asksForSmaller,
  asksForTime,
  asksLess,
  asksWhatComes,
  businessClosed,
  deniesRefusal,
  kidding,
  onlyAsks,
  owesElsewhere,
  promisesNothing,
  tellsAllTheyHave,
  throughLawyer,
} from "./misread-words.ts";

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

/** What was read back is asked about, and nothing is put forward. */
const asksOfReadBack = ({ text, asked }: Words): boolean =>
  asked === "confirm" && asksIfNothingTill(text);

/** A sum and its day, where nobody was asked who they are. */
const offersSum = ({ text, language, asked }: Words): boolean =>
  isSumAndDay(text, language) && namesDayToPay(text, language, asked);
const offers = ["partial_payment", "promise_to_pay"] as const;

/** What two payments in one breath are taken for. */
const twoMisread = ["unclear", "give_reason", "other", "ask_plan", "choose_plan"] as const;

/** What a question about an earlier talk is taken for. */
const recallMisread = ["unclear", "agree", "disagree", "give_reason", "ask_balance"] as const;
/** What the telling of a wrong is taken for; a refusal in it is what somebody of ours said. */
const ofWrong = ["callback_later", "give_reason", "who_are_you", "refuse_to_pay"] as const;

/** What a question who will hear of it is taken for. */
const ofFear = ["complaint", "ask_human", "stop_contact"] as const;

/** Also where a rule is sure of the same words. */
const misreadings: readonly Misreading[] = [
  ...misreadQuestions,
  ...misreadAnswers,
  [({ text, language }) => mereQuestion[language].test(text), aboutIdentity, "who_are_you"],
  [
    ({ text, language }) => whySoMuch[language].test(text),
    ["dispute_debt", "ask_waiver"],
    "ask_fee",
  ],
  // Where a sum beside it is not theirs it is a dispute all the same, and is answered as one.
  [({ text }) => wondersHowMuch(text), ["dispute_debt"], "ask_fee"],
  [({ text }) => asksIfRecorded(text), ["disagree"], "other"],
  [
    ({ text, language }) => asksCharge(text) && !asksLess[language].test(text),
    ["ask_waiver"],
    "ask_fee",
  ],
  [({ text }) => asksWhenAnswered(text), ["callback_later"], "other"],
  [({ text }) => asksWhoHears(text), ["abuse"], "other"],
  [({ text }) => asksWhoHears(text) && !meansComplaint(text), ofFear, "other"],
  [({ text }) => asksWhoHears(text) && !fearsMeasures(text), ["ask_consequence"], "other"],
  [({ text }) => tellsOfWrong(text), ofWrong, "complaint"],
  [({ text }) => asksOurHours(text) || tellsPastCall(text), ["callback_later"], "other"],
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
  [({ text }) => hangsOn(text), ["ask_consequence"], "other"],
  [({ text }) => isRecovered(text), ["ask_deferral"], "give_reason"],
  [({ text }) => asksOfAdviser(text), ["give_reason", "who_are_you"], "other"],
  [({ text }) => asksHowLong(text), ["ask_consequence", "unclear", "other"], "ask_deferral"],
  [({ text, language }) => cancels(text, language), ["ask_waiver"], "disagree"],
  [({ text }) => onlyPauses(text), ["ask_deferral"], "other"],
  [wantsTime, mereTime, "ask_deferral"],
  [({ text, language }) => kidding[language].test(text), ["agree"], "disagree"],
  [({ text }) => asksForContract(text), ["dispute_debt"], "other"],
  [({ text }) => asksLeast(text), ["ask_balance", "ask_fee"], "ask_plan"],
  [({ text }) => asksOurNumber(text) || asksOfRecords(text), ["ask_balance", "ask_fee"], "other"],
  [({ text }) => isAtPolice(text), ["dispute_debt", "other"], "callback_later"],
  [isMereFigures, ["complaint"], "unclear"],
  // Who was just told what is owed, and says thanks, has not taken their leave.
  [({ text, asked }) => asked === "reason" && isBareThanks(text), ["goodbye", "agree"], "other"],
  [({ text }) => tellsAllTheyHave(text), ["goodbye"], "give_reason"],
  [({ text }) => agreedWithPerson(text), ["ask_human"], "other"],
  [isTypo, ["deny_identity"], "other"],
  [doubtsOnly, ["deny_identity", "unclear"], "who_are_you"],
  [({ text, language }) => claimsNoPayment(text, language), ["already_paid"], "other"],
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
  [
    ({ text, language }) => language === "en" && namesTwoPayments(text),
    twoMisread,
    "partial_payment",
  ],
  [({ text }) => saysSoMuchAMonth(text), ["give_reason", "other", "unclear"], "partial_payment"],
  [({ text }) => saysToPay(text), ["choose_plan", "ask_plan"], "promise_to_pay"],
  [({ text }) => paysForPeace(text), ["stop_contact"], "partial_payment"],
  [({ text }) => asksNoStop(text), ["stop_contact", "callback_later"], "other"],
  [({ text, language }) => refusesPerson(text, language), ["ask_human"], "other"],
  [({ text, language }) => asksForSmaller[language].test(text), ["other", "unclear"], "disagree"],
  [({ text }) => deniesRefusal(text), ["refuse_to_pay"], "give_reason"],
  [
    ({ text, language, asked }) => namesDayToPay(text, language, asked),
    ["confirm_identity"],
    "other",
  ],
  [
    ({ text, language, asked }) => asked !== "callbackAt" && paysAtHour(text, language),
    ["callback_later"],
    "promise_to_pay",
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
  rule(
    [asksWhoHears, asksWhenAnswered, asksOfDeduction, doubtsChoice].some((asks) => asks(text)),
    "ask_consequence",
    "other",
  );
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
