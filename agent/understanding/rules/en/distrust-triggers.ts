import { phrases } from "../phrases.ts";
import type { TriggerRule } from "../phrase-rule.ts";

/** Doubt and threat: a machine, a fraud, a recording, violence. */
export const enDistrustTriggers: readonly TriggerRule[] = [
  {
    label: "ai_query",
    sure: phrases`
      (are|is|am i|so|sound like|sounds like|youre|arent|isnt) (you|this|that|it|to|with|really|
        even|actually|like|a|an|not|just|some|one of them|one of those|them|talking|speaking|the|
        kind of|sort of| )* ?({machine}|real (person|human|voice|woman|man)|actual (person|human)|
        human|person|real|alive|live)( \?| or| right| then| arent| isnt| cause| because| wait|
        love|$| lol| haha| just| mate| yes| on)(?! (company|bank|debt))
      ({machine}|human|person) or (a |an |is it |are you )*({machine}|human|person|real|someone|
        not)(?! ); (are|is) (you|this) ~ ({machine})(?! (get|give|put|i want))
      what (am i|are you) ~ (talking|chatting|speaking)? ?(to|like) ~ (software|robot|bot|ai|
        machine|program|alexa)?; like (alexa|siri|chatgpt); sounds? ~ (robotic|automated|scripted)
      is (that|this|it) a real voice; (person or a program); pass the turing
      do you (breathe|have feelings|sleep); you a {machine}
      (talking|speaking|chatting) to a ({machine}|person or)(?! (like|about)); u human
      are you a bot; an algorithm; chatgpt; is a computer deciding; virtual agents?
      (are|r) (you|u) (even )?human`,
    hint: phrases`
      robot; bot; ai; machine; human; real person; recording; computer; automated; program`,
    except: phrases`
      (talk\w*|speak\w*|deal\w*|get|give|want|need|connect|through|transfer|put|prefer) ~ (real|
        actual|live|proper) (person|human|agent|one)(?! or)…
      (not|dont|wont|refuse|hate|know|no) ~ (talk\w*|speak\w*|deal\w*|do this|doing this|youre|
        its) ~ ({machine})…; (dumb|stupid|useless) (bot|robot|machine); are you the (person|man)
      (are|is) (you|this|that) (a |the )?real (bank|company|lender); my alexa; talk to my alexa
      isnt ai connect`,
  },
  {
    label: "suspect_fraud",
    sure: phrases`
      {scam}
      (is|sounds|smells|looks|feels|seems|its|this is|what a|a|any of this is) (a |bit |very |
        all |like |like a |well |pretty |one of those )*(con|fraud|fake|dodgy|fishy|sketchy|
        suspicious|shady|bogus|legit|legitimate|genuine|for real)(?! debt| charge)
      (how|what) (do|can|would|proof) ~ (know|sure|trust|verify|tell|believe) ~ (real|legit|
        genuine|who you|from|youre|you|this|really)?
      prove ~ (who you|real|yourself|youre|you are); (prove|verify) (it|who) (you)?
      (dont|never|wont|not|cant|told not to|not going to|not comfortable) (be |ever |to |just |
        with |going to )*(trust|give|giving|share|hand\w*|tell|confirm\w*|disclose|provide|read|
        say) ~ (strangers?|phone|details|info|information|personal|caller|rings|called|rang|
        unknown|link|you people|machine|my birthday|digits|that out)
      (bank|daughter|son|wife|husband|police|grandson|mum|mom) ~ (told|says|said|warned) ~ (never|
        not to|dont)
      (call|calling|ring|ringing|phone|check|go|log|look|use|google) ~ (official|number on the|
        back of my card|bank (directly|myself)|company (myself|directly)|number (myself|up|
        meself)|official line|app instead|main number|website myself)
      (dont|not sure i|why should i|hard to) (trust|believe) (you|this|that|a word)
      could be (anyone|anybody|a scam); anyone could
      (trying|try|want|out|after) to (steal|scam|con|rob|get my (details|info)|fish|trick|rip)
      (strange|weird|unknown|blocked|random|foreign|private|suspicious|withheld) (number|caller|
        call|link|id); (came|comes|come|showed) up as (unknown|spam|scam); (dont|never) click
      click a link; if youre (really|real|the real|genuine|legit); if youre the real bank
      what phishing; how they got my; out (of )?the blue; nice try; log in to the app instead
      in writing before i believe; already got (it|them); gift cards?; to some stranger
      until i know this; know youre who; boiler room; isnt a scam`,
    hint: phrases`
      fraud; legit; real; trust; fake; prove; verify; official; bank; link; unknown; suspicious
      dodgy; genuine`,
    except: phrases`
      fraud (department|alert|team); (not|isnt|no) (a |saying its a )?(scam|con|fraud)
      (i was|got|been|victim of|romance|crypto|investment|by a|to a|in a) ~ (scam\w*|conned|con|
        fraud|hoax); energy bill is a fraud; the real (reason|amount|problem)
      con(dition|tract|firm); pros and con; prove (i owe|its mine|that i owe)
      verify (the|this|my) (debt|payment)
      a real (struggle|pain|person|human|man|woman|agent|advis[eo]r); fraudulent charge
      legit forgot; pretending to be me; used my social; not the person; im eight; bunch of crooks
      not a machine; dont give my birthday; comfortable giving that; at first i thought
      in a queue; cloned me`,
  },
  {
    label: "rec_object",
    sure: phrases`
      {no} ~ (record|recording|recorded|recorder|on tape|taped|tape)(?! (of (any|this|me)|
        straight))(?<!(a|any|your|the|for the|my|credit|have|criminal|on|no) records?)
      (record\w*|tape) ~ (off|stop|stopped|without|object\w*|dont|delete\w*|consent|permission|
        uncomfortable|illegal|creep\w*); (turn|switch) ~ off ~ ?(recorder|recording)?$
      (switch|turn) off the recorder; two party; (consent|permission) to (be |being )?record
      on tape; not while youre recording; is it still recording; object to ~ record\w*
      off the record; (save|store|keep) ~ anywhere delete; no recording
      wont (talk|speak) ~ record\w*; do not agree to ~ record\w*; tapes off; being taped
      rather you didnt; voice stored; delete it$`,
    hint: phrases`record\w*; tape; taping`,
    except: phrases`
      (dont|wouldnt) (mind|care|object) ~ record\w*…; (happy|fine|ok|okay|feel free) ~ record\w*…
      im (also )?recording (you|this)
      (no|any|a|my|your|our|credit|criminal|good) records?( of| show\w*| says?| for|$)…
      copy of the recording; (recording|it) (will|proves); broken record; track record
      on my record; on record; record away`,
  },
  {
    label: "violence_by_debtor",
    sure: phrases`
      (ill|i will|im going to|going to|i swear|swear to god|coming (over|down|round)|come (over|
        round|down)|or ill|so help me|someones going to|id|i would|want to|and ill|whoever|
        next one|love to) (just |come |personally |fucking |find you and |come and |be |have you |
        to |tell him |down there |round )*({hurt})( ~)? (you|your|him|her|them|someone|somebody|
        whoever|next|the next|office|anyone|one of|neck|it down|the place)
      (know|found|find) (out )?where (you|your) ~ (live|work|office|house|family|is)
      (with|got|get|bring|have) (a |an |my |the )*(baseball |shot)*(bat|gun|guns|knife|shotgun|
        rifle|axe|machete|hammer|crowbar|petrol)(?=.{0,60}( you| your| office| coming| door| gate|
        whoever| next| come| down|$))(?<!(my head|myself) .{0,20})
      (coming|come|be) (down|round|over|there|for) ~ (with|batter|kill|hurt|smash|burn|bat|gun|
        you); watch your (back|step|family)
      (you|youre|youll|anyone|whoever|next) ~ (dead man|dead meat|be sorry|regret it|get hurt|
        body bag|get shot|hospital)
      (send\w*|comes|come|shows|knocks) ~ (shot|shoot|stab|dead|bat|dogs?|kill|hurt|regret|gun)
      (break|smash) (your|his|her|every|their) (legs|arms?|neck|jaw|face|bones?|windows?|teeth|
        kneecaps|bone); burn (your|the|that|it|this|you) ~ (office|building|place|down|house)?
      (wring|break) ~ neck; bullet (in|through|with)
      (hurt|kill|shoot|stab|batter|punch) (you|him|one of you|all of you)(?<!(wouldnt|it|not|
        never|dont) (hurt|kill) you); batter him; petrol through
      blow ~ (building|office|place) up; name on a bullet; (smash|kick|bash) ~ (face|head) in
      better watch (herself|himself|yourself|your); with my fists; knock your ~ off; brick through
      going to kill the; blow up your; leaving in an ambulance; coming down there`,
    hint: phrases`{hurt}; gun; knife; bat; where you live; coming`,
    except: phrases`
      (kill|shoot|hurt|hang|drown|shot) (me|myself)
      (boss|wife|husband|mum|mom|dad) ~ (kill|murder|shoot) me
      (he|she|they|husband|ex|partner) ~ (hit|hits|beat|beats|punched|hurt|threatened|kill) (me|
        us); (take|have) a stab at
      (could|couldve|could have) (of )?(throttled?|strangled?|killed) (him|her|it|my)
      beat (the|my) (rush|traffic|deadline); broke my; bat an eye; shoot me (an|a) (email|text)
      knock ~ off; nobodys hurting; (rent|bills|heat) ~ killing; shoot the messenger
      burnt? (through|out|the dinner); house burn\w*; hurt (my|at); end (of|it all|up|my); end the
      beat myself; break (it )?down; break (a|the) (bill|sum); break it; calling a dead`,
  },
];
