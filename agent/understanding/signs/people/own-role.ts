import { pattern } from "../../../../language/patterns/pattern.ts";

const roles =
  "(?:carer|caregiver|caretaker|landlord|landlady|mother|mum|mom|mam|mama|father|dad|parent|wife|husband|widow(?:er)?|grandmother|grandma|grandfather|grandad|nan|gran|guardian)";

const kinds =
  "(?:(?:full|part)[- ]time|single|stay[- ]at[- ]home|working|unpaid|young|new|proud|small|private|family|retired|disabled)";

/** What somebody is in life: "I'm a carer for my mum", "I'm a landlord"; not "a carer for him", "a friend of hers". */
const role = pattern(
  new RegExp(
    `\\b(?:i['’]?m|i am|im|being|as) (?:(?:also|now|just|only|still|actually|basically) )*an? (?:${kinds} ){0,2}${roles}\\b(?! (?:of|to|for|with) (?!(?:my|our|an?|two|three|four|five|six|[2-6]|twins|some|all|living|work|hire)\\b))`,
    "iu",
  ),
);

/** Of whom it is told. */
const ownPeople = pattern(
  /\b(?:for|to|of|and|because|since|,) (?:my|our|both my) (?:\w+ )?(?:mum|mom|mam|mother|dad|father|parents?|nan|gran|grandma|grandad|wife|husband|partner|son|daughter|kids?|child(?:ren)?|brother|sister|aunt|uncle|tenants?|lodgers?|family)\b/iu,
);

/** Somebody else is spoken of, who may be the one whom we asked for. */
const other = pattern(
  /\b(?:he|she|him|her|his|hers|they|them|their)(?:['’]?(?:s|re|ll|d|ve))?\b/iu,
);

/** True where a debtor tells what they are to their own people: nobody else has come to the phone. */
export const tellsOwnRole = (text: string): boolean =>
  role.test(text) && (ownPeople.test(text) || !other.test(text));
