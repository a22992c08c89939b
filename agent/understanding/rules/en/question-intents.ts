import { phrases } from "../phrases.ts";
import type { IntentRule } from "../phrase-rule.ts";

/** What a debtor asks about or asks for. */
export const enQuestionIntents: readonly IntentRule[] = [
  {
    label: "ask_plan",
    sure: phrases`
      (payment|repayment|hardship|instal?lment|monthly|easy|affordable|some kind of|kind of|
        a) (plan|program|programme|arrangement|schedule)s?(?! (is|was|sounds|works|please go))
      (can|could|may|able to|want to|like to|possible|way|how about|what about|what if|would you|
        lets|okay) ~ (pay|do|split|spread|break|make|give) ~ (instal?lments?|monthly|weekly|
        quarterly|fortnightly|bit by bit|over time|in bits|in parts|each month|each week|
        every month|a (month|week)|per month|payments|over|small amounts|smaller)
      (split|spread|break|divide|chop) (it|this|that|what i owe) ?(up|out|over|into|across|
        down)?(?! (the charges|fees|for me$)); instal?lments( \?|$| possible| please); bit by bit
      (bits|little) at a time; chip away; small(er)? (monthly )?(amounts?|payments|instal?lments)
      lower (monthly|payments?|instal?lments?); what (are|s|re) (my|the|other) (options|choices)
      any (options|other plan); what (can|could) (you|we) (do|offer|split|arrange|work out)
      what (does|would|do) ~ look like; set (me )?up ~ (plan|monthly); work something out
      come to (some|an) arrangement; (longest|max) ~ (go|spread|get|term|offer)
      how (do|does|could|can) (we|i|it) ~ (break it|split|spread|work); reduced payments?
      weekly instead; monthly (how|instead|\?)( |$)
      over (a few|several|six|three|the next|a couple of) months; rest go on a plan
      the monthly thing; do something monthly; quarterly; (on|put) ~ a plan; made smaller
      a (month|week) \?$; around payday|line up with payday; bit on each
      (talk|run|walk) me through ~ options; what plans; in bits; pick the date
      over (twelve|six|\w+) months; anything smaller; stretch this out; small steps
      comes out cheapest; in chunks; divided up; lowest monthly
      spread (whats|the cost|it)|then spread; arrangement to pay; every month how; monthly or
      dont have to find; month plan; three bites; half next month; over the year; flexible options
      choices; (a tenner|twenty|thirty|fifty|\w+ty) a (week|month)( \?|$)`,
    hint: phrases`
      plan; instal?lments?; monthly; weekly; spread; split; arrangement; options; payments
      a month; a week; over`,
    except: phrases`
      (not|dont|no|never|none|isnt) (interested|want|need|asking|any of) ~ (plans?|instal?lments|
        split|options)…; dont want to (split|spread); (health|dental|phone|data) plan
      any other way; nine month plan; split (up|from)`,
  },
  {
    label: "ask_balance",
    sure: phrases`
      (how much|what|whats|how many) ~ (owe|owing|balance|outstanding|total|overdue|behind|
        arrears|left|remaining|payoff|pay of amount|is it( now)?$|damage|due|past due|
        payments (left|have i missed)|asking for|after)(?<!(interest|fee|charge|fees) .{0,30})
      (remaining|outstanding|current|exact|full|total|correct|real|pay ?off|account) (balance|
        amount|figure|total)( \?| please| is|$)
      (tell|give|read|remind|check|confirm|send|need|want|know) ~ (balance|total|figure|amount|
        what i owe|how much|whats left|outstanding)(?! (is|was) wrong)
      (when|what date) (was|is|did) (it|that|this|the|my) ~ due; how (far|much) behind
      how (overdue|late|behind) (am i|is it)
      how much (more|do i|is (it|this|left|outstanding)|would i|exactly|now|again|total|are you|
        does (he|she)|did (he|she)|to (pay|clear|settle|close)|am i|i still|
        you saying)(?! (interest|charge)); which (account|card|loan|bill|debt); how many payments
      what did (he|she) owe; whats my balance; ^balance; whatll be left; is it still the; gone up$
      am i (actually )?behind by; pay ?off amount; whats the amount; how much was it; total was
      what would clear; how bad is it; the damage; the figure; how much (is|was|now)`,
    hint: phrases`
      balance; how much; owe; total; outstanding; due; left; amount; statement; figure; behind`,
    except: phrases`
      (dont|do not|never|didnt|shouldnt|no) ~ owe
      how much (interest|of a|extra|time|longer|discount|would each|is each|do you charge)…
      (whats|what is|explain) (the|this|that|these) (interest|fee|fees|charge|charges|late|
        penalty|extra|\w+ (dollar|pound|quid))…; i know (how much|what) i owe; whatever i owe
      due to; best (price|offer); lowest figure; balance was nil; how much sleep`,
  },
  {
    label: "ask_fee",
    sure: phrases`
      (what|whats|how|why|whatll|is|are|will|do|does|any|when|how much|explain|break down|where|
        there|wheres|you|would|no) ~ {fee}( \?| for| is| are| stop| if| on| be|$| calculated|
        carry| added| per| a day| too| work| come| there)(?<!(take|drop|waive|remove|cancel|knock|
        scrap|lose|stop|freeze|cut|reduce) .{0,24}{fee}.{0,8})(?! (off|removed|waived))
      (what|whats) (is |are )?(this|that|the|these|those) ~ (fee|charge|interest|penalty)s?
      (charge|charged|add|cost) (me |you |us |any |a |an )*(extra|fee|interest|more|for (paying|
        missing|late))
      (no|any|extra) ~ (fee|fees|charge|charge|cost)s? (is there|on top|right|\?|for|there isnt|
        if); interest rate
      why( has| is| did)? (it|the balance|the bill|this) (gone|went|go|so much) ~ up?; gone up by
      early (repayment|settlement) (fee|charge); does interest carry on; when do the fees stop
      will i be charged; extra if i pay; (dollar|pound|quid) charge for; charging me a day
      interest (worked|still|running); charge me (for|thirty|\w+ (bucks|quid|dollars)); have fees
      admin fee; adding up every; anything on top; no extra charge; charge me for it`,
    hint: phrases`
      fee; fees; interest; charge; charges; penalty; rate; apr; extra; cost; added; late`,
    except: phrases`
      (take|drop|waive|remove|cancel|knock|scrap|lose|freeze|reverse|cut|reduce|wipe|get rid of|
        refund|stop|lift|skip|not add) ~ {fee}…
      {fee} ~ (off|waived|removed|dropped|cancelled|frozen|back|forgiven|reversed)…
      not interested; interest(ed|ing); free of charge; in charge; phone charge; at any rate
      the rate went up; (school|vet|legal|lawyer|tuition) fees; as long as theres no extra`,
  },
  {
    label: "ask_deferral",
    sure: phrases`
      (give|need|have|get|could|can|want|allow|a|bit|little|some|few) ~ (more time|extra time|
        longer|few (days|weeks)|couple (of )?(weeks|days|months)|another (week|month|fortnight)|
        bit longer|breathing room)
      (push|move|put|shift|bump|delay|postpone|hold|leave|extend|defer|pause|suspend|skip) (it|
        the|my|this|that|things|payments?|off|back|a)? ?~ (back|off|until|till|to|later|month|
        a bit|for a|few|next|week|out|payday|after|date)(?! the phone)
      give me (till|until|a (week|month|few|couple)|some time|to the|another|two|three|\d+)
      if you give me till; extension(?! (for somebody|number)); deferral|deferment|forbearance
      grace period; payment holiday
      (can|could|would) ~ (wait|pay|leave|pause|defer|delay) ~ (until|till|later|next (month|week|
        payday)|after|when)(?! hang)(?! call); bear with me; thats all im asking; hold off
      the rest wait; skip a (month|payment); next month instead; pause it; push it back
      hold it a month; leave it till; could it wait; another (two|few|couple|week|month)
      week later; months? grace; postpone; extensions?; skip this month; put on hold
      leave the date open; put it off; until the; could it go to; defer; due date back
      hold (on|off) till`,
    hint: phrases`
      more time; until; till; extension; delay; wait; later; push; hold; give me; longer
      next month; payday`,
    except: phrases`
      (hang|hold) on…; wait (a (sec|minute)|what|no|are you|so); (cant|not|wont) wait
      (call|ring|text|try|talk|speak) (me|to me) ~ (later|until|next|after|in a)…
      give me (a (sec|second|minute|moment|discount|call)|your|the|one|strength)
      let me (know|see|think|check|get|find); put me (on|through); what(ll| will) ~ (charge|fee)…
      leave me; freeze the interest; give you till`,
  },
  {
    label: "ask_waiver",
    sure: phrases`
      (waive|remove|drop|scrap|cancel|wipe|take|taken|knock|write|credit|reverse|forgive|lose|
        get rid of|strike|freeze|stop|suspend|refund|reduce|halve|cut|lower|lift|void|let me off|
        excuse|erase|not add|do without) (off |me |the |those |that |my |all |some |this |any |
        of |a |late |adding |more |overdue |two |both )*{fee}
      {fee} ~ (waived|waive|removed|taken off|take off|dropped|off|reversed|scrapped|credited|
        frozen|freeze|written off|forgiven|comes? off|refunded|reduced)(?! the wall)
      (take|knock|get) (it|that|them|those|this) off( for me| please| \?|$| and| as| if)
      (not|without|stop) (add|adding|charge|charging|pay|paying) (me |any |the |more )*(interest|
        fees?|charges?); any (chance|way) ~ {fee}; goodwill; lose the {fee}; make an exception
      never been late before; not fair ~ (charged|fee|penalty)
      write (it|the debt|the rest|this) off; wipe the slate; let me off; scrap the fee
      half the fee; fee off; debt forgiveness; strip out; just wipe it; fee goes; remove the
      lose the fees?`,
    hint: phrases`
      waive; fee; fees; off; drop; remove; interest; charge; penalty; cancel; late; fair`,
    except: phrases`
      stop (the )?(calls?|letters|texts)
      take (it|that|this) (off my (card|account|wages)|as|up with|easy|or leave)
      cancel (my|the|that) (gym|membership|account|card|direct debit); took my overtime
      no interest (in|to); interest free`,
  },
  {
    label: "ask_discount",
    sure: phrases`
      discounts?; settlements?(?! (letter|was))
      (settle|settling) (for|it for|this for|at) ~ {num}; lump sum
      reduced (amount|balance|sum|settlement); reduction; full and final; best (price|offer|deal)
      lowest (figure|amount|price|lump|offer|you)
      knock (something|some|a (bit|few|hundred)|it down|half|\w+ percent|{num}) ~ off?
      cents on the dollar; percent (off|of it); half (off|price); money off; haggle
      meet me (halfway|in the middle); split the difference
      call it (quits|even|square|done|a day); (were|its|and) (square|quits|even)
      (wipe|forget) the rest; (close|clear) it ~ (for|and) ~; any deals
      (take|accept) (less|{num} ~ (to|and|percent))
      (would|could|can|will) you (take|accept|do) (less|{num}|a (lower|settlement))
      less if i (pay|paid); lower (amount|figure|balance|total|sum|settlement)
      bring (it|the total) down; come down (on|a bit)
      offer (you )?{num} ~ (full|final|settlement|close|done)
      bought (this|it|the debt) for pennies; something off; twenty percent; for less
      give you ~ percent; settle (it|for); meet in the middle; on the price; cut it by
      would you (accept|settle)|accept that; smaller lump sum; {num} and its done`,
    hint: phrases`
      discount; settle; settlement; less; deal; offer; percent; off; lump; lower; reduce; close
      cents`,
    except: phrases`
      settle (in|down|up|it (on|tomorrow|today|friday)|the bill); insurance ~ settle\w*
      (take|took) (the |a |that )*(fee|charge|interest|penalty|late); (knock|take) ~ {fee}
      no deal; big deal; deal with; lowest (monthly|payment|instal?lment)
      lower (monthly|payments?); less (hours|money|work|pay|income); more or less
      thirty percent thats; half past`,
  },
  {
    label: "ask_consequence",
    sure: phrases`
      (what|whats|whatll) ~ (happen|happens|consequences?|worst|going to do( about)?( to me| if|
        $)|you do( if| to me)|the risk|if i (dont|cant|miss|default|just|say|never|lost|stop|
        did))(?! (to be|ed))
      (will|are|can|could|would|do|does|going to|is) (you |they |this |it |i |that |my \w+ |be |
        get |going to |just |become |just )*(sue|court|garnish\w*|arrest\w*|jail|prison|
        repossess\w*|bailiffs?|affect my|hurt my|ruin my|show on|go on my|on my (credit|record)|
        credit (score|report)|lose my (house|home|car)|take my|come to (my|the)|liable|
        legal action|ccj|freeze my|fall apart|in trouble|mortgage)
      (if|suppose) (i|we) (just |still |dont |never |cant |miss |missed |skip |stop |stopped |
        ignore |say |lose |lost )+ ~ (what|then|will|would|does|\?|is|fall)
      how long ~ (record|credit|file|stay|default); consequences?; is (it|this) a crime
      worst (you|that|they) can do; so what now
      (do|will|would|does) (i|my (wife|husband|kids|family|mum)) (have to|inherit|become|get|
        be liable) ~ (pay|it|liable|her|his)?
      (affect|hurt|damage|ruin) (my|the) (credit|score|mortgage|visa|job); then what; what happens
      take me to court; what would you do if; on my credit; what if i say; can they; go to jail
      debt die with; show as; would that change; default do to; does that mean
      (would|will|do) you still; how would that show; get a ccj; take the house; further action
      still get these; fall apart; would you have something; out of my wages; affect my`,
    hint: phrases`
      if i; court; sue; credit; jail; bailiffs?; consequences?; affect; will you; happen
      repossess; record; trouble; what if`,
    except: phrases`
      (what|whats) happened; see you in court; (take|taking) you to court; filed ~ court
      the court says; credit card; credit (union|note|it)
      if you (take|drop|waive|give|knock|let|do|could|can|want)
      if i (could|can|pay|paid|had to pick|remember|did weekly); life happened; record(ed|ing)
      what if (we|i) (split|paid|pay|did); if i split; trouble (with|logging|hearing)`,
  },
  {
    label: "who_are_you",
    sure: phrases`
      (who|whos) (is|are|am i|do|exactly|the hell is)? ?(this|that|you|it|calling|talking|
        speaking|i speaking|i talking|you work|you with|asking|there)
      whos (this|calling|that|speaking|asking)
      who (you are|you with|youre (with|from|calling)|do you work|you represent)
      (what|which) (company|bank|firm|agency|lender|outfit|department) ?(is|are|do|did|youre|you|
        this|$|again)?
      where (are|re|is|you|did) (you|this|calling) ?(calling|ringing|from|phoning)?
      (calling|ringing) from where; from where$
      (whats|what is|tell me|give me|can i get|can i have|didnt catch) (your|the|who) ~ ?(name|
        company|firm|employer)?(?<= (name|company|firm|employer|who .{2,20}|your name))
      what (is )?this (about|regarding|concerning|in regards?)
      whats (this|it) (about|regarding|for)
      what (do you want|are you calling (about|for)|you calling about)
      why (are|r) you (calling|ringing|contacting|texting)( \?|$| me)
      (are|is) (you|this|it|that) (the|from|with|my|calling from) ~ (bank|company|lender|hospital|
        crowd|original|credit card|collector|collections); original lender; on whose behalf
      how (did|do) you (even )?(get|got|have|find) (my|this) (number|name|info); name please
      and you are; identify yourself; havent told me who; do i know you; sorry who( |$)
      you (are|re) who; what did you say (the name|this was); who am i; which company
      reference please; ^and you are; who did you say; who gave you; who on earth; what is that$
      which one are you; what am i chatting; which firm`,
    hint: phrases`who; company; which; name; where; calling; from; this about; why are you`,
    except: phrases`
      (dont care|no idea|doesnt matter|not sure) who (you are|this is)
      who do i (report|complain|speak|talk|pay|send); who (can|should) i
      whos (in charge|your manager|going to); who(d| would|ll) (have|look)
      (someone|somebody|people|anyone|one|man|woman|person) who
      who (stole|opened|took|used|else|cares|knows|isnt|can|regulates); my (name|company|firm)
      what (is|s) (this|that) (charge|fee|penalty|amount|\w+ (dollar|pound|quid))
      where (is|are) my; where (do|can) i; robot|person|human or`,
  },
];
