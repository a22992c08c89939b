import { languageOf, type Language } from "../../domain/locale.ts";
import type { HeardTurn } from "./heard-turn.ts";
import { isVerified } from "./identity.ts";
import type { ConversationState } from "./state.ts";

type ByLanguage = Readonly<Record<Language, RegExp>>;

/** Somebody who names an office instead of themselves; what they know of the debtor proves nothing. */
const offices: ByLanguage = {
  zh: /我(?:们|这边|这里)?是(?!.{0,8}本人)[^，。,.？?]{0,10}(?:警察|民警|公安|派出所|法院|法官|检察|律师|律所|银保监|监管|居委|监护人)|(?:替|代|帮)(?:他|她|机主|\p{Script=Han}{2,3})来?(?:问|打听|了解)/u,
  en: /\b(?:i'?m|i am|this is|we'?re|we are|calling from) (?:with |from )?(?:the |a |his |her )?(?:court|police|sheriff|county|federal|irs|cfpb|detective|officer|attorney|lawyer|solicitor|bailiff|guardian|law office)\b/iu,
};

const relatives: Readonly<Record<Language, string>> = {
  zh: "(?:老公|老婆|爱人|媳妇|妻子|丈夫|妈妈?|爸爸?|儿子|女儿|哥哥?|姐姐?|弟弟?|妹妹?|朋友|同事|家里?人|室友)",
  en: "(?:wife|husband|spouse|partner|mom|mum|mother|dad|father|son|daughter|brother|sister|friend|colleague|roommate|girlfriend|boyfriend|fiancée?)",
};

/** The phone goes to somebody else, or somebody else has it. */
const handsOver: ByLanguage = {
  zh: new RegExp(
    `(?:让|叫|换|请)(?:我)?${relatives.zh}来?(?:接|听|跟[你您]|和[你您])|(?:电话|手机)(?:给|交给)(?:我)?${relatives.zh}|[你您](?:直接)?(?:跟|和)我?${relatives.zh}(?:说|谈|讲)|换(?:个)?人(?:跟|和|接)`,
    "u",
  ),
  en: new RegExp(
    `\\b(?:here'?s|here is|i'?ll get|let me get|(?:i'?ll |let me )?(?:put|hand|pass|give)(?: you| the phone)?(?: over)?(?: to)?) (?:my |his |her )${relatives.en}\\b(?=\\s*(?:$|[,.!?]|on\\b|now\\b|for you\\b|the phone\\b))|\\b(?:talk|speak) to my ${relatives.en}\\b(?: instead| now| about)`,
    "iu",
  ),
};

/** "This is Mary now": a name given by whoever has the phone. */
const newVoice =
  /\b(?:[Tt]his is|[Ii]t'?s|speaking (?:to|with)|talking (?:to|with)) (\p{Lu}[\p{L}'-]+)(?: \p{Lu}[\p{L}'-]+)? (?:now|here|speaking|on the (?:line|phone))\b/u;

/**
 * The turn as of a third party where the words show one whom the understanding alone does not: an office,
 * or, in a talk with the verified debtor, somebody else at the phone.
 */
export function withOtherSpeaker(state: ConversationState, turn: HeardTurn): HeardTurn {
  if (turn.triggers.has("third_party")) return turn;
  const language = languageOf(state.call.locale);
  const isOther = isVerified(state)
    ? handsOver[language].test(turn.text) || isNewVoice(state, turn.text)
    : offices[language].test(turn.text) && !turn.triggers.has("attorney");
  if (!isOther) return turn;
  return {
    ...turn,
    intents: new Set([...turn.intents, "third_party"]),
    triggers: new Set([...turn.triggers, "third_party"]),
  };
}

function isNewVoice({ debt }: ConversationState, text: string): boolean {
  const name = newVoice.exec(text)?.[1]?.toLowerCase();
  return name !== undefined && !debt.debtor.name.toLowerCase().split(/\s+/).includes(name);
}
