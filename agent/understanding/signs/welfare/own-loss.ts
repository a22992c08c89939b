import { otherRoles } from "../people/other-roles.ts";
import { pattern } from "../../../../language/patterns/pattern.ts";

const kin = `(?:${otherRoles.en}|grandma|grandpa|granny|granddad|nana|child|kid|baby|boy|girl|hubby|missus|twin|ex)(?:['’]?s)?`;

/** Beside a death of their own: what is owed, written or rung is the dead one's. */
const ofDebtor = pattern(
  /\b(?:account ?holder|borrower|customer|cardholder)\b|\b(?:i['’]?m|i am|this is|it['’]?s) (?:his|her|their)\b|\b(?:his|her|their) (?:phone|name|debts?|loans?|account|cards?|bills?|estate|affairs|papers|post|mail)\b|\b(?:ring|rang|call|phon|writ|text|contact|chas|bother)\w*\b[^.!?]{0,12}\b(?:him|her|his)\b|\bestate\b|\bexecut(?:or|rix)\b|\bprobate\b|\bdeath certificate\b|\b(?:he|she) (?:owed|borrowed)\b/iu,
);

/** Somebody of the speaker's own has died: "my dad just died", "I lost my brother". */
const loss = pattern(
  new RegExp(
    `\\b(?:my|our) (?:\\w+ ){0,2}?${kin} (?:(?:has|have|had|is|was|just|sadly|also|recently|only|suddenly|unexpectedly|then|both|['’]?s) )*(?:died|dead(?! (?:asleep|keen|set|sure|tired|good|easy|broke))|deceased|passed(?! (?:it|that|the|my|me|on (?:the|it|my|that|a)|out|along|over|by|his|her|exam))|(?:been|was) killed|slipped away)\\b|\\b(?:i|we)(?:['’]ve| have|['’]d)? (?:just |only |recently |also )*(?:lost|buried) (?:my|our) (?:\\w+ )?${kin}\\b(?!['’]s)(?<!['’]s)(?! (?:job|keys|number|phone)\\b)|\\bmy late ${kin}\\b|\\bmy (?:\\w+ )?${kin} funeral\\b`,
    "iu",
  ),
);

/** True where the speaker tells of a death in their own life, and of nobody who owed or is written to. */
export const tellsOwnLoss = (text: string): boolean => loss.test(text) && !ofDebtor.test(text);
