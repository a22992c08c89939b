import { pattern, type Pattern } from "../../../../language/patterns/pattern.ts";
import { otherRoles } from "../people/other-roles.ts";

const kin = `(?:${otherRoles.en}|grandma|grandpa|granny|granddad|nana|child|kid|baby|boy|girl|hubby|missus|twin|ex|toddler|newborn|infant)`;

/** Whoever is near: "my little boy", "somebody", "she". */
const somebody = `(?:(?:my|our|the|his|her) (?:\\w+ ){0,2}?${kin}|somebody|someone|some(?: guy| man| woman| kid)|a (?:guy|man|woman|kid|person|coworker)|he|she|we|i)`;

const any = (...ways: readonly string[]): Pattern => pattern(new RegExp(ways.join("|"), "iu"));

/** "Is", "has", "'s", "just", in any order between a person and what befalls them. */
const now = `(?:['’]?(?:s|m|re|ve)|(?: (?:is|am|are|has|have|was|been|being|just|got|getting|really|literally|actually|now|only))){0,4}`;

/** A body that fails or is hurt, fire, gas, water, and calls for an ambulance. */
const ofLife = any(
  `\\b${somebody}(?:['’]s|s| has| have|['’]ve)?(?: just| only just)? (?:collapsed|keeled over|gone (?:blue|limp|grey))\\b`,
  `\\b${somebody}${now} (?:unconscious|unresponsive|not (?:breathing|responding|moving)|choking|turning (?:blue|grey)|having (?:a )?(?:fit|convulsions?|contractions)|convulsing|electrocuted|overdosing)\\b(?! (?:in|on|under|with) (?:\\w+ ){0,2}?(?:debts?|bills?|paperwork|work|it|fees?|interest|payments?))`,
  `\\b(?:(?:my|our|the) (?:\\w+ ){0,2}?${kin}|somebody|someone|he|she)(?:['’]?s| is) drowning\\b(?! in)`,
  `\\b(?:stopped|isn['’]?t|ain['’]?t|not) breathing\\b`,
  `\\b${kin} (?:won['’]?t|will not|can['’]?t|isn['’]?t) (?:wake up|waking up|breathe|respond\\w*)\\b`,
  `\\b(?:there(?:['’]?s| is) )?(?:so much |a lot of )blood\\b(?! (?:tests?|work|pressure|sugar))`,
  `\\b(?:i|we|he|she|${kin})(?:['’]?[ms]|['’]?re| am| is| are) (?:\\w+ly )?bleeding\\b(?= ?(?:$|[,.!?]|and\\b|out\\b|from\\b|from my\\b|so much|a lot|bad\\w*|everywhere|hold|call|help|please|here|right|now))(?! (?:out )?(?:money|cash|dry|from (?:every|all)))`,
  `\\b(?:i['’]?ve|i have|i|we)(?: literally| only)? just (?:been|got|gotten|was|had)(?: in(?:to)?| involved in)? (?:a |an )?(?:\\w+ ){0,2}?(?:wreck|crash|pile ?up|accident)\\b`,
  `\\b(?:i|we)(?:['’]?ve)? just (?:crashed|wrecked|rolled|flipped) (?:my|the|our) (?:car|truck|van|bike)\\b`,
  `\\bjust (?:got|been|was) (?:hit|run over) by a (?:car|truck|bus|van|bike)\\b`,
  `\\b(?:my|his|her|their)(?: (?:whole|left|right|entire))? (?:face|arm|leg|side)(?: (?:and|or) (?:arm|leg|face))?(?:['’]?s| is| are|['’]?ve| has| have)? (?:all |just |gone |going |suddenly )*(?:numb|droop\\w*|sagging)\\b`,
  `\\b(?:can['’]?t|cannot|couldn['’]?t) (?:move|feel|lift) (?:my|his|her) (?:left |right )?(?:arms?|legs?|face|side|hand)\\b`,
  `\\bslurring (?:my|his|her) (?:words|speech)\\b`,
  `\\b(?:fallen|fell|had a fall|took a fall)\\b[^.!?]{0,24}\\b(?:can['’]?t|cannot|unable to) (?:get (?:back )?up|move|stand|reach)\\b`,
  `\\b(?:i|he|she|${kin})(?:['’]?s| has|['’]?ve)? (?:just )?(?:drank|drunk|swallowed|eaten|ate) (?:\\w+ ){0,3}?(?:bleach|poison|batter(?:y|ies)|antifreeze|detergent|pods?|cleaner|magnets?|mushrooms)\\b`,
  `\\b(?:throat(?:['’]?s| is) closing|anaphyla\\w+|need (?:my|his|her|an) epi ?pen)\\b`,
  `\\bthere(?:['’]?s| is)(?: like)? (?:a |an |some )?(?:\\w+ )?(?:fire|gas leak|smoke)\\b(?= ?(?:$|[,.!?]|in|at|on|next|and|sorry|here|outside|everywhere|i|hold|gotta|we|coming|right|downstairs|upstairs|down|up|oh))(?! (?:in|under) (?:me|my belly|your))`,
  `\\b(?:house|home|kitchen|building|apartment|flat|garage|car|truck|oven|stove|trailer|roof|place|bedroom|room|shed|stuff|hair|couch|bed|everything|it)(?:['’]?s| is|['’]?re| are| just)?(?: all)? (?:(?:literally |actually )?on fire|caught fire|burning down)\\b(?! sale)`,
  `\\bi (?:can |still |think i )?smell (?:\\w+ )?(?:gas|smoke)\\b`,
  `\\b(?:carbon monoxide|co) (?:alarm|detector)(?:['’]?s| is| just| keeps)? (?:going|went|goes|beep\\w*)\\b`,
  `\\b(?:house|home|basement|apartment|flat|kitchen|street|place)(?:['’]?s| is) flooding\\b|\\bwater(?:['’]?s| is) (?:pouring|rushing|coming|rising|gushing)(?: in| up| through|\\b)`,
  `\\b(?:being|have to|gotta|got to|need to|told to) evacuat\\w+\\b|\\btornado (?:is|['’]?s|sirens?|coming|right)\\b`,
  `\\b(?:call|get|need|send|want|ring|phone|waiting (?:for|on)|calling)(?: me| us| her| him| for)? (?:an? |the )?(?:ambulance|paramedics?|fire (?:department|brigade|service|trucks?))\\b`,
  `\\b(?:call|calling|ring|ringing|dial|dialing|phone) (?:9[- ]?1[- ]?1|999|112|nine[- ]one[- ]one)\\b(?! on (?:you|y['’]?all))`,
  `\\bambulance(?:['’]?s| is)? (?:here|coming|on (?:its|the) way)\\b`,
  `\\bin labou?r\\b(?= ?(?:$|[,.!?]|now|right|and|with|i|call))|\\b(?:my|her) waters?(?:['’]?s| has| have)?(?: just)? (?:broke|broken)\\b(?! (?:heater|pump|bill|tank|pipe))`,
);

