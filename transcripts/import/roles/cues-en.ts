import type { Cue } from "./cue.ts";

/** What tells a collector from a debtor in English: disclosures, names of institutions, and who is asked to verify. */
export const cuesEn: readonly Cue[] = [
  // The agent: who calls, on whose behalf, and what must be said.
  {
    pattern:
      /\b(?:call|line|conversation) (?:is|may be|will be|'s)(?: being)? (?:recorded|monitored)\b/iu,
    weight: 4,
  },
  { pattern: /\b(?:all )?(?:calls|lines)(?: are| may be)?(?: being)? recorded\b/iu, weight: 3 },
  { pattern: /\b(?:on|have) a recorded line\b|\brecorded line\b/iu, weight: 3 },
  { pattern: /\battempt(?:ing)? to collect a debt\b/iu, weight: 4 },
  {
    pattern:
      /\b(?:(?:this is|i'm|it's|i am) .{0,60}|calling (?:you )?)(?:from|with|on behalf of|for) [a-z]/iu,
    weight: 1.5,
  },
  { pattern: /\b(?:ai|virtual|automated|digital) (?:assistant|agent|voice)\b/iu, weight: 2 },
  {
    pattern:
      /\bthank(?:s| you) for (?:calling|holding|confirming|verifying|letting me know|your patience)\b/iu,
    weight: 2.5,
  },
  { pattern: /\b(?:am i|may i|can i|could i) (?:speaking|speak|talk|talking)\b/iu, weight: 2 },
  { pattern: /\bis this (?:mr|mrs|ms|miss|[a-z]+ [a-z]+\?)/iu, weight: 1.5 },
  // Who asks for a fragment.
  {
    pattern: /\b(?:last four|last 4|date of birth|birth date|year of birth|keypad)\b.{0,60}\?/iu,
    weight: 2.5,
  },
  {
    pattern: /\b(?:could|can|would) you (?:please )?(?:confirm|verify|give me|tell me|share)\b/iu,
    weight: 2,
  },
  {
    pattern: /\b(?:to )?(?:verify|confirm) (?:your|you|who)\b|\bverify (?:some|a few|your)/iu,
    weight: 2,
  },
  { pattern: /\bfor (?:security|verification|privacy)\b/iu, weight: 1.5 },
  {
    pattern:
      /\b(?:date of birth|postcode|zip|last four|address)\b.{0,20}\b(?:to confirm|for me|please)\b/iu,
    weight: 2,
  },
  {
    pattern:
      /\bmay i (?:have|take) your (?:\w+ )?name\b|\bthank(?:s| you),? (?:mr|mrs|ms|miss)\b/iu,
    weight: 2,
  },
  {
    pattern:
      /\b(?:drive safely|(?:good|better) time to (?:call|ring|speak)|when would be a (?:good|better) time)\b/iu,
    weight: 2.5,
  },
  // What is owed, in the second person.
  { pattern: /\byou(?:'re| are)? .{0,20}(?:overdue|past due|behind)\b/iu, weight: 1.5 },
  {
    pattern:
      /\byour .{0,30}(?:account|loan|card|balance|payment|credit line)\b.{0,40}\b(?:is|was|shows|has|stands|of)\b/iu,
    weight: 2,
  },
  { pattern: /\b(?:is|are) .{0,20}(?:overdue|past due)\b/iu, weight: 1.5 },
  {
    pattern:
      /\b(?:may i ask|can you tell me|what(?:'s| has)? (?:happened|made)|what could you manage)\b/iu,
    weight: 1.5,
  },
  {
    pattern:
      /\b(?:we can|i can) (?:offer|set (?:up|that up)|arrange|split|spread|waive|put you through|transfer you|pause|hold)\b/iu,
    weight: 2.5,
  },
  {
    pattern:
      /\byou could (?:pay|do) (?:it )?in\b|\bwhich (?:would|one) suits?\b|\bwould you like (?:me )?to\b/iu,
    weight: 2,
  },
  {
    pattern:
      /\bcolleague (?:will|can|takes)\b|\bnot authori[sz]ed to\b|\byou(?:'ll| will) (?:have|get|receive) (?:a|the) (?:written|letter|confirmation|reference)/iu,
    weight: 2.5,
  },
  {
    pattern:
      /\bcould you (?:ask|tell|have) (?:him|her|them)\b|\b(?:private|personal|confidential) (?:business )?matter\b/iu,
    weight: 2.5,
  },
  {
    pattern:
      /\b(?:official|our) (?:app|website|channel|site|number|portal)\b|\bnever (?:share|pay|ask)\b/iu,
    weight: 1.5,
  },
  {
    pattern: /\b(?:complaints?|complain) .{0,40}(?:number|line|call|write|statement|at)\b/iu,
    weight: 1.2,
  },
  {
    pattern:
      /\b(?:i'll|i will|let me|i've) (?:note|noted|make a note|note(?:d)? that|connect|transfer|pull up|put a)\b/iu,
    weight: 2,
  },
  {
    pattern:
      /\bwould that (?:work|be)\b|\bdoes that (?:work|sound)\b|\bis that (?:right|correct)\?/iu,
    weight: 1,
  },
  // The debtor: who they are, what happened, what they can do.
  {
    pattern:
      /^(?:yes|yeah|yep|yup|hello|hi|speaking|uh)?[,.! ]*(?:speaking|this is (?:he|she|him|her)|that's me|it's me)\b/iu,
    weight: -3,
  },
  {
    pattern:
      /\b(?:who(?:'s| is) (?:this|calling)|how did you get|what(?:'s| is) this (?:about|regarding))\b/iu,
    weight: -2.5,
  },
  {
    pattern:
      /\bi(?:'ve| have)? ?(?:just )?(?:lost my job|got laid off|was laid off|been (?:sick|out of work|off work|laid off)|been in (?:the )?hospital)\b/iu,
    weight: -3,
  },
  {
    pattern:
      /\bmy (?:wife|husband|kids?|mother|mom|mum|dad|father|son|daughter|boss|rent|pay ?check|salary|wages|hours|landlord|lawyer|attorney|shop|car|doctor|last four|date of birth|birthday)\b/iu,
    weight: -2,
  },
  {
    pattern: /\bi (?:can't|cannot|can not|couldn't) (?:pay|afford|do (?:that|it|all)|make)\b/iu,
    weight: -2.5,
  },
  {
    pattern: /\bi (?:can|could|might|'ll|will) (?:\w+ ){0,2}(?:pay|do|manage|send|put)\b/iu,
    weight: -1.5,
  },
  {
    pattern:
      /\bi(?:'ll| will| can)? (?:get paid|pay (?:it|you|that)|already paid|paid (?:it|that|this))\b/iu,
    weight: -2,
  },
  {
    pattern:
      /\bi (?:don't|do not|didn't|never) (?:owe|have (?:the|that|any)|borrow|take out|opened?|know what)\b/iu,
    weight: -2.5,
  },
  {
    pattern:
      /\b(?:stop calling|leave me alone|don't call|talk to (?:a|my) (?:person|human|lawyer|attorney)|real person|scam)\b/iu,
    weight: -2,
  },
  { pattern: /\b(?:are you|is this) (?:a (?:robot|bot|machine|scam)|real|an? ai)\b/iu, weight: -3 },
  {
    pattern:
      /\bi (?:want|need|'d like) to (?:speak|talk|complain|make a complaint)|\bi'm going to (?:complain|make a complaint|report)/iu,
    weight: -2.5,
  },
  {
    pattern:
      /\bi(?:'m| am) (?:driving|at work|on the (?:freeway|road|bus|train)|in a meeting|not ringing|ringing|calling to)\b|\bcall me (?:back|to-?morrow|later|tonight|on|at|in)\b|\bgotta go\b/iu,
    weight: -2.5,
  },
  { pattern: /\bwhat i want(?:ed)?\b|\bi want (?:that|this|it|a|my)\b/iu, weight: -1.5 },
  {
    pattern:
      /\b(?:he|she)(?:'s| is) (?:not (?:in|here|home)|at work|out)\b|\bi(?:'ll| will) (?:tell|let) (?:him|her|them)\b/iu,
    weight: -2.5,
  },
  {
    pattern:
      /\bi(?:'m| am) (?:his|her|their) \w+|\bwhat did you say\b|\bis (?:it|this) about money\b/iu,
    weight: -2.5,
  },
  {
    pattern: /\bhow much (?:do i|is it|would i|is the)\b|\bwhat do i (?:owe|have to)\b/iu,
    weight: -2,
  },
];
