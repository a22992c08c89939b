import { phrases } from "../phrases.ts";
import type { TriggerRule } from "../phrase-rule.ts";

/** Words of somebody who may harm themselves. Missing one is worse than hearing one too many. */
export const enSelfHarm: TriggerRule = {
  label: "selfharm",
  sure: phrases`
    (kill|hang|hurt|harm|cut|shoot|drown|top|off|end|killing|hanging|hurting|harming) (myself|
      my self|meself); do myself in; suicid\w*; unalive
    (take|taking|took|end|ending|ended) (my|their) (own )?(life|lives)
    (end|ending|ended) it( all)?( tonight| now| here| before| today)?(?! early| sooner| with you|
      there); end (things|everything)
    (want|wish|rather|ready|better) ~ (die|be dead|not exist|disappear|not be here|not wake up|
      sleep forever)
    (dont|didnt|not) ~ (want|care|plan|expect) ~ (live|be alive|be here any ?more|wake up|exist|
      carry on|keep going|go on|see another day|be around)
    (wont|not going to|might not) be (here|around|alive)( tomorrow| next| by then| much longer|
      to | for|$)
    (no|any|not much|isnt any) (reason|point|purpose) ~ (live|living|go on|going on|carry on|
      being here|alive|wake up|keep going|get up); nothing (left )?to live for
    whats the point (of|in) (living|life|going on|anything|it all)
    (enough|done|finished|tired|sick) (of|with) (life|living|being alive|it all|being here)
    (life|living) (isnt|aint|not|no longer) ~ worth
    (cant|dont know how to|couldnt) (go on|keep going|carry on|do this any ?more|take (it|
      any more|this)|live like this|cope any ?more)( living| like this| any ?more|$| i )
    better off (dead|without me|if i (was|were|wasnt|died)); better off ~ (gone|me)$
    (everyone|everybody|world|family|kids) ~ better ~ without me; worth more dead
    wish i (was|were) (dead|never born|gone)
    wish i (had never|hadnt|could just|didnt) ~ (born|woken|wake|disappear)
    (pills|tablets|paracetamol|sleeping pills|whole bottle) ~ (here|counted|lined|saved|ready|
      in my hand|out|left|table)
    (took|taken|take) ~ (load|lot|bunch|handful|box|bottle) of (pills|tablets|meds)
    (counted|saved|swallow\w*|stash\w*|took all) ~ (pills|tablets|meds); overdos\w+; noose
    rope ~ (garage|neck|tree|ready|bought); (slit|cut) my (wrists?|throat)
    (written|wrote|left|writing) ~ (note|notes|goodbyes?|letters)(?! (to|from) you)
    said my goodbyes; note for my (kids|family|wife|mum|mom)
    (jump|jumping|step|walk|drive|throw myself) (off|in front of|into|under) ~ (bridge|roof|train|
      building|traffic|window|balcony|river|tracks|bus|lorry|wall|sea|tree)
    on the (roof|bridge|ledge)( now|$); (ill|might|could|going to) jump( now|$)
    stood on ~ (bridge|roof|ledge|platform)
    (last|final) (call|time|conversation|night) ~ (ill ever|make|hear from me|on earth|take)
    over (tonight|by tonight|soon)$; itll be over; ended it before; next life; other side
    (a|just a|such a) burden; if i (died|die|wasnt here|werent here|were dead|jumped|ended it)
    when im (gone|dead); took their own life; (shot|shoot) me i mean it; the means here
    gun ~ (my head|my mouth|myself); no way out( of this)?$
    (want|need) (everything|the pain|it all|all of it) to (stop|end); make it all stop
    (not|never) (wake|waking) up( tomorrow| again|$)
    join (my|him|her) (late )?(wife|husband|mum|dad)
    (think|thinking|thought|thoughts) (about|of) (dying|death|suicide|ending|killing|
      not being here|hurting myself); (tried|attempted) to (end|kill|take); self harm\w*
    (no|dont see a) (future|tomorrow)( for me|$); done with living; im done living
    who(d| would|ll) (have|look after) (the|my) (dog|kids|cat)( if| when|$)
    only thing (stopping|keeping) me; bury me; life insurance ~ (pay|cover|clear|worth)
    lost the will to live; cant bear ~ (living|another day|any ?more); wont exist
    made up my mind ~ (tonight|exist|gone); ill be gone by; have the life insurance
    been cutting again; way out except; planning on being alive; wont be a \w+ for me
    saving up my (tablets|pills); rather be with (her|him); overdosed; feel it coming back
    stage four there isnt; left alone tonight`,
  hint: phrases`
    die; dying; dead; death; living; pointless; hopeless; end; pills; bridge; worthless; burden
    given up; no hope; goodbye; tonight; alone`,
  except: phrases`
    cant take any more (calls|letters|of (these|your|this))
    (is|are|its|been|was|calls|feet|back|head|traffic|heat|bills?|rent|prices|work|kids|interest|
      wait|music|shop|shops) ~ killing me; killing (it|time)
    (boss|wife|husband|mum|mom|he|she|they|itll|thisll) ~ (kill|murder|shoot) me
    over my dead body; drop dead; deadline; painkillers
    dead (tired|end|on|phone|battery|laptop|car|line|weight|broke|serious|sure|right|slow|easy|
      funny|good|set|beat|as)
    (phone|battery|laptop|car|engine|computer|dog|cat|plant|tv|app|fish|connection|transmission|
      van) ~ (dead|died|dying|die)
    (dying|die|died) (for a|of|to (know|see|get|ask)|laughing|here|on my feet); dying here thats
    im dead$; to die for; would kill for; (end|ends) (of|up|meet)
    ending (the|my|a) (call|lease|contract|subscription); end it there
    jump (on|in the|through|ship|at|for joy|the gun); roof (leak\w*|repair\w*|over)
    (leaking|new|fix) ~ roof; life (insurance (premium|policy)|saver|happened)
    (love|story|time|rest|bane) of my life; dont live (here|there|with)
    (friend|neighbou?r|man|character|actor|cousin) ~ (killed himself|killed herself|suicide)
    (film|show|movie|book|song|news|podcast) ~ (suicide|kill\w*); (financial|career) suicide
    letter from you; wrote to you; not (suicidal|going to (hurt|kill)|thinking of)
    nobodys (hurting|dying); ever dies; hang (on|up|about|out); given? up (smoking|work|the)
    done with (you|this (call|conversation)); debt burden; wish i was (joking|kidding|there|rich)
    laughing`,
};
