import type { SlotWords } from "./slot-words.ts";

const either = (list: string): string =>
  `(?:${list
    .trim()
    .split(/\s*;\s*/)
    .join("|")})`;

const refusals = either(`
  (?:does not|doesn'?t|won'?t|will not|wouldn'?t|don'?t|can'?t) (?:really )?(?:work|suit|do|fit|happen|cut it);
  (?:is|are|'s|was)(?: just| still)? (?:way |far |a bit |much |a little )?too \\w+; too (?:much|long|soon|early|late|steep|high|many);
  (?:is|'s) (?:no good|out|impossible|not (?:possible|going|gonna|good|happening|doable)); isn'?t (?:possible|going|good|gonna|doable);
  (?:is|'s) (?:a lot|more than i); no good; (?:is |'s )?cutting it; not (?:happening|possible|gonna work)
`);

/** A refusal and up to five words between it and the value. */
const refusalsBefore =
  "(?:\\btoo much|\\b(?:not|never|cannot|nothing|without|instead of|rather than|nor|neither|no way)(?! (?:right )?now | today | at the moment )|n't|\\b(?:cant|dont|wont|couldnt|isnt|aint))\\b(?: [a-z']+){0,5} ?[$£€]?$";

/** What people's money goes on, and what some of them live on. */
const outgoings =
  "unemployment|day ?care|nursery|baby ?sitter|child support|alimony|council tax|electric(?:ity)?|heating|gas|petrol|fuel|" +
  "broadband|internet|tuition|medications?|meds|prescriptions?|repairs?|dentist|vet|ty?ires|tyres|student loans?|hospital";

/** Money that comes in, and how. */
const incomes =
  "(?:pay ?che(?:ck|que)|che(?:ck|que)|wages?|salary|benefits?|credit|pension|disability|unemployment|money|deposit|pay|refund)";
const comes =
  "(?:comes?|hits?|lands?|drops?|goes|clears?|arrives?|is due|gets (?:here|in))(?: in| through)?";

