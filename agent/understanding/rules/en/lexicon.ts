import { phrases } from "../phrases.ts";
import type { Lexicon } from "../phrase-rule.ts";

/** Word lists that several English rules share. Plain text has no apostrophes: `im`, `dont`, `ill`. */
export const enLexicon = {
  kin: phrases`
    wife; husband; mum; mom; mam; mother; dad; father; son; daughter; brother; sister; nan; gran
    grandma; grandad; grandpa; grandmother; grandfather; aunt; uncle; cousin; niece; nephew
    partner; boyfriend; girlfriend; fiance; kid; child; boy; girl; baby; ex; spouse; missus; hubby
    parents?; (son|daughter|brother|sister|mother|father) in law`,
  other: phrases`
    {kin}; flatmate; roommate; housemate; landlord; landlady; tenant; neighbou?r; carer; mate
    friend; colleague; coworker; boss; employer; assistant; secretary; emergency contact
    guarantor; reference; executor; next of kin; guardian; babysitter; lodger`,
  he: phrases`he; she; they; hes; shes; he is; she is; he has; she has; theyre`,
  died: phrases`
    died; passed (away|on|last|in|this|over); dead; deceased; been killed; was killed
    slipped away; no longer with us; buried; cremated`,
  when: phrases`
    today; tonight; tomorrow; monday; tuesday; wednesday; thursday; friday; saturday; sunday
    next week; this week; end of (the|this) (month|week); next month; payday; pay day
    the \d{1,2}(st|nd|rd|th)?; the {ordinal}; \d{1,2}(st|nd|rd|th); {month}; weekend; first thing
    right now; now; straight away; this (afternoon|evening|morning); when i get paid; noon
    midnight; \d{1,2}/\d{1,2}; \d{1,2} {month}; in (a|two|three|\d+) (days|weeks|week)`,
  month: phrases`
    january; february; march; april; may; june; july; august; september; october; november
    december; jan; feb; mar; apr; aug; sept?; oct; nov; dec`,
  ordinal: phrases`
    first; second; third; fourth; fifth; sixth; seventh; eighth; ninth; tenth; eleventh; twelfth
    [a-z]+teenth; twentieth; thirtieth; thirty first
    twenty (first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)`,
  num: phrases`
    [$£€]? ?\d[\d.]*k?; a (hundred|tenner|fiver|grand|thousand|couple|few); tenner; fiver; hundred
    thousand; [a-z]+teen; (twen|thir|for|four|fif|six|seven|eigh|nine)ty( [a-z]+)?; one; two
    three; four; five; six; seven; eight; nine; ten; eleven; twelve; half; dozen`,
  count: phrases`
    \d{1,2}; two; three; four; five; six; seven; eight; nine; ten; eleven; twelve; eighteen
    twenty four; a dozen`,
  digit: phrases`
    zero; oh; o; one; two; to; too; three; four; for; five; six; seven; eight; ate; nine; nought
    double; triple; \d+; x`,
  // One figure at a time: repeats of this can be read in one way only, so they stay quick.
  oneDigit: phrases`
    zero; oh; o; one; two; to; too; three; four; for; five; six; seven; eight; ate; nine; nought
    double; triple; \d; x`,
  will: phrases`
    ill; i will; i can; i could; im going to; i shall; well; we will; i promise; i swear; let me
    id like to; i want to; i would like to; i should; able to; happy to; i plan to; i do; ill have`,
  no: phrases`
    dont; do not; not; never; wont; cant; didnt; isnt; aint; refuse to; no; wouldnt; shouldnt
    without; im not; stop`,
  talk: phrases`talk; speak; talking; speaking; chat; deal; dealing`,
  human: phrases`
    human( being)?; person; people; agent; representative; rep; operator; supervisor; manager
    advis[eo]r; someone; somebody; team leader; boss; customer services?; lady; man; woman
    one of your; member of staff; specialist; department; team; anyone; anybody`,
  machine: phrases`
    robot; robots; bot; bots; machine; computer; ai; recording; chatbot; automated; program
    software; programme`,
  contact: phrases`
    call; calls; calling; contact; contacting; text; texts; texting; ring; ringing; phone; phoning
    email; emails; emailing; letter; letters; message; messages; messaging; bother; bothering
    harass; harassing; hounding; pestering; hassling; chasing; writing; communicating
    correspondence; voicemails`,
  fee: phrases`
    interest; fees?; charges?; penalty; penalties; late (fee|charge)s?; surcharge; apr; rate
    extras?; costs?`,
  sum: phrases`
    amount; balance; figure; total; number; sum; interest; bill; charges?; numbers; statement
    fees?; record; account; arrears; maths?`,
  debt: phrases`
    debt; loan; account; card; bill; purchase; charge; balance; contract; credit card; finance
    order; membership; agreement; policy`,
  lawyer: phrases`
    lawyers?; solicitors?; attorneys?; counsel; barrister; legal (team|rep\w*|aid|counsel)`,
  scam: phrases`
    scam; scams; scammers?; scamming; con (artist|man|men)s?; conmen; phishing; fraudsters?
    crooks; hoax; spoof\w*; swindl\w+`,
  hurt: phrases`
    kill; shoot; shooting; stab; batter; beat; smash; burn; break; hurt; punch; murder; strangle
    slit; bury; bash; bomb; blow up; wring; choke; torch; throttle; end; gut`,
  busy: phrases`
    driving; at work
    at the (wheel|office|doctors?|hospital|airport|shops?|store|school|dentist|till|gate|gym)
    on (a|the|my) (bus|train|plane|shift|site|break|lunch|road|motorway|freeway|way|other line|
      school run|clock)
    in (a|the|an|my) (meeting|class|lecture|exam|interview|car|shower|bath|queue|middle|
      appointment); in (class|court|church|traffic|work|bed); busy; cooking; working; eating
    at dinner; having (dinner|tea|lunch)`,
} as const satisfies Lexicon;