/** Somebody who attacks, shoots, robs or breaks in, or a call for the police. */
const fromOthers = any(
  `\\b(?:someone|somebody|some(?: guy| man| people)|people|they|he|a (?:man|guy)|my ex)(?:['’]?s|['’]?re| is| are)? (?:\\w+ly )?(?:breaking (?:in(?:to)?|down|my (?:door|window)|the (?:door|window))|trying to (?:break in|get in|force)|climbing (?:in|through)|smashing (?:the|my|our) (?:door|windows?)|in my (?:house|apartment|flat|yard|garden)|pointing a gun|following me|chasing me|attacking|shooting|stabbing|robbing)\\b`,
  `\\b${somebody}(?:['’]?s|['’]ve| has| have| is)?(?: just)? (?:been|got|gotten|was|were) (?:shot|stabbed)\\b(?! (?:down|by (?:the|a) (?:doctor|nurse)|at|of|in the (?:dark|arm)|me an? (?:email|text|message)))`,
  `\\b(?:shots fired|gun ?shots|(?:active|mass) shooter|shooting (?:outside|here|going on)|drive[- ]by)\\b`,
  `\\b(?:i|we)(?:['’]?m|['’]?re| am| are) (?:being|getting) (?:robbed|attacked|mugged|held up|followed|stabbed|carjacked|burgled)\\b(?! (?:by (?:you|your|these|the bank|interest|fees)|blind|here))`,
  `\\b(?:he|she|guy|man|someone|somebody)(?:['’]?s)?(?: has| got|['’]s got| with)? (?:a|the) (?:gun|knife)\\b(?! (?:shop|store|license|collection|show|range))`,
  `\\b(?:send|need|get|please call|call) (?:the |me the |a )?(?:police|cops)\\b(?! (?:report|on (?:you|y['’]?all)|reference|number|if|record|officer))`,
);

/** Of other days, told with how it ended, only supposed, or a way of speaking. */
const notNow = any(
  `\\b(?:ago|yesterday|last (?:night|week|month|year|summer|winter|spring|fall|autumn|mon\\w*|tue\\w*|wed\\w*|thu\\w*|fri\\w*|sat\\w*|sun\\w*)|the other (?:day|night|week)|(?:this|earlier) (?:week|month|year|morning)|in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*|back (?:then|in)|used to|since|ever|once|when i was|years?|months?|weeks|childhood)\\b`,
  `\\b(?:in (?:the |a )?(?:hospital|icu|jail|prison|er)|out of work|off work|insurance|totall?ed|repairs?|mechanic|premium|deductible|settlement|bills?|debts?|funeral|died|killed|passed away)\\b`,
  `\\b(?:if|would|could have|almost|nearly|should i|going to (?:call|get) the|i['’]?ll|imma|gonna (?:call|get) the|movie|film|tv|show|game|series|book|episode|novel|song|dream\\w*|dentist|joking|kidding|jk|lol|lmao|drill|camp ?fire|fire ?place|barbecue|bbq|grill|neighbou?rhood watch|on (?:you|y['’]?all))\\b`,
);

const saidNow = (words: Pattern, text: string): boolean => words.test(text) && !notNow.test(text);

/** True where a life is in danger at this moment: a body that fails, a fire, gas, a cry for an ambulance. */
export const needsHelpNow = (text: string): boolean => saidNow(ofLife, text);

/** True where others are a danger at this moment. */
export const isUnderAttack = (text: string): boolean => saidNow(fromOthers, text);
