import { phrases } from "../phrases.ts";
import type { EmotionRule } from "../phrase-rule.ts";

/** Words that carry a feeling by themselves. Idioms of surprise and laughter are no distress. */
export const enEmotions: readonly EmotionRule[] = [
  {
    label: "angry",
    sure: phrases`
      \b(fuming|furious|livid|pissed|outrag\w+|ridiculous|disgust\w+|bullshit|bull|crap|damn|hell|fuck\w*|shit\w*|wtf)\b
      \bangry\b; \b(so|that|absolutely|bloody|really) mad\b; \bsick (and tired )?of\b; \bfed up\b; had it up to; \bshaking with\b
      how dare; up the (bloody )?wall; \b(shut up|screw you|get lost|piss off|bugger off|sod off)\b; for gods sake
      you people; leave me alone; harass\w+; vultures?; parasites?; \b(i cannot|cant) believe (this|you)\b; what the
      makes me so; stop (it|this|calling); enough (is enough|already); bloody (hell|cheek|joke)`,
    hint: phrases`whatever; seriously; again with; are you kidding; joke; unbelievable; i told you; how many times; yelling`,
    except: phrases`not (angry|mad); killing me; just kidding; oh hell yeah`,
  },
  {
    label: "anxious",
    sure: phrases`
      \b(worr\w+|scared|afraid|nervous|anxious|anxiety|panic\w*|terrified|stress\w*|frighten\w+|freaking)\b; cant sleep
      what (will|would|is going to|gonna) happen; am i going to; will (i|you|they) (be )?(sue|sued|arrest\w*|jail|court|take)
      losing sleep; please dont; what do i do; what am i (supposed|meant) to; on edge; overwhelm\w+`,
    hint: phrases`please; i need to know; is that bad; credit score; court; trouble`,
  },
  {
    label: "sad",
    sure: phrases`
      \b(sad|crying|cry|tears|asham\w+|embarrass\w+|lonely|heartbr\w+|grie\w+|miss (him|her)|passed away|funeral|depress\w*)\b
      hard (time|year|on me|to say); so sorry; its been (rough|hard|tough|awful); broke my heart; not easy to; feel (awful|terrible|bad)`,
    hint: phrases`sorry; tough; rough; struggling; unfortunately; i lost; sigh`,
  },
  {
    label: "desperate",
    sure: phrases`
      \b(desperate|hopeless|begging|beg you|drowning)\b; nothing left; no way out; cant (go on|cope|take (it|this|any more|anymore))
      end of my (rope|tether); at (my|the) (wits end|rock bottom); choose between (food|eating|heat); cant feed; no food
      dont know what (else )?to do; better off (dead|without me); lost everything; im done; out on the street; eviction`,
  },
  {
    label: "confused",
    sure: phrases`
      \b(confus\w+|lost me|baffl\w+)\b; (dont|didnt|do not) (understand|get it|follow|remember|know what); what (is|was) (this|that|it) (about|for)
      what (account|debt|bill|loan|card); what do you mean; makes no sense; doesnt make sense; not sure (what|which|why|how|i)
      \b(huh|come again)\b; say (that|it) again; which (one|account|loan); how (is|did|does|come) (that|it|the)`,
  },
  {
    label: "cooperative",
    sure: phrases`
      \b(sure|okay|ok|fine|thanks|thank you|cheers|perfect|great|lovely|appreciate|no problem|sounds good|works for me|happy to)\b
      i (can|could|will|want to) (pay|do|set|sort); yes please; thats fair; id like to; lets do; go ahead; brilliant; ta`,
  },
];
