import { phrases } from "../phrases.ts";
import type { IntentRule } from "../phrase-rule.ts";

/** What a debtor says of paying: why not, when, how much, or not at all. */
export const enMoneyIntents: readonly IntentRule[] = [
  {
    label: "give_reason",
    sure: phrases`
      forgot; forgotten; slipped my mind; lost track; mixed up my
      i thought (i|it|that|the) ~ (paid|autopay|closed|due|set up)
      didnt (realise|realize|know|get|see) ~ (bill|letter|statement|due|balance|it was)
      never got ~ (bill|letter|statement)
      (autopay|direct debit|payment|card) ~ (failed|bounced|declined|expired|cancelled); new card
      (moved|moving) (house|in|out|home|flat)
      (lost|losing|quit|left|changed|between|started) ~ (job|jobs|work|business|home|house|client)
      laid off; redundan\w+; fired; furloughed; sacked
      (hours|pay|wages?|overtime|shifts) ~ (cut|down|short|late|stopped|dropped)
      (paid|paycheck|wages|benefits|pension|client|customer|boss|employer) ~ (late|stopped|short|
        delayed|sanctioned|hasnt|havent|not|didnt); out of work; unemploy\w+
      waiting (on|for) ~ (money|check|cheque|payment|refund|payday|wages)
      (car|truck|van|boiler|roof|furnace|transmission|fridge|washer|washing machine|engine|vet|
        dog|cat|tooth|dentist|kids?|school|rent|mortgage|tax|wedding|funeral|christmas|holiday|
        hospital|medical|energy|gas|electric) ~ (bill|bills|broke|died|repair\w*|fees?|costs?|
        went|took|needed|fixed|fix|uniforms?|up|surgery|ate|cleaned|first)
      (sick|ill|hospital|surgery|operation|cancer|stroke|depress\w+|accident|injured|broke my|
        pregnan\w+|baby|divorce\w*|split up|separated|passed away|died|funeral); because
      thats why; the reason is; on account of; due to the; money(s| is| was)? tight; cash flow
      cost of living; everything went up; cleaned me out; caught short; short this month
      bit behind; travel(l)?ing; (been|was) away; on (vacation|holiday); got behind; fell behind
      busy with; life happened; bad month; my (bad|fault)
      had to (pay|buy|fix|help|cover|send|choose); cant afford
      on (benefits|universal credit|disability|sick pay); no money; didnt have (it|the); wanted to
      honestly christmas; gambl\w+; spent it; blew it; helped my; sent money; shop closed
      business ~ (slow|folded|closed|failed)`,
    hint: phrases`
      since; last month; so; just; been; had; had to; only; bills; kids; work; rent; money; late`,
    except: phrases`
      (if|what if|suppose) i ~ (lost|lose|forgot|cant); forgot (my|the) (password|login|pin)`,
  },
  {
    label: "promise_to_pay",
    sure: phrases`
      {will} (be |just |definitely |probably |try to |try and |have to |get |make sure |make |
        you |the |it |that |be paying |all )*(pay|pays|paying|settle|clear|send|transfer|payment|
        sort|square|put|have|do|money|make|cover|get)( it| you| that| this| all| off| up| in| of|
        a| my| the| whole| lot| full| thing| rest| payment| money| ~)* ({when}|in full|all of it|
        the (lot|whole|full|balance|rest)|it all|it off|soon|over the phone|online|on the app|
        at once|every penny|asap|it now)(?! (call|ring|talk))
      {when} ~ (ill|i will|youll|itll) (have it|pay|settle|send|clear|get it|be)
      (pay|settle|clear|payment|paid|square|put me down|make it|lets (say|do)|do it|sort|money|
        sorted) ~ (on|by|before|at|for|this|next|till)? ?({when})(?<!(cant|wont|dont|not|never|
        already|was|i paid|ive paid|call|ring|took) .{0,24}); first payment ~ {when}
      (whole|full|entire) (lot|thing|amount|balance|shebang|whack)(?<!(not|cant|
        dont have) the .{4,16}); all of it( on| now|$| today| by)
      ^(um |uh |ok |okay |yeah |so |on |by |the |this |maybe |next |how about |make it |right |
        alright |i think |it |say |payday so )*({when}|{ordinal}|\d{1,2}|\d{1,2} {month}|
        {month} \S+|by the end of the week)( at the latest| works| please| then| i guess|probably|
        ok| if thats ok| mate)?$; youll get your money; youll have it
      (i )?(promise|swear)( to pay| ill|$)(?<!cant promise.{0,4})
      (sending|paying|transferring|doing) (it|that|the payment|you) ~ (now|today|tonight|
        tomorrow)?; can i pay ~ (now|by debit|right now|today|by card)
      pay (it )?(now|today|tonight|tomorrow); get it done by; pay it off
      ^{num}( dollars| pounds| quid| bucks)?$; take a stab at it; im (paying|clearing) it
      on the ({ordinal}|\d+(st|nd|rd|th)?); ill use the app; ill pay it; by all means friday`,
    hint: phrases`pay; {when}; full; all; promise; settle; send; clear`,
    except: phrases`
      (cant|wont|not going to|never|not|refuse to|unable to|dont want to|couldnt|havent|
        why should i|wont be) ~ (pay|paying|settle|send|clear|paid|promise)…(?! it yet)
      (already|was|been|ive|i have|got) (paid|settled|cleared|sent)…; (i|we) (paid|sent|settled)…
      (call|ring|phone|try|text|speak|talk) (me|to|again|back)…
      (if|when|once|unless|after) (i|you|we) (pay|paid|settle)…; how (do|can) i pay
      have to pay (her|his); what (will|would|happens|if) …`,
  },
  {
    label: "partial_payment",
    sure: phrases`
      (only|just|could|can|manage|do|ill|maybe|like|about|offer|give you|have|got|spare|send|put|
        pay|afford|take|up to|most i can|start with|down for|towards|for now|find|scrape) (only |
        just |do |pay |you |like |maybe |about |manage |afford |send |give |is |put |me down for |
        down |a |to |towards )*{num}( ~)? (now|today|for now|this (week|month|check|time)|at (a|
        the) (time|moment|most)|and the rest|no more|max|tops|spare|to start|towards?|off it|
        until|is all|instead|but i cant|a month|a week|though|dollars|on (friday|the))?(?<!(make|
        earn|get|rent|hours|wage|owe|borrowed|paid|fee|bill|cost|was|take|charge) (only |just |
        about |is |me )?{num}.{0,12})(?= |$)
      (part|partial|small|token|half|some|bit|something|chunk|third|quarter|minimum|good faith|
        smaller) (of (it|the|what)|payment|now|today|off it|towards|amount|on account|this time)
      (cant|cannot|couldnt|not|wont be able to) (do |pay |manage |afford )+(it |the |that )*(all|
        whole|full|lot|entire|total); the rest ~ (later|next|when|after|wait|on|payday); half now
      ^(um |uh |like |maybe |about |just |only |i guess |honestly |so )*{num}( max| tops| at most|
        is all| thats it| to start| i guess| spare)$; something (towards?|off|on); not the full
      just twenty; the most (i|id); (spare|left over) ~ you can have; let me chip
      sixty not sixteen; {num} (on the|on friday) ~ (rest|plan)?$
      i can(t)? do (thirty|forty|fifty|twenty|sixty|\d+)`,
    hint: phrases`
      only; just; max; most; for now; part; half; some; towards; rest; {num}; manage; spare; small`,
    except: phrases`
      (make|earn|bring home|take home|get by on|live on|rent is|bills are|cost me|paid|owe|
        borrowed|wage is|pension is) ~ {num}…
      {num} (hours|years|months|kids|days|weeks|times|people|payments|instal?lments|minutes|
        percent); (settle|settlement|full and final|forget the rest|call it|close it); not {num}
      one (thing|question|more); some(one|body|time)`,
  },
  {
    label: "refuse_to_pay",
    sure: phrases`
      (not|never|wont|aint|refuse|refusing|refused|no intention of|decided not|will not|im not|
        not going to|no way) (be |going |to |ever |even |pay |just )*(pay|paying|giving you|
        give you|payment|hand over|settle)(?! (for|with a|by|over the|through|the (full|whole|
        extra)|until|today|all at once|right now|now|before|in full|late|it all|on (friday|the)|
        my|your|out|any details|a fee|twice))
      not (getting|seeing|having) (a|another|one|any|my) (penny|dime|cent|money)
      (youll|you|you lot) (get|see|be getting|wont get|are getting|can whistle|
        can stick) (nothing|it|for it|sod all)? ?(out of me)?
      not (a|one|another) (penny|dime|cent|bean); (so|go ahead( and)?|then|just) sue me
      see you in court; do your worst; the answers no; i refuse; (whistle|sing) for it
      im keeping my money
      (zero|nothing|zilch|nada|nowt)$(?<=^(um |how about |absolutely )?(zero|nothing|zilch|nada|
        nowt)); dont (pay|intend to pay); why should i pay; decided not to; not (in part|paying)
      made enough out of me; staying there; you wont see; cant make me
      id rather (burn|go to jail); wont be paying; sweet f all; answer is no; another penny; zilch
      not offering anything; take the hit; ^not going to happen; not doing anything; ^never$
      zero dollars; youre not getting it; getting nothing; see if i care`,
    hint: phrases`not paying; wont pay; refuse; no; nothing; never; sue; dont care; penny`,
    except: phrases`
      (not|never) (said|saying|refusing); its not that i; not (paying|pay) attention
      ({other}|company|client|employer|insurance|they|he|she|wont) ~ (wont|not|isnt|refuses|
        hasnt) ~ (pay|paid)…; if i (dont|stop) pay; (cant|unable to) pay…
      not giving (you |out )?(my|any|that|details); refuse to (talk|speak|give|answer|be recorded)
      nothing (coming|left|in|to my|else|wrong); no more (calls|texts|letters)
      dont have a (penny|dime)`,
  },
  {
    label: "choose_plan",
    sure: phrases`
      (the )?(first|second|third|fourth|last|middle|final|shortest|longest|longer|shorter|
        cheapest|lowest|smallest|weekly|monthly|other|fortnightly) (one|option|plan|choice|
        of (those|them))(?! (i|was|is (late|due)))
      (the|that|do|take|with|like|go with|make it|i said|ill take|put me on|think) (a |the |it |
        me |that )*({count}) ?(months?|month|payments?|instal?lments?|parts?|weeks?)( thing| one|
        plan| option| please)?(?=( |$))(?! (behind|late|ago|overdue))(?<= (months?|payments?|
        instal?lments?|parts?|thing|one|plan|weeks?|month))
      ^(um |ok |yeah |i think |maybe |just |go with |id say |make it |not the \w+ the |
        the )*({count})( months?| payments?| instal?lments?| parts?| month one)?( please| then|
        sounds| works| is fine)?$
      {count} (instal?lments|payments|months) (sounds|works|is|please|then|would)
      (weekly|monthly|fortnightly) (works|suits|is better|please|{count})
      whichever (one )?(is|ends|costs|s); option (one|two|three|a|b|c|\d)
      (shorter|longer|cheaper|quicker) one; make it a dozen; not the \w+ the \w+$; middle one
      the first one; {count} of them; do the (weekly|monthly|plan)
      go with the ~ (months|plan|one)
      the (six|three|four|nine|twelve|ten|eight|five) (month|months|payments|one|payment|
        instal?lment); so the twenty
      ^(twelve|six|three|four|nine|ten|eight|twenty four|uh four)( |$); {count} please
      ill take {count}; plan with the; instal?lment one; the longest one; cheapest per month`,
    hint: phrases`
      one; option; plan; first; second; third; months; payments; instal?lments; longest; shortest
      weekly; monthly; take`,
    except: phrases`
      (none|neither|no|any) of (them|those|these)
      (can|could|is it|would it|may|how about|what about|what if|do you|if) ~ ({count}) (months?|
        payments?|instal?lments?)…
      (missed|behind|owe|late|overdue|made|paid|have i) ~ ({count}|first|last) (months?|
        payments?)…; (last|first) (payment|time|name|thing|four|day|week|month); not interested
      no one; any one; real one`,
  },
];
