import { phrases } from "../phrases.ts";
import type { TriggerRule } from "../phrase-rule.ts";

/** Health, bereavement, abuse and money trouble. */
export const enWelfareTriggers: readonly TriggerRule[] = [
  {
    label: "vulnerable",
    sure: phrases`
      cancer; tumou?r; leuk[ae]mia; chemo(therapy)?; radiotherapy; dialysis
      kidney (machine|failure); (a|had a|mini) stroke; dementia; alzheimers?; parkinsons?
      multiple sclerosis; heart (attack|failure|condition|surgery|bypass); transplant
      terminal(ly)?( ill)?; hospice; intensive care; icu; life support; coma; paraly[sz]ed
      amputat\w+; seizures?; epilep\w+; copd; lupus; sepsis; brain (injury|damage|tumou?r|bleed)
      diagnos\w+; surgery; operation; depress(ed|ion); bipolar; schizo\w+; ptsd
      anxiety (disorder|attack|attacks|meds)?; panic attacks?; psychiatr\w+; psychos\w+
      mental (health|illness|ward|hospital); mentally ill; (nervous|mental|a|having a) breakdown
      sectioned; antidepressants?
      (in|into|out of|at|from) (the |a )?(hospital|er|ward|rehab|refuge|care home|psych\w* (unit|
        ward))( bed)?; hospitali[sz]ed; admitted
      (registered|legally|going|partially|im|profoundly) (blind|deaf|disabled)
      disab(led|ility|ilities); wheelchair; hard of hearing; hearing (aids?|loss|impaired); deaf
      learning (disabilit\w+|difficult\w+|disab\w+); special needs; dyslexi\w+; autis\w+
      cant read; (support|social|key|case) worker; power of attorney; my carer
      (get|im|so|very|easily) (very |so )?(muddled|forgetful|confused (easily|these days|dear))
      memory ~ (going|gone|bad|isnt|problems?|loss|not what); my mind ~ (going|gone)
      im ~ (seventy|eighty|ninety)[a-z ]* ~ (dont|cant|muddled|confused)
      (hits|hit|beats|beat|chokes|choked|punched|threatens?|controls?|controlled|locks?|attacked|
        assaulted|rap\w+) (me|us|all (my|the) money|my money)
      (abusive|violent|controlling) (partner|husband|ex|relationship|marriage|boyfriend|home|man)
      domestic (violence|abuse); refuge; (restraining|protective) order; womens shelter
      ((fled|escaped|running|ran|hiding|got away) from|left) (him|her|my (abusive|violent)) ~ ?
      traffick\w+; afraid of (him|my husband)
      (lost|losing|buried|burying) (my|our) (little |baby )?{kin}
      (my|our) (little |poor )?({kin}) (has |just |sadly |suddenly |was )*(died|passed|killed|
        dying); {kin}s? funeral; funeral; grie(f|ving); bereave\w+; widow(ed|er)?; stillb\w+
      miscarr\w+; lost (the|our|my|a) baby; just lost (him|her)
      (doctors?|consultant|gp|surgeon|specialist) ~ (says|said|gave|given|told) ~ (me|weeks|
        months|time|rest|not to); (months|weeks) (left )?to live
      (cant|couldnt) (cope|breathe|get out of bed|leave the house|stop (crying|shaking))
      not (well|coping|right) ~ (head|months|mentally)
      (seriously|very|really|critically|chronically|badly) (ill|sick|unwell|injured)
      my (heart|kidneys?|liver|lungs?|nerves) ~ (is|are|has|failed|gave|bad|packed)
      with my (heart|nerves|breathing); bad heart
      (on|off) ~ (medication|meds|morphine|lithium|insulin); crying (all|every|myself); premature
      nicu; post ?(natal|partum); (im|am|was|been|feel|feeling) ~ dark place; disability (benefit|benefits|check|payments?|allowance); ssdi; vulnerab\w+
      broke my (back|spine|hip|pelvis|neck)
      (car|bad|serious) (crash|accident|wreck) ~ (hospital|months|walk); alcoholic; addict(ion|ed)
      in rehab; nursing home; pip; blind and; confused since; overdosed; my depressions?
      husbands just died; my dementias?; im stage four; my stroke; lose track; kids? died
      my {kin} .{0,60} (he|she) (just |has |sadly )?(died|passed away)`,
    hint: phrases`
      hospital; doctor; ill; sick; unwell; health; medication; died; passed; funeral; baby
      pregnan\w+; accident; injur\w+; pain; anxious; confused; pension\w*; cry\w*; stress\w*`,
    except: phrases`
      (vet|dog|cat|puppy|pet|horse|goldfish|car|van|phone|computer|laptop|battery|
        boiler) ~ (surgery|operation|died|passed away|cancer|sick|ill|put down|dead|bills?)…
      (surgery|operation) ~ (dog|cat|puppy|pet)…
      (nearly|almost|about|practically|gave me a|giving me a) ~ (heart attack|stroke|breakdown|
        panic attack)…; stroke of luck; (are|is) (you|they) ~ (deaf|blind|stupid|mental|dense)
      (you|youre|you must be) (deaf|blind|mental|thick)
      ~ blind (without|drunk|date|spot|faith|rage); bit blind; robbed blind
      (blind|deaf) (eye|ear|ears); mad ~ prices; mental for; (ten|twenty|\d+|many|few) years ago
      passed (my|the|it|on (the|your)|along|out|over|me|by|inspection)
      (no|not|never been|isnt|wasnt) (ill|sick|unwell|in hospital|disabled|depressed|vulnerable)
      sick (pay|leave|day|and tired|of|joke); fine in myself; boss is going to (murder|kill)
      depressed about
      (porter|nurse|work|job|shift|worker) ~ (at|in|for) ~ (hospital|clinic|hospice|care home|
        ward); nights at the hospital; rude treatment; {kin} (got|bought|gave|set|lent)
      anxiety about; shaking my head; confused (about|by|why|what|how); crying out loud
      in the wake; smooth operation; what operation; the hospital or; hit me with; no one told you
      passed on thursday; my mother died im; on disability; power of attorney for
      sister died and her; in the hospice; hes at dialysis; this is his; ten years ago`,
  },
  {
    label: "hardship",
    sure: phrases`
      (lost|losing|loss of) ~ (job|jobs|income|work|employment|contract|business|shop|clients?|
        house|home|overtime|position); laid (me |us )?off; redundan\w+
      (got|was|been|being|get) (fired|sacked|let go|canned|furloughed|the sack|the boot|dismissed)
      let (me|us) go(?! now| im); unemploy\w+; jobless
      (out of|no|between|without|not had any|no regular|had no|less|not much|cant (get|
        find)) (work|job|jobs|employment)(?! (to do|for you|number|tomorrow)); had to stop working
      jobseekers?; universal credit; jsa
      on (benefits|the dole|dole|welfare|food stamps|ssi|uc|income support|social security|
        a pension|a fixed income|minimum wage|sick pay|unemployment|disability|maternity)
      only (getting|get) sick pay; benefits ~ (stopped|sanctioned|cut|late|suspended|reduced)
      sanctioned
      (cut|cutting|slashed|reduced|dropped|took|docked) ~ (hours|shifts|pay|wages?|salary|
        overtime|income|benefits)
      (hours|shifts|pay|wages?|salary|overtime|income|tips) ~ (cut|reduced|down|dropped|halved|
        slashed|gone|dried up|went down|short|docked|garnish\w*)
      (fewer|less|reduced|short) (hours|shifts|overtime|pay|income); garnish\w*
      down to ~ ({num}) ~ (hours|week|days)
      (cant|couldnt|not able to|unable to|no way i can|never|struggl\w+ to|barely|
        hardly) ~ (afford|make (rent|ends|the rent)|meet|keep up|feed|cover (it|rent|food|my)|
        put food|eat|heat|live on|get by|manage (it|that|to pay)|pay (anything|rent|bills|nothing|
        any of it)); cant pay ive
      afford (it|that|this|anything|food|rent|what)(?<!(can|could) (just )?afford .{0,8})
      (dont|havent|aint|not|never) (got|have|make|earn|get|bring in)? ?(the|any|enough|it|much|no|
        a|two|that)? ?~ (money|cash|penny|pennies|cent|dime|bean|pot|income|savings|wage|to spare|
        left)(?! back| yet)
      (no|without|short of|low on|run out of|very little) (money|cash|income|funds|wage|wages|
        savings|paycheck|earnings)
      (nothing|not much|hardly anything|very little|not enough|zero) ~ (coming in|left|left over|
        in the bank|in my (account|bank)|to live|to spare)
      money(s| is| has)? ~ (tight|short|gone|run out|dried up|low|scarce|all gone); struggl\w+
      skint; destitute; broke(?! my| the| down| up| it| his| her); penniless
      poor(?! line| service| signal); strapped; hard up
      financial ~ (hardship|difficult\w+|trouble|mess|problems); (hard|tough|difficult) times?
      rough patch; hardship; money (trouble|problems|worries); drowning; going under; sinking
      payday loans?; behind on (everything|rent|all|my|the rent); overdrawn; overdraft; evict\w*
      foreclos\w+; homeless; (living|sleeping) in (my|the|a) (car|van|hostel|shelter)
      food ?banks?; food pantry; choos\w+ between; skipping meals; hand to mouth
      paycheck to paycheck; ends meet; (lights|power|gas|water|electric) ~ (cut|shut|turned) off
      (cut|shut|turned) off ~ (lights|power|gas|electric|water); cost of living; one income
      single (mum|mom|parent|mother|dad|father); (mouths|kids|family) to feed
      feed my (kids|family)
      (business|plant|factory|shop|store|restaurant|firm|company|mill|warehouse|pub|
        salon) ~ (folded|failed|closed|shut|collapsed|went bust|went under|gone bust|bust)
      (closed|shut) (the|my|our) (plant|factory|shop|store|restaurant|firm|doors); went bust
      went under; (got|have|im) (zero|nothing|nowt)(?! to (say|do))
      not (ten|five|one|a) (dollars?|pounds?|cents?|penny|dime)
      (havent|not|hasnt) ~ (paid|earned|worked) ~ (since|for|in)
      (work|trade|business|gigs?|orders|customers|bookings|market) ~ (dried up|dry|slow|dead|
        quiet|gone|stopped|scarce); on strike; laid up; off (work|sick); signed off; cant work
      stopped working; give up (work|my job|the taxi)
      (i )?only (make|earn|get|bring|take|clear) ~ {num}
      (earn|make|get|on) ~ {num} a (week|month) ~ (rent|bills|and|before|after)
      rent (takes|eats|alone|and|s gone); after (rent|the rent|bills|food|the bills); fixed income
      child (support|maintenance) (stopped|dried|isnt|late|ended); everything went up
      (too much|too steep) for me; wages? went down
      (gas|electric|energy|food|rent|fuel|mortgage) ~ (went up|doubled|tripled|gone up|jumped|
        through the roof); unpaid leave; nobodys hiring; blood from a stone; no idea how ill pay
      haven?t earned; all ive got (till|until); {num} pounds in my account
      (state )?pension and it doesnt; his wage that paid; wages stopped; havent got any
      isnt any money; some weeks i; dont make gas; zero hours; eight weeks without
      without a paycheck; two incomes; just not enough; statutory sick pay; hours are half
      furloughed; im on nothing; being reassessed; sick pays? run out; hundred odd a week
      cant do it again; on disability`,
    hint: phrases`
      job; work; hours; income; wage; wages; benefits; rent; bills; money; afford; tight; behind
      kids; pension; laid; cut; business; difficult; hard; budget; only; spare`,
    except: phrases`
      money(s| is)? no (problem|object|issue|longer); money isnt ~ (problem|issue)
      not (struggling|broke|skint|short|hard up|in hardship)
      (got|have|found|started|start) (a|my|another) new (job|work); hours are fine; broken
      broke as a joke; cant pay (now|today|until|till|before|by|online)
      (if|in case|what if) i ~ (lost|lose|cant)
      (lost|losing) my (mind|temper|phone|card|wallet|login|password|bill|letter|voice|glasses|
        way); no job is; good job; at work; off work at
      work(s)? (for me|out|it out|with|number|phone|email|nights); that works; can afford
      poor (thing|folk); in short; behind (me|you|by|on this|on it); let me go; business days
      mind your; business is (good|fine); out of (office|town|the country); meetings
      closed (the|my|our) (account|house|on); (shop|store|branch|app) ~ closed today
      energy bill is a fraud; no (spare )?time; hard (of|to hear|copy)
      no (interest|fees?|idea|problem|worries); for being broke; hardship program; hardship team
      not a cent$; made bankrupt`,
  },
];