export const enWords: SlotWords = {
  negatedBefore: new RegExp(refusalsBefore),
  notNegated:
    /\b(?:until|till|til|before|while|more than|over|above|beyond|past|exceed|later than|less than|mind|know|maybe|why not|why don'?t|unless|(?:can'?t|couldn'?t|won'?t) (?:i|we|you)|not only|not just|won'?t be a problem|higher|forget)\b/,
  negatedAfter: new RegExp(`^[a-z' ]{0,14}?\\b${refusals}\\b`),
  link: /^ ?(?:,|or|and|nor|\/|,? or|,? and)? ?(?:the |for |in |on )?$/,
  correction:
    /\b(?:no(?! (?:problem|more|later|less|earlier|worries))|wait|actually|sorry|scratch that|i mean|i meant|correction|my mistake|make (?:it|that)|let's (?:say|do|go)|rather|hang on|hold on|on second thoughts?|instead(?! ?[.!,;?])|change (?:it|that)|typo|oops|nope|nah)\b/,
  preferring: /\b(?:or|but|and|then|,)\b/,
  preferred:
    /^ (?:rather|instead|(?:would be|is|'d be|works) better)|^,? (?:dollars |pounds |quid |bucks )?i mean(?:t|s)?(?=[.!,?]|$| lol| haha)/,
  pay: /\b(?:pay(?:ing|ment|ments)?|do|manage|afford|send|put|offer|give|throw|swing|spare|stretch|cover|handle|commit|scrape|clear|settle|start|transfer|get you|make (?:it|that|a|one|the)|split|instal?ments?)\b/g,
  otherMoney: new RegExp(
    `\\b(?:(?:was|were|been) paying|used to (?:pay|give)|${outgoings}|rent|makes?|making|earn(?:s|ing)?|income|salary|wages?|pay ?che(?:ck|que)s?|bring(?:ing)? home|mortgage|bills?|fees?|owe[sd]?|owing|costs?|costing|spen[dt]|spending|paid|charged?|borrowed|worth|balance|utilities|groceries|childcare|benefits?|pension|insurance|credit|disability|supposed|(?<!\\bi )(?:said|told)|was|were|shows?|gets?|getting|statement|deposit|interest|price|universal credit|social security|allowance|stipend|take[- ]home|tips|(?:sick|maternity|paternity|redundancy|severance|furlough|strike) pay|smp|ssp|spp|pip|esa|jsa|uc|ssi|ssdi|wired|sent|loan|set up with|take off|knock off|waive|down from|car payment|gives? me|took|wants?|wanted|needs|i'?m on|i am on|(?:my|the|our) (?:hours|shifts))\\b`,
    "g",
  ),
  cost: new RegExp(
    `\\b(?:${outgoings}|rent|mortgage|salary|income|wages?|utilities|groceries|childcare|pension|insurance|car payment|bills?|makes?(?! (?:it|that|a|one|the))|earns?|bring home)\\b`,
  ),
  payNotCost:
    /\b(?:(?:can|could|'ll|will|might|able to|only) (?:only |maybe |probably |just )?(?:do|pay|manage|send|afford|give|put)|make (?:it|that|a)|manage|afford|stretch|most|max)\b/g,
  otherMoneyAfter: new RegExp(
    `^ (?:dollars |pounds |bucks |quid )?(?:(?:a|per) (?:month|week) )?(?:in |of |for (?:the |my )?|(?:left |owing |outstanding )?(?:on|to) (?:a|an|my|the|another) )?(?:late |personal |car |student |payday )?(?:${outgoings}|fees?|rent|mortgage|interest|bills?|income|salary|wages?|loan|deposit|food|groceries|insurance|an hour|benefits?|credit cards?|social security)\\b|^ (?:dollars |pounds |bucks |quid )?(?:(?:a|per|every) (?:week|month) )?(?:to|on|for|towards?) (?:another|a different|(?:my|the|some) other|other) (?:\\w+ )?(?:cards?|loans?|lenders?|banks?|debts?|creditors?|compan(?:y|ies)|agenc(?:y|ies)|accounts?|bills?|collectors?|places?|one)\\b`,
  ),
  limit:
    /\b(?:most|max|maximum|only|at most|up to|stretch to|no more than|more than|over|above|beyond|manage|afford|best i can|limit)\b/,
  eachBefore: /\b(?:payments?|instal?ments?) of (?:about )?$/,
  eachAfter:
    /^,? (?:dollars |pounds |quid |bucks )?(?:a|per|each|every) (?:week|month|fortnight|payday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/,
  echo: /^ ?\?/,
  event:
    /\b(?:lost|died|passed|laid off|let (?:me )?go|fired|was|(?<!then )were|been|had|happened|since|ended|born|birthday|filed|approved|returned|married|surgery|operation|funeral|hospital|court|due|wake|appointment|interview|starts?|starting|going in)\b/g,
  payday:
    /^[a-z ,']{0,14}\b(?:i get paid|when i get paid|i'm paid|is payday|is pay day|is when i get)\b/,
  paydayBefore: new RegExp(
    `\\b(?:get paid|paid|payday(?: is|'s)|pay(?:s|ing)? me(?: back)?|${incomes}(?:'ll| will| should)? ${comes})(?: again| next| on| in| till| until| by| the| every| each| this| coming){0,3} ?$`,
  ),
  birth: /\b(?:born|birthday|birth|dob|d\.o\.b)\b/,
  lastFour:
    /\blast (?:four|4)\b|\b(?:ending|ends) (?:in|with)?|\bid\b|\bssn\b|\bsocial\b(?! security(?! number))/,
  otherFour: /\b(?:card|account|phone|number)\b.{0,20}\b(?:ending|ends|last)\b/,
  callback:
    /\b(?:driving|busy|in a meeting|meeting|at work|call (?:me|back|again)|ring (?:me|back)|phone me|try me|reach me|give me a (?:call|ring)|can'?t talk|bad time|behind the wheel|another time|later today)\b/,
  partial:
    /\b(?:rest|remaining|remainder|only|first|up to|at most|the most|max|for now|instal?ments?|split|spread)\b/,
  done: /\b(?:paid|already)\b[a-z ]*\t/,
  gradual: /\b(?:bit by bit|slowly|gradually|over time|in bits|little by little)\b/,
  feeShare:
    /\b(?:waive|off|knock|take)\b[a-z ]{0,12}$|^ (?:of )?(?:the |that |my )?(?:late )?(?:fees?|interest|charges?)\b/,
};
