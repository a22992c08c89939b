import { phrases } from "../phrases.ts";
import type { IntentRule } from "../phrase-rule.ts";

/** What a debtor says of the contact itself. */
export const enContactIntents: readonly IntentRule[] = [
  {
    label: "stop_contact",
    sure: phrases`
      (stop|quit|dont|no more) (calling|ringing|phoning|contacting|texting|call|ring|phone|
        contact|calls to) (him|her|this house|me )?( ~)?(at work|my (work|job|wife|husband|mum|
        mom|boss|mother|dad|parents|sister|house)|so (often|much)|every day|this house|before|
        after); take this number off; (email|text|write) me (only|instead)
      (stop|quit|cease|no more|dont|not to|end|no further|without) (all |any |ever |please |your |
        these |the |with the |me )*{contact}; ^stop$; no more nothing; radio silence
      leave me alone; take me off; unsubscribe; opt out; lose my number; removed from
      getting in touch; block me; hear from you; consent to be contacted; court says you stop
      contact me (directly|again|any ?more); sending them; delete my details; stop it and
      call this number again; all contact`,
    hint: phrases`stop; dont call; contact; again; no more; number`,
    except: phrases`dont (call me (mate|love)|ring back i)`,
  },
  {
    label: "callback_later",
    sure: phrases`
      (get|come|circle) back to (you|me)|call you back
      ill (call|ring|phone|text) (you )?(back|later|tomorrow|when|after|on|in)(?! the (bank|
        company)); (another|better|some other|different) (time|day)
      ^(um |yeah |ok |how about |maybe |try |call |the |say |not |any |best )*(any ?time|anytime|
        whenever|after|around|about|between|before|half|{when}|morning|afternoon|evening|noon|
        lunch\w*|tomorrow|saturday|when) ~ (after|before|at|around|past|morning|afternoon|evening|
        works|suits|would be|pm|am|noon|lunch|grand|works|\d{1,2}|one|two|three|four|five|six|
        seven|eight|nine|ten|thirty|i work)
      (call|ring|phone|try|text) me( back)? ~ ?(later|tomorrow|at|after|when|on|about|saturday|
        tonight|another)(?<!(dont|stop|not|never|why|keep) (call|ring|phone|text) me.{0,16})
      back to you; when i get off; so five thirty; txt later; another day; i work nights; {busy}
      ring tonight; ring back; people can hear; give me a bell; call later; get home at
      im in a meeting; in like {num}; later okay; usually in by; board a flight; not a good time
      ring after; cant talk; middle of dinner; official line; same time tomorrow
      call (the company|them) myself`,
    hint: phrases`
      call me; call back; later; tomorrow; another time; after; ring me; get back; busy; tonight
      afternoon; morning; evening`,
    except: phrases`
      (dont|stop|never|quit|not) (ever |bother )?(call|ring|phone|text|contact)\w*…
      better (off|deal|offer); pay (you |it )?(later|tomorrow); any ?time i dont; paid you back
      back (on my feet|to work)`,
  },
  {
    label: "abuse",
    sure: phrases`
      (fuck|f off|piss|sod|bugger|screw|naff|eff|jog) (you|off|yourself|your|the lot|on|
        em)(?! i forgot)
      (fuck\w*|fck\w*|motherf\w+|wtf|stfu)(?<=(you|your|youre|this|bot|robot|people|lot|company|
        stop|get|shut|go|a|leave|what|^) .{0,16}|^.{0,10}); shut (the \w+ )?up
      (bastards?|b stards?|b\*stards?|bitch\w*|cunts?|wankers?|pricks?|dickheads?|twats?|
        assholes?|arseholes?|morons?|idiots?|cretins?|scum\w*|parasites?|leech\w*|vultures?|
        bloodsuck\w*|swine|pigs?|weasels?|maggots?|lowlifes?|thugs?|crooks?|thieving|thieves|
        liars?|tossers?|muppets?|pillocks?|plonkers?|knobhead|bellend|gits?|clowns?|losers?|
        creeps?|piece of (shit|crap|work)|shithead|imbecile\w*|goons?|ghouls?|son of a)(?<!(im|
        i am|feel|such|i was|a bit of|felt) (such |like )?(a |an )?(complete |total |
        right )?\S{3,12})
      (you|youre|your|you people are|lot of|bunch of|shower of|pack of|are you|dumb|stupid|
        lying) (all |a |an |so |just |nothing but |absolute |complete |bloody |absolutely |
        effing )*(stupid|dumb|pathetic|useless|worthless|disgusting|heartless|evil|greedy|vile|
        soulless|lying|filth|trash|garbage|rubbish|thick|scum|rats?|sharks?)(?! (fee|charge|
        question)); kiss my; up yours; (go|get|drop) (to hell|stuffed|lost|dead|boil|rot|jump in)
      rot in hell; hope you (die|rot|choke|burn|crash|lose); (sleep|live with yourself) at night
      shame on you; prey(ing)? on; (stick|shove) (it|your|that) (up|where)
      (talking|full of|load of) (shit|crap|bull\w*|bollocks|rubbish); bull(shit|crap); you suck
      dumb bot; your (mother|mum|mama)( |$)(?!.{0,8}(ok|well))
      {hurt} (you|him|one of you|whoever|someone); bloodsuckers; poor folk
      (smash|kick|bash|knock) ~ (face|head) ?(in|off)?; make you stop with; burn that place
      brick through; kill the guy; blow up your; tin can; brainless; with a crowbar
      (break|wring) ~ (legs|neck|arms); with a bat; in an ambulance; stab (the|you|your)
      {hurt} ~ next one`,
    hint: phrases`
      fuck\w*; shit; damn; hell; bloody; stupid; idiot; crap; arse; scum; moron; greedy; pathetic`,
    except: phrases`
      call(ed|s|ing)? me (a |an )?…
      (he|she|agent|man|woman|guy|collector) (called|said|swore|shouted)…
      (im|i am|i was|i feel|i felt) (such |so |a |an |really |just )*(stupid|dumb|idiot|fool|
        moron|useless|worthless|pathetic|disgusting|clown|thick|muppet|plonker)
      stupid (of me|me|question|mistake|app|phone|thing); loan sharks?
      (garage|landlord|boss|ex|mechanic|builder) ~ (crook|thief|liar|idiot|bastard|clown)
      dont be an idiot; (bloody|fucking|damn) (hell|cold|skint|broke|freezing|car|boiler|phone)
      lying to you if; id be lying; my (dumb|stupid); little devil; (kill|hurt) (me|myself)`,
  },
];
