import { languageOf } from "../../../domain/locale.ts";
import {
  nameUse,
  pointsAtOtherPerson,
  type NameUse,
} from "../../understanding/signs/people/names-another.ts";
import { isKinOfDebtor } from "../../understanding/signs/people/speaks-of-debtor.ts";
import { means, type HeardTurn } from "../heard-turn.ts";
import type { ConversationState } from "../state.ts";
import { patterns } from "../../../language/patterns/pattern.ts";

/** Words that ask or order us to say something, and claim nothing: "say yes when it's right". */
const orders = patterns({
  zh: /[你您]就说|跟我念|重复这|念一[遍下]|[你您]念|填空|对不对|确认一下|verified|system|^是(?!我|的|啊|呀|本人|不是我).{1,12}[吧吗][？?]?$/iu,
  en: /\bverified\b|\bsystem\b|\byou say yes\b|\bjust confirm\b|\bfill in\b|\bread (?:my|me|it|out)\b|^is (?:it|this|that) (?:the|about|a)\b/iu,
});

/** True where the words claim no name, though the debtor's may stand in them. */
export function claimsNoName(state: ConversationState, turn: HeardTurn): boolean {
  const { text } = turn;
  const use = debtorNameUse(state, turn);
  if (use !== undefined && use !== "own") return true;
  const language = languageOf(state.call.locale);
  const { name } = state.debt.debtor;
  const possessive = language === "zh" ? `${name}的` : `${name.toLowerCase()}'s`;
  return orders[language].test(text) || text.toLowerCase().replace("’", "'").includes(possessive);
}

/** True where somebody speaks for, of or with the debtor: they name them so, or call them their husband. */
export const speaksForDebtor = (state: ConversationState, turn: HeardTurn): boolean =>
  debtorNameUse(state, turn) === "other" ||
  isKinOfDebtor(turn.text, state.debt.debtor.name) ||
  pointsAtOtherPerson(turn.text, languageOf(state.call.locale));

/** True where whoever speaks has said to be the debtor, in this turn or before, and nothing shows another. */
export const saysToBeDebtor = (state: ConversationState, turn: HeardTurn): boolean =>
  state.party === "unknown" &&
  !speaksForDebtor(state, turn) &&
  (state.identity.nameConfirmed || means(turn, "confirm_identity") || claimsGivenName(state, turn));

/** "Alex speaking": by the first name, which is all that many say. */
function claimsGivenName({ call, debt }: ConversationState, { text }: HeardTurn): boolean {
  const given = debt.debtor.name.split(" ")[0] ?? "";
  return nameUse(text, languageOf(call.locale), given) === "own";
}

/** Whose the debtor's name is in this turn, as it is on file or as it was said. */
function debtorNameUse(
  { call, debt }: ConversationState,
  { text, understanding }: HeardTurn,
): NameUse | undefined {
  const language = languageOf(call.locale);
  const { name } = debt.debtor;
  const said = understanding.slots.name?.split(" ").slice(0, name.split(" ").length).join(" ");
  const bare = said?.replace(/['’]s?$/u, "");
  return (
    nameUse(text, language, name) ??
    (bare === undefined || bare === "" ? undefined : nameUse(text, language, bare))
  );
}

const othersFragment = patterns({
  zh: /[他她]的?(?:后四|后面四|号码?|证件|身份证|尾号|生日|出生)|知道[他她]/u,
  en: /\b(?:his|her|their) (?:last four|last 4|digits|numbers?|details|id|ssn|social|birthday|birth ?date|date of birth)\b/iu,
});

/** True where a fragment is told as somebody else's. */
export const tellsOthersFragment = ({ call }: ConversationState, { text }: HeardTurn): boolean =>
  othersFragment[languageOf(call.locale)].test(text);
