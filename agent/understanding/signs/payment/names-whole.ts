import { says } from "../../said-words.ts";

const lead =
  "(?:(?:ok(?:ay)?|then|so|and|well|fine|yes|yeah|no|actually|just|maybe|i(?:['’]ll| will|['’]d| would| can| could)? (?:rather )?(?:pay|do|send|clear)|let['’]?s (?:do|say|make it)|make (?:it|that)|go with|take|put me down for)[ ,]+)*";

/** All that is owed, where a sum and a day are talked of: "the full with the waiver then", "everything on the 11th". */
export const namesWhole = says({
  en: new RegExp(
    `(?:^|[,.;!:]) *${lead}(?:everything|the full|the whole (?:lot|thing|amount|sum)|the lot|all of it)(?=\\W*$| (?:then|with|on|by|this|next|today|tomorrow|tonight|at once|in one|less|minus|instead|now|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|,)`,
    "iu",
  ),
});
