import { phrases } from "../phrases.ts";
import type { TriggerRule } from "../phrase-rule.ts";

/** What somebody asks of the contact itself: stop, somebody else, another time. */
export const enContactTriggers: readonly TriggerRule[] = [
  {
    label: "cease",
    sure: phrases`
      (stop|quit|cease|no more|dont|do not|dont ever|never|end all) (ever |please |all |bloody |
        fucking |any |further |your |these |the |damn |with the |bother |me )*({contact})( me| us|
        it| again| any ?more| here|$| and| about| i| or| ever| from| texts?| calls?| by|
        from you)(?! (at work|at my|my|so|before|after|during|him|her|when|until|till|him))
      leave (me|us) (alone|be|in peace)
      (lose|delete|remove|forget|take) ~ my (number|details|name)
      take (me|my number|this number) off
      (dont|do not) (want|wish|need) ~ (hear from|contact\w*|calls|texts|letters|emails|
        another call); hear from you (people |lot )?(again|any ?more|ever); unsubscribe
      opt (me )?out; cease and desist; radio silence; no (further )?contact; do not (call|contact)
      (stop|quit) (it|everything|all of it|texting me|calling me); fdcpa
      block(ed|ing) (you|your|this); revok\w+ ~ consent; withdraw ~ consent
      stop (this|the) harassment; put me on ~ (do not|dont|no) call
      not another (call|text|word|letter); last time (you|i want)
      want ~ (calls|texts|letters|contact) ~ (to )?stop
      (calls|texts|letters|contact) ~ (has|have|need|must) (got )?to stop; stop sending them
      in writing ~ no more; every single day you ring stop; ^stop$; no more {contact}
      dont text just stop; all contact to end; dont call back; removed from ~ lists?
      stop getting in touch; block me; no more msgs; cease all; not to contact me
      call this number again; contact me again`,
    hint: phrases`
      stop; calling; no more; leave me; dont call; again; contact; enough; harass\w*; every day
      quit`,
    except: phrases`
      dont (stop|hang|call (me )?(mate|love|that|it|him|her|names))
      (never|didnt|nobody|you) (call|called|contacted|rang) me (back|when|about)
      stop (the|my) (interest|fees?|charges?|payments?)
      stop (charging|adding|talking|shouting|recording); not (asking|saying) (for )?(you )?to stop
      call me any ?time; dont mind the; leave me (a|with|time|short|skint)
      (call|phone) (centre|center|back|waiting); stop calling (my|this house|him|her)
      take this number off; stop it going on; telling my son to; colleague was so rude
      dont know a; (id|ive) like to stop; bothered? (calling|ringing) back i wont`,
  },
  {
    label: "attorney",
    sure: phrases`
      (my|our|the|a|an|got a|hired a|retained a|through my) (own |consumer |bankruptcy |
        good )*({lawyer})(s| is| has| will| said| says| told| sent| representing| handles?|
        handling| deals?| and| who| now| on| for| present|$| mr| to| filed| last| acting|
        office)(?! friend| joke| general| drama)
      {lawyer} ~ (represent\w*|handling|acting|instructed|negotiate|dealing)
      (talk|speak|deal|contact|call|write|refer|send|take it up) ~ (to|with|through|
        up)? ?my {lawyer}; represented by; im represented; letter of representation
      (retained|hired|instructed|engaged|appointed) ~ ({lawyer}); lawyered up; without my {lawyer}
      claim and he deals; advised by my {lawyer}; legal aid; law firm; ive got a {lawyer}
      legal representative; {lawyer} ~ talk to (her|him); law offices? of
      im (a|an|the|his|her|their) {lawyer} (calling|ringing|acting|speaking|here) (for|on)`,
    hint: phrases`{lawyer}; legal; represent\w*`,
    except: phrases`
      ({lawyer}) (friend|mate|neighbou?r|joke|fees?|general|on (tv|netflix)|drama|show)…
      attorney general; power of attorney; {other} ~ (is|s|was|training) ~ {lawyer}…
      (cant|couldnt|dont|no way|if i could) (afford|have|need|want|got) ~ {lawyer}…
      (should|shall|do|would|might|thinking|maybe|if|need to|have to|going to|ill) ~ (get|need|
        hire|find|call|see|getting|ask) (a|an|some|myself a) {lawyer}…; your {lawyer}
      im a {lawyer}(?! (calling|ringing|acting|speaking|here) (for|on)); divorce lawyer
      not got a lawyer; im his {lawyer}(?! (calling|ringing|acting|speaking|here) (for|on)); her {lawyer} handling`,
  },
  {
    label: "complaint",
    sure: phrases`
      (make|making|file|filing|lodge|lodging|raise|raised|log|register|put in|formal|official|
        want|open|submit|my|a|the|this|another|your|have a) (a |an |my |formal |official |
        written |serious )*(complaints?|grievance)
      complaints? (about|team|department|procedure|process|number|raised|logged|please)
      (im|to|ill|will|be|do i|id like to) (be )?complain(ing)?
      complaining (because|about|to|that|of)
      (report|reporting|complain|complaining|taking|going|go|writing|write|refer|escalat\w+|
        speak) ~ (to|with) ~ (cfpb|fca|ombudsman|bbb|better business|attorney general|ftc|
        trading standards|regulator|state|citizens advice|head office|ceo|papers?|news|media|
        watchdog|ico); cfpb; ombudsman; better business bureau; trading standards; regulator
      watchdog; (who|whos) regulates; report something
      (report|reporting) (you|this|him|her|them)(?! (as|number))
      (disgusting|disgraceful|appalling|shocking|terrible|awful|worst|outrageous|
        unprofessional) ~ (service|behaviou?r|treatment|way|conduct|customer); worst service
      way ~ (treated|spoken to|dealt with)
      (agent|rep|colleague|man|woman|guy|lady|person|people|collector|letter|staff) ~ (rude|
        laughed|shouted|swore|threatened|threatening|called me|insulted|lied|abusive|hung up)
      (breach|violation|violated|violating) ~ (privacy|gdpr|data|fdcpa|rights|law|rules)?
      (told|message with|spoke to|called) my (boss|neighbou?r|teenager|employer|mother|work|
        coworkers?|colleague|son|daughter|mum|mom|landlord) ~ (about )?my (debt|business|account|
        loan|money); on record; noted that im unhappy; unhappy with
      not happy with the (service|way); sue you; suing you; small claims; written three times
      harassment; taking (this|it) further; take this further`,
    hint: phrases`
      complain\w*; report; service; rude; treated; unacceptable; harass\w*; disgusting; breach
      manager; rights`,
    except: phrases`
      (cant|cannot|dont|do not|no|not|never|nothing|without|wont|isnt) (really |want to |wish to |
        make |have |any |here |a |to )*(complain|complaints?|complaining)…; customer complaint
      medical complaint; police report; credit report; (are|will|going) you ~ sue
      attorney general joke; report ~ (fraud|theft|stolen)`,
  },
  {
    label: "human",
    sure: phrases`
      (speak|talk|chat|speaking|talking|connect|connected|put|transfer|pass|hand|get|give|want|
        need|prefer|have|find|send|deal|switch|ring|call|rather|go over it) (me |us |directly |
        on |through |over |to |with |an? |the |some |actual |real |proper |live |another |up |
        your |hold of |instead |just |for |you )*({human})( being| please| now| instead| there|
        here| who| that| in| with| at| real| human| kind| from| to| about| else| can| not| i|$|
        next| right| on| about| actually| like| of)(?! (else(s)? debt|told me|last))
      (real|actual|live|proper) (human|person|people|man|woman|agent|representative|advis[eo]r|
        human being|one)(?! or| \?)(?<!(are you|is this|you|is that|you a|talking to|even) (a |
        an |the |even a |actually a )?.{4,20})
      ^(just |please |get me |give me |a |an |i said )*(representative|operator|agent|human|
        supervisor|manager|person|real person|advis[eo]r)( please| now)?$; (transfer|connect) me
      put me (through|on)( |$)
      (not|dont|wont|refuse|rather not|cant|never|hate|done|sick of) ~ (talk\w*|speak\w*|deal\w*|
        do this|doing this|discuss\w*) ~ (robot|machine|bot|computer|ai|recording|chatbot|program)
      (someone|somebody) (in (the office|charge|authority)|real|human|with authority|who (can|is|
        isnt|has|knows)|i can (talk|speak)|kind|senior)
      (can|could|is there) ~ (talk|speak) to (someone|somebody|a|one|your); anyone real
      not the computer; supervisor; your (manager|boss|superior)
      an extension for (somebody|someone); like a person to; pass me to (one|them); have a person
      ^.{0,12}operator( please)?$; operator please; someone anyone; a bot cant; need a specialist
      done with the automated; a person i mean; colleague of yours; complain to a person
      human being; whoevers in charge; reach staff; can i have [a-z]+$; the fraud team
      human colleague; putting me through; get me a person; want a manager`,
    hint: phrases`
      human; person; agent; representative; manager; supervisor; someone; real; machine; robot
      computer; advis[eo]r; operator`,
    except: phrases`
      (are|is|r) (you|this|that|it|there) (even |actually |really |just |a |an |the |some )*(real|
        human|person|people|robot|bot|machine|someone|woman|man)…
      am i (talking|speaking|chatting) (to|with)…; (whether|if) (im|you|this|its) …
      (people|dog|morning) person; in person; personal\w*
      (another|different|wrong|same|right|dead|the) person; not the person
      (dont|no|didnt|not) (need|want|require) ~ (human|person|agent|manager); estate agent
      (my|a) (manager|supervisor|boss|advis[eo]r) (at|said|wont|told|is|will|says|docked)…
      human (resources|rights|error); (spoke|spoken|talked) (to|with)…
      (talk|speak) (to|with) (my|him|her|his)…
      (someone|somebody) (stole|opened|used|took|at the door|elses|is at)…; someones at
      machine (broke|died); (washing|kidney|answering|cash) machine; dont talk to people
      rather than a person`,
  },
  {
    label: "time",
    sure: phrases`
      (im|i am|currently|just|caught me|still|right) (just |still |actually |literally |about to |
        walking into |in the |going into |a bit |in fact )*{busy}(?! (out of|when|and got|
        until they|for (a living|uber|two)|part time|full time|two jobs|hours|to pay|hard|as a|
        so i can))
      (not|isnt|bad|terrible|awkward|wrong) (a |the |really a |a good |really )*(time|moment|
        good time)
      (cant|cannot|not able to) (really |talk |speak )*(talk|speak|chat|take this call|
        do this)( right)?( now| here| at work|$| im| tonight| properly| to| bye)
      (people|boss|kids|customers|coworkers|everyone) ~ (hear|listening|here|room|standing|
        behind me)
      (call|ring|phone|try|text|txt|catch|get) (me |back |me back |back to me |again |
        you )*(another (time|day)|later|tomorrow|this (evening|afternoon)|tonight|after|when|
        in (an? (hour|bit|minute|few|while)|ten|twenty|half|the morning)|at (lunch|four|five|six|
        seven|half|noon|\d|about|two|three|ten|nine)|on (my|monday|tuesday|wednesday|thursday|
        friday|saturday|sunday)|saturday|monday|about two)(?! and pay)
      (got|have) (two|one|a|like|five) (minutes?|mins?|seconds?) (before|till|until)
      middle of (something|dinner|lunch|a |an |my |cooking)(?! (divorce|move))
      (do|have) this (another|later|some other|tomorrow|a different|when)
      (do|talk) ~ some other time; gotta (drive|run|get back); no time (now|right|for this)
      not (right )?now im; dinner!; busy( right)?( now| rn| at the moment)?$; woke me
      (on|about to) (board|get on); too (late|early) to call; boarding; bus people; on nights at
      half asleep; about to walk; boss is looking; later okay; shop floor; this evening$
      in a queue; another day`,
    hint: phrases`
      busy; driving; work; meeting; later; tomorrow; call me; call back; ring me; not now; moment
      tonight; after`,
    except: phrases`
      (not|isnt|never) (busy|at work|driving|working)
      (i was|was|been|when i was) (just |so |really |too |stuck )*(busy|driving|at work|working|
        in (hospital|a meeting|court)|travell?ing|away|asleep)…
      working (nights|two jobs|part time|full time|on it|as a|with (what|you))…
      time (barred|to pay|of the month|off); (next|last|first|every|each|this|one|same|long) time
      bad time financially; hard time; late (fee|fees|payment|charge); try (to|and|my best)
      call (centre|center|me names|you on|the|my); any time; when i get paid; accident at work
      hurt at work; dinner (money|for); eating a sandwich; driving me (mad|nuts|crazy|up)
      busy (season|month|week|year); until (tomorrow|friday|payday); killed in a car
      check with my wife; kids here; im working and i; at the gym im; passed last weekend; shes at
      catch you later; call after another`,
  },
];
