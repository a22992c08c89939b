import { phrases } from "../phrases.ts";
import type { Lexicon } from "../phrase-rule.ts";

/** Word lists that several English rules share; plain form has no apostrophes and no full stops. */
export const enLexicon = {
  kin: phrases`
    wife; husband; mum; mom; mam; mother; dad; father; son; daughter; brother; sister; nan; gran; grandma; grandad; grandpa
    grandmother; grandfather; aunt; auntie; uncle; cousin; niece; nephew; partner; boyfriend; girlfriend; fiance; fiancee; kid; child
    boy; girl; lad; baby; ex; ex wife; ex husband; flatmate; roommate; housemate; landlord; landlady; tenant; neighbour; neighbor
    carer; mate; friend; colleague; coworker; boss; stepson; stepdad; stepmum; in law; son in law; daughter in law; parent; spouse; missus
    mama; papa; pop; grandson; granddaughter; hubby; caregiver; secretary; receptionist`,
  closeKin: phrases`
    wife; husband; mum; mom; mam; mother; dad; father; son; daughter; brother; sister; nan; gran; grandma; grandad; grandpa; grandmother
    grandfather; partner; boyfriend; girlfriend; fiance; fiancee; kid; child; boy; girl; little girl; little boy; baby; parents; hubby; missus; spouse`,
  died: phrases`died; passed( away| on)?; dead; deceased; gone; been killed; was killed; slipped away; didnt make it`,
  pay: phrases`pay; settle; clear; send; transfer; put; sort`,
  when: phrases`
    today; tonight; tomorrow; monday; tuesday; wednesday; thursday; friday; saturday; sunday; mon; tues; wed; thurs; fri; sat; sun; next week
    this week; end of the month; end of this month; end of the week; next month; payday; pay day; the \d{1,2}(st|nd|rd|th)?; the {ordinal}
    \d{1,2}(st|nd|rd|th); {month}; (in|within) (a|an|one|two|three|\d+) (days?|weeks?|hour|hours); weekend; first thing; right now; straight away
    this afternoon; this evening; this morning; when i get paid; month end; soon as; noon; midnight; \d{1,2}/\d{1,2}; fry day; tonite; tmrw; tomoz`,
  month: phrases`january; february; march; april; may; june; july; august; september; october; november; december; jan; feb; mar; apr; jun; jul; aug; sept?; oct; nov; dec`,
  ordinal: phrases`
    first; second; third; fourth; fifth; sixth; seventh; eighth; ninth; tenth; eleventh; twelfth; thirteenth; fourteenth; fifteenth; sixteenth
    seventeenth; eighteenth; nineteenth; twentieth; twenty (first|second|third|fourth|fifth|sixth|seventh|eighth|ninth); thirtieth; thirty first`,
  num: phrases`
    [$£€]? ?\d[\d,.]*k?; a (hundred|tenner|fiver|grand|thousand|score|couple|few); one; two; three; four; five; six; seven; eight; nine; ten; eleven; twelve; thirteen
    fourteen; fifteen; sixteen; seventeen; eighteen; nineteen; twenty; thirty; forty; fourty; fifty; sixty; seventy; eighty; ninety; hundred; thousand; half; tenner; fiver; dozen`,
  count: phrases`\d{1,2}; two; three; four; five; six; seven; eight; nine; ten; eleven; twelve; eighteen; twenty four; a dozen`,
  you: phrases`you; ya; u; you people; you lot; you guys; yall; your lot; yous; this company; your company`,
  ill: phrases`
    cancer; tumou?r; leuk[ae]mia; chemo(therapy)?; radiotherapy; radiation treatment; dialysis; kidney (machine|failure); stroke; dementia; alzheimers?; parkinsons?
    multiple sclerosis; motor neurone; als; heart (attack|failure|condition|surgery|bypass); transplant; terminal(ly)?( ill)?; hospice; palliative; intensive care; icu; life support
    coma; paraly[sz]ed; amputat\w+; seizures?; epilep\w+; copd; lupus; sepsis; stage (four|three|4|3|iv); end of life; brain (injury|damage|tumou?r|bleed|haemorrhage|hemorrhage); emphysema; crohns; oxygen`,
  mental: phrases`
    depress(ed|ion|ive); bipolar; schizo\w+; ptsd; anxiety (disorder|attack|attacks|meds|medication|is|has); panic attacks?; psychiatr\w+; psychos\w+; mental (health|illness|ward|hospital|breakdown); breakdown; sectioned
    antidepressants?; borderline personality; ocd; eating disorder; anorexi\w+; self esteem; agoraphob\w+; addict(ion|ed)?; rehab; alcoholic`,
} as const satisfies Lexicon;
