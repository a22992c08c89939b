import { phrases } from "../phrases.ts";
import type { TriggerRule } from "../phrase-rule.ts";

/** Who is on the line, where it is not the debtor. */
export const enPeopleTriggers: readonly TriggerRule[] = [
  {
    label: "deceased",
    sure: phrases`
      {he} (sadly |just |has |already |been )*{died}
      (hes|shes) (gone|passed)( now| love| since|$); dead (man|woman|person|guy|customer)s?
      (person|man|woman|customer|holder|one) ~ (is |has |was |youre )?(dead|deceased|died|
        passed away); (late|deceased) ({kin})s?; estate; executor|executrix; probate
      death certificate; next of kin
      (my |our |her |his )({kin}) (has |is |was |sadly |just )*(died|dead|deceased|passed|
        passed away)( and| do| so| why| her| his| on| in| last| back|$)
      {kin} (slipped away|passed) ~ (on|in|last|hospice); we lost (him|her|dad|mum|mom)
      lost (him|her) (in|at|on|last|to); passed away; letters of administration; (he|she) passed
      (hes|shes) (been )?(dead|gone) (for|since|nearly|two|three|a|six|some)
      dealing with ~ affairs; rest (his|her) soul; ashes; in the ground; calling a dead
      (mr|mrs|ms) \w+ passed; (dad|mum|mom|nan|{kin})s dead; no longer with us
      (brother|sister|mother|father|grandad|mum|mom|dad|wife|husband)s? (is |has )?(dead|died|
        passed)( and (you|her)| im| my| do i|$| on (monday|tuesday|wednesday|thursday|friday|
        saturday|sunday) can)`,
    hint: phrases`died; dead; passed; deceased; gone; late; estate; funeral`,
    except: phrases`
      (phone|battery|laptop|car|line|engine|computer|dog|cat|tv|boiler|plant|signal) ~ (dead|died|
        passed|deceased)…
      dead (tired|end|on|broke|serious|sure|right|line|battery|phone|set|easy|as)
      over my dead body; (if|when|once|after|until) (i|im|my husband ever) ~ (die|dies|dead|gone)
      passed (it|that|the|your|my|me|on|out|along|over|by)
      late (payment|fee|fees|charge|charges|on|again|for|this|last|with|now|at|bill|because|shift|
        penalty|in|to); better off dead; (ten|twenty|many|\d+) years ago; real estate
      (estate|council) (agent|car|tax); council estate; nan died ten
      my (mum|mom|dad|nan|wife|husband|little \w+|{kin}) (died|passed) ~ (weekend|sunday|week|
        yesterday|tuesday|monday); (little (girl|boy)|baby) died`,
  },
  {
    label: "minor",
    sure: phrases`
      (im|i am|i just turned|ive just turned|i turned) (only |just |like |about |nearly |
        literally )*(six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|
        seventeen|[6-9]|1[0-7])( years?| and a half| next| in|$)(?! (late|behind|weeks|days|
        months|payments?|minutes|mins))
      (im|i am) (fourteen|fifteen|sixteen|thirteen|twelve|eleven|ten|seventeen) (this|and|i|my|so|
        dude|lady|sir|maam)
      (im|i am) (a |an |just a |only a |still a )*(minor|kid|child|teenager|teen|underage|
        under (18|age|eighteen)|not (18|eighteen|an adult|old enough)|in (middle|elementary|
        primary|high|secondary) school|in (the )?\w+ grade|in year \w+)
      (his|her|their) (little )?(kid|child)$; im his kid; my (mommy|mummy|daddy|teacher)
      my (mum|mom|dad|mums|moms|dads|parents) ~ (says?|said|told me|wont let) ~ (not|strangers?|
        talk|cant|never|allowed)
      not (allowed|supposed) to (talk|speak|answer) ~ (strangers?|phone)
      (my|doing|got) (homework|schoolwork); recess; roblox; fortnite; (with|just|only|im) the babysitter
      (want|looking for|need) my (mum|mom|dad); literally in school
      in (fifth|sixth|seventh|eighth|ninth|fourth) grade; havent turned (18|eighteen)
      (im|i am|just|were|shes|and im) (only |just |nearly )?(six|seven|eight|nine|ten|eleven|
        twelve|thirteen|fourteen|fifteen|sixteen|seventeen|[6-9]|1[0-7])( and a half| this|do you|
        bye| daddys| i | please| so|$)(?! (days|weeks|months|payments|minutes|late|behind))
      not even eighteen; (fourteenth|fifteenth|sixteenth|thirteenth|twelfth|tenth) birthday
      mum says dont; daddys in; my parents im; mummys; twenty thirteen; dont talk to people`,
    hint: phrases`
      mum; mom; dad; mummy; mommy; daddy; school; years old; grade; kid; teenager; homework`,
    except: phrases`
      (my|our|the|his|her) (son|daughter|kids?|boy|girl|child|eldest|youngest|teenager|twins|
        oldest|{kin})s? … (year|years|grade|school|homework|twelve|thirteen|fourteen|fifteen|
        sixteen|seventeen|minor|teenager|ten|eleven); help\w* ~ homework; when i was …
      not a (kid|child); babysitters? (quit|cancel\w*|bailed|left|fell|costs?|charges); treat\w* ~ like; minor (issue|thing|problem|delay); kid you not; kidding
      school (fees|uniform|uniforms|run|gate|trip|bus|holidays|shoes|loan); with my teenager
      just the babysitter; im (ten|six|five|eight|nine|seven|twelve) (days|minutes|weeks|pounds)`,
  },
  {
    label: "wrong_person",
    sure: phrases`
      wrong (number|person|guy|woman|man|phone|house|girl|lady|bloke|party|individual|people|
        customer); misdial\w*; mixed (me )?up with; mistaken identity
      (thats|this is|this|im|i am) (not|isnt) (me|him|her|my name|that person|the person|
        \w+ this phone)$; (this|thats) isnt \w+ ~ (phone|number)
      (im|i am) not (him|her|that person|the person|the one|\w+)$; not the person; not me and
      (no ?one|nobody|no|not anyone|isnt any|no such) ~ (by that name|of that name|called that|
        here called|such person|at this number); theres no \w+ (here|living|at this); no \w+ here$
      no \w+ lives here; never heard of (him|her|them|that name|\w+$)
      (dont|do not|never) (know|met) (him|her|any|anyone (called|by)|this person|that person|
        a \w+$|who (that|he|she) is)
      (had|got|have) (this|the|my) (number|phone|cell) (for|since|going|over|two|three|years)
      (this|its) ~ new (number|phone)
      (phone|number) (used to belong|belonged to|was someone|must have been)
      previous (owner|tenant|occupant); my old tenant
      same (name|surname) ~ (different|not|another); not my (name|birthday) ~ (and|not|you)
      (youre|you are|youve|you) (after|looking for|want|got) ~ (someone else|somebody else|
        a different|another); try (someone|somebody) else
      (this|its) (is )?(a|the) (pub|restaurant|salon|business|church|shop|garage|office|hotel|
        clinic|bakery|landline); my landline; moved out before i; never met (him|her)
      not \w+ im \w+$; who is \w+ \?$; different (man|woman|person); my name isnt; im not him
      afraid not; i get calls for (him|her); ^no it is not; im not \w+ im; dialed the wrong
      asked for \w+ not me; not me pal; got this sim; nobody called \w+; i am not \w+ \w+ take
      ^no it isnt; new number who dis; i dont know a`,
    hint: phrases`
      wrong; not me; isnt me; not him; not her; never heard; dont know; new number; no one; nobody
      different; not my name`,
    except: phrases`
      if it were the wrong
      wrong (amount|date|balance|figure|sum|day|bill|account|fee|total|charge|way|digits?|with|
        end|side|time); (typed|gave|put|entered|said) ~ wrong; i was wrong; nothing wrong
      whats wrong; never heard of (you|your|this company|yous)
      dont know (how|what|why|when|if|where|whether|who you are|yet)
      (no ?one|nobody) (told|said|called|explained|ever|is hurting|will|wants)
      theres no (way|money|point|need|reason|rush|fee|income|work|job|hurry|problem)
      not (bankrupt|sure|paying|happy|comfortable|interested|disputing|arguing|ready)
      birthday like last; not liable`,
  },
  {
    label: "third_party",
    sure: phrases`
      (im|i am|this is|its|only|just|am) (just |only |actually )*(his|her|their|the|\w+s) (ex |
        late |older |younger |big |little |step)*({other})(?! (job|card|fault))
      (im|i am) (the|a) (mother|father|wife|husband|flatmate|roommate|landlord|carer|neighbou?r|
        executor); emergency contact; this is (his|her)
      (im|i am|were|we are|its|this is) (just |only |all )*(a |one of the |one of his |one of her |
        his |her )?(family|relatives?|related)( member)?(?! (man|person|doctor|business|emergency))
      i live with (him|her|them); i can (take|hear|handle|have) (that|it|this) for (him|her)
      (hes|shes|he is|she is|\w+s|\w+ is|he|she|{kin}s) (just |currently |not |still |always |
        isnt |usually )*(not (in|home|here|around|available)|isnt (in|home|here)|out (at|for|$|
        right)|gone (out|to)|in the (shower|bath|pub|garden|hospital|kitchen)|at (work|school|
        church)|asleep|sleeping|deployed|overseas|away|on (holiday|vacation|nights)|nipped out|
        popped out)(?<!(im|app|payment|money|that|it|what|card|phone)s? .{0,10})
      (he|she|they) (doesnt|dont|no longer|hasnt) (live|lived|work) here
      (he|she) (moved|left|lives) (out|away|in|with|abroad); (his|her) phone
      (left|handed me|lent me) (his|her) phone
      ((answering|minding|holding|picked up) (his|her|my \w+s?) phone)
      (can|could|shall|ill|let me|want me to) (i )?(take|pass|give|tell|get|have|ask|
        see if) (a message|him|her|it on|hes|shes); message on; whats (he|she) (done|owe)
      (is|did|does|has|what did) (he|she|my ({kin})) ~ (owe|trouble|done|behind|borrow|left)
      (its|thats) (his|her|my \w+s) (debt|problem|loan|account|bill|card)
      (his|her) (debts?|bills?|mess|account|affairs?) ~ (not|nothing|isnt|her|his)
      not my debt its (his|her); (he|she)(ll| will|s going to) (be back|be home|call|ring)
      (dealing with|about|on behalf of|speaking for) (my|her|his) ~ ({kin})s? (account|affairs|
        bills|card|debt|finances); on behalf of
      my (boy|son|daughter|husband|wife|boyfriend|mum|mom) ~ (left his phone|going to court|
        in some kind|not here|isnt in|doesnt live|in trouble); what did (he|she) do
      hes usually in; tell him you rang; hes at work; you cant speak to (him|her)
      (he|she) was killed; (hes|shes) been gone; he was my; {kin}s dead; (he|she) (died|passed)
      {kin} (died|passed)
      my (dad|mum|mom|mother|father|son|daughter|husband|wife|brother|sister|nan|
        grandad)s? phone( was)?; one of our residents; no longer with us; my moms phone
      thats my (son|daughter|husband|wife|dad|mum) youre; im his {lawyer}; mum says; hes my
      (went|gone) to the store its just; death certificate; power of attorney for
      this is (her|his); daddys in; my dad isnt; my sister said; im the cleaner; hes one of
      brother im ten; sorting out her`,
    hint: phrases`hes; shes; him; her; his; {kin}; message; not here; not in; he; she`,
    except: phrases`
      (thats|its|it is|this is|speaking this is|i am) (him|her|she|he)( speaking)?$
      this is (she|her|he|him)
      (my|the) ({other}) (is |will |would |has |was |just |had |s )*(gave|gets|pays|paid|lent|
        lends|lending|said|told|can|showed|lost|works|keeps|thinks|left me|helped|cross|
        going to murder); told (him|her|them)
      (he|she) (told|said|promised|laughed|shouted|swore|called me|hit|took|takes)
      (the|that|your) (man|woman|guy|lady|agent|colleague|rep) ~ (he|she|his|her)
      mother of (two|three); single (mother|mum|mom|dad)
      (lawyer|solicitor|attorney|doctor) ~ (hes|shes|he|she|him|her)
      my (brother|mate|friend)s? lending; put a human; kids in the bath; moved out before i
      how long could; ten years ago; little girl; my brothers? lending; my mums details`,
  },
];
