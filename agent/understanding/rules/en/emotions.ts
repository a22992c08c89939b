import { phrases } from "../phrases.ts";
import type { EmotionRule } from "../phrase-rule.ts";

/** How somebody feels, as far as their words say so. */
export const enEmotions: readonly EmotionRule[] = [
  {
    label: "angry",
    sure: phrases`
      fuming; furious; livid; angry; pissed; (sick|tired|fed up) of; had (it|enough) (with|of|up)
      had it up to; how dare; ridiculous; disgusting; disgrace\w*; outrageous; unacceptable
      harass\w*
      (leave me|get lost|shut up|piss off|fuck\w*|bloody|damn|hell|for gods sake|for christs sake)
      driving me (mad|nuts|crazy|up); (stop|quit) (calling|contacting|texting|ringing)
      (you people|you lot|you vultures); (third|fourth|fifth|\w+th) time; every (single )?day
      (already|just) told you; i said (no|i|that)?; told you (already|three|twice)
      never (again|contact)
      (complaint|complaining|ombudsman|report you|lawyer|sue); scum\w*; idiots?; morons?; liars?
      crooks; vultures; thieving; (twice|thrice) now
      (get me|give me|put) a (human|person|manager|supervisor); none of your; not my debt
      wrong number (mate|again); fine fine; are you deaf; what part of; check your system
      i want (a|my|it); on hold; ambulance`,
    hint: phrases`stop; never; wrong; not; dont; owe; again; call; why; now`,
    except: phrases`
      not (angry|complaining|happy to complain); cant complain; no complaints; lawyer friend
      sick pay; hell of a; sick of myself`,
  },
  {
    label: "desperate",
    sure: phrases`
      please (help|please|i|im|just|dont)( |$); begging; beg you
      i cant (cope|go on|do this|take|breathe|live); desperate; no way out; dont know what to do
      what am i (going|supposed) to do; at my wits end; end of my (rope|tether); nothing left
      lose (the|my) (house|home|kids|everything); lost everything
      kids (are )?(hungry|eat|starving); (kill|end|die|dead|dying|suicid\w*|pills|jump|rope)( |$)
      reason to (live|wake|go); living; no money no; hopeless; drowning`,
    hint: phrases`please; cant; nothing; no; help; lost; everything; die`,
    except: phrases`
      (phone|battery|car|laptop|dog|cat) ~ (dead|died|dying); dying (for|of|to|here); killing me
      dead (on|tired|end|right); living room; cost of living`,
  },
  {
    label: "sad",
    sure: phrases`
      (im|so|really|truly) (so |very |really )?(sorry|ashamed|embarrassed|sad|lonely|heartbroken|
        gutted|upset); embarrassing; ashamed; passed away; died; funeral; lost (my|our|him|her)
      widow\w*; grie\w+; (laid off|made redundant|lost my job|let go|cut my hours); cancer; chemo
      dialysis; divorce\w*; (depress\w+|depression); food ?bank; on my own now; crying; cry
      used to; havent (worked|got anyone); out of work; benefits; hours (got )?cut; disab\w+
      burden; hospice; broke my heart; ill; my (wife|husband|mum|mom|dad) (is|has|was|left)
      dont like owing; never (owed|been behind)`,
    hint: phrases`sorry; lost; gone; sick; alone; hard; since; sad; left; cant`,
    except: phrases`
      sorry (who|what|to|im busy|\?|can you|i missed|pardon); sick of
      lost my (login|phone|password); ill (pay|do|take|call|have|go)`,
  },
  {
    label: "anxious",
    sure: phrases`
      worried; worry; scared; afraid; anxious; nervous; terrified; frightened; panic\w*; stress\w*
      (will|going to|can) (you|they|i|this|it) ~ (court|arrest|jail|lose|take|affect|sue|
        repossess|bailiffs?|show); what(ll| will| would| happens?)? ~ happen; am i in trouble
      in trouble; (please|dont) ~ (tell|call) my (boss|wife|husband|work|family|mum)
      people can hear; is (something|everything) (wrong|ok); cant sleep; up at night; i swear
      (give|need|bit) ~ (more time|longer|till|until|extension); just need; tight
      (cant|couldnt) (afford|manage|do|make) (it|that|all); keeps? me up; dont know if
      is there (any|a) (way|chance); before i lose; im not sure i; not comfortable; do i have to
      could you (please|pls)`,
    hint: phrases`please; will; can; if; need; pay; afford; late; behind; kids`,
    except: phrases`no worries; dont worry; not worried; im afraid (he|she|not|so|you)`,
  },
  {
    label: "confused",
    sure: phrases`
      (im|so|bit|really|very) (a bit |so |really |very )?(confused|lost|puzzled|muddled)
      confus\w+; dont (understand|get it|follow|know what); (what|huh|pardon|sorry|eh)( \?|$)
      what (do you mean|is this|does that mean|are you (on|talking) about|loan|debt|account|
        company|charge); who is (this|that|it); who are you; which (company|one|account|card)
      didnt know; i thought (i|it|that|we|they|this)( |$); how come; why (is|did|has|do you|would)
      i dont (even )?(have|know|remember); come again; say that again; makes? no sense
      doesnt make sense; wait (what|are|so|is); are you (a|the|real|even|sure|human); muddled
      where (are|is) (you|this|the); never (heard|met) (of|him|her)
      is this (a|the|about|legit|real); what was (the|that|it)`,
    hint: phrases`what; who; why; which; how; dont know; understand; \?`,
    except: phrases`not confused; what time; what if; how much; what would you`,
  },
  {
    label: "cooperative",
    sure: phrases`
      thank you; thanks; cheers; ta$; appreciate; (happy|glad|pleased) (to|with)
      (id|i would|i) (like|love|want) to (sort|pay|arrange|clear|set|settle|get)
      (sounds|looks) (good|great|fine|right|fair)
      (great|perfect|lovely|brilliant|wonderful|grand|excellent)( |$); no problem; no worries
      of course; absolutely; certainly; please (can|could|and|$); bless you; god bless
      have a (good|nice|great|lovely); my (bad|fault|mistake)
      ill (pay|do|sort|get|have|send|make|take|clear|settle); i owe (it|you)
      want to (sort|pay|clear|do the right); (good|lovely) (morning|afternoon|evening); hiya; haha
      lets (do|go|say|get); i can (do|pay|manage); (works|good|fine) for me; deal; agreed
      thats (fine|right|great|perfect|kind); you(ve| have) been; take care; fair enough
      i understand; yes please; could you`,
    hint: phrases`yes; ok; okay; please; sure; fine; hello; pay`,
    except: phrases`
      no thank(s| you); thanks for nothing; not happy; thank god; (dont|wont|not) (want|like) to
      fine fine; ill (kill|shoot|report|sue|see you|never)`,
  },
];
