import { phrases } from "../phrases.ts";
import type { AnswerRule } from "../phrase-rule.ts";

/** Short English answers that mean something only given what was asked. */
export const enShortAnswers: readonly AnswerRule[] = [
  {
    asked: "name",
    label: "intent:confirm_identity",
    sure: phrases`
      ^(yes|yeah|yep|yup|correct|speaking|uh huh|mhm|aye|sure|right|ok|okay|thats me|thats right|
        it is|i am|go ahead|me)( please| it is| sir| maam| love| mate| speaking| thats right|
        correct| me| what is it)*$
      ^(yes |yeah |hi |hello |its |this is |im |i am |my name is |the name is |names )*(?!no |
        not |wrong |who |what |why |how |nobody |sorry |nope |never |yes |speaking |i |you |stop |
        call |the |a )[a-z]{2,14} [a-z]{2,16}( [a-z]{2,16})?( here| speaking| yes| yeah)?$`,
  },
  {
    asked: "name",
    label: "trigger:wrong_person",
    sure: phrases`
    ^(no|nope|nah|it is not|no it isnt|no im not|not me|i am not|no sorry|no you dont)( sorry|
      mate| love| pal| its not| im not| not me)*$`,
  },
  {
    asked: "idLast4",
    label: "intent:confirm_identity",
    sure: phrases`
    ({oneDigit} ?){4}; \d{4}; \d{3}x; i (keyed|typed|put|entered) it; ^({oneDigit} ?){2,12}$`,
  },
  {
    asked: "idLast4",
    label: "intent:disagree",
    sure: phrases`
    ^(no|nope|not|im not|i wont|i dont want|why|id rather not|rather not|dont feel)`,
  },
  {
    asked: "idLast4",
    label: "intent:unclear",
    sure: phrases`
    dont (know|remember|have it); cant remember; which; what digits; hang on; hold on
    let me (find|get|look)`,
  },
  {
    asked: "birthDate",
    label: "intent:confirm_identity",
    sure: phrases`
    {month}; \d+[/.]\d+; \d{1,2} \d{1,2} \d{2,4}; (nineteen|two thousand|twenty) ?[a-z]*
    ^(the )?{ordinal} (of|,); 19\d\d; 20[01]\d`,
  },
  {
    asked: "birthDate",
    label: "intent:disagree",
    sure: phrases`
    ^(no|nope|not|im not|i wont|i dont|why|id rather not|rather not)`,
  },
  {
    asked: "reason",
    label: "intent:disagree",
    sure: phrases`
    ^(no|none|nope|nothing|pass|no reason|no comment|none of your|not saying|id rather not|
      rather not|i dont want|its private|private|personal|not really|never mind)( business| say|
      thanks| really| in particular| to)*( |$)`,
  },
  {
    asked: "reason",
    label: "intent:give_reason",
    sure: phrases`
    ^(i |we |my |just |been |lost |no |the |had |its |it |they |because |got |money|work|rent|car|
      kids|bills|christmas|health|sick|forgot)`,
    hint: phrases`.{30}`,
  },
  {
    asked: "amount",
    label: "intent:promise_to_pay",
    sure: phrases`
    ^(the )?(whole|all|full|everything|total|lot)( |$)`,
    hint: phrases`
      ^{num}( dollars| pounds| quid| bucks| please)*$`,
  },
  {
    asked: "amount",
    label: "intent:partial_payment",
    sure: phrases`
    (just|only|maybe|like|about|could do|can do|max|tops|at most|half|part|spare) ~ ({num}|half|
      part)?; {num} (max|tops|is all|at most|to start|for now); ^half; minimum`,
    hint: phrases`
        ^{num}( dollars| pounds| quid| bucks| please)*$`,
  },
  {
    asked: "amount",
    label: "intent:refuse_to_pay",
    sure: phrases`
    ^(nothing|zero|none|nada|zilch|not a \w+|nowt|no)( at all|$)`,
  },
  {
    asked: "amount",
    label: "intent:disagree",
    sure: phrases`
    ^(no|too|thats too|cant|i cant|not that)( |$)`,
  },
  {
    asked: "date",
    label: "intent:promise_to_pay",
    sure: phrases`
    ^(um |uh |on |by |the |this |next |say |make it |maybe |how about |probably |lets say |ill |
      i can |ok |okay |yeah |payday |so )*({when}|{ordinal}|\d{1,2}|{month})`,
  },
  {
    asked: "date",
    label: "intent:unclear",
    sure: phrases`
    ^(soon|later|whenever|eventually|not sure|i dont know|dunno|when i can|as soon as i can|
      depends|at some point|dont know)`,
  },
  { asked: "date", label: "intent:refuse_to_pay", sure: phrases`^never` },
  {
    asked: "instalments",
    label: "intent:choose_plan",
    sure: phrases`
    ^(the |um |uh |ill take |go with |lets do |make it |give me |id like |i think |maybe |
      put me down for |do |ok |yes |that )*({count}|first|second|third|last|middle|longest|
      shortest|cheapest|weekly|monthly|fortnightly|whichever)( one| month| months| payments?|
      instal?lments?| please| then| plan| option| works| sounds| is| i guess|$)+`,
  },
  {
    asked: "instalments",
    label: "intent:disagree",
    sure: phrases`
    ^(no|none|neither|not|too)( |$)`,
  },
  {
    asked: "instalments",
    label: "intent:agree",
    sure: phrases`
    ^(yes|yeah|ok|okay|that works|sounds good|fine|sure)( that works| please| thats fine|$)*`,
  },
  {
    asked: "confirm",
    label: "intent:agree",
    sure: phrases`
    ^(yes|yeah|yep|yup|correct|right|sure|ok|okay|fine|uh huh|mhm|aye|absolutely|agreed|perfect|k|
      sounds good|thats right|thats it|i do|i will|deal|please|go on|exactly|affirmative)( |$)`,
  },
  {
    asked: "confirm",
    label: "intent:disagree",
    sure: phrases`
    ^(no|nope|nah|not|wrong|negative|hang on|wait|hold on|actually|i said|thats not)( |$)`,
  },
  {
    asked: "callbackAt",
    label: "intent:callback_later",
    sure: phrases`
    morning; afternoon; evening; tonight; tomorrow; {when}
    (at|after|before|around|about|between) ~ (\d|one|two|three|four|five|six|seven|eight|nine|ten|
      eleven|noon|lunch|work|dinner|tea); any ?time; whenever; ^\d{1,2}( |$)
    ^(one|two|three|four|five|six|seven|eight|nine|ten|half)( |$); in (an?|two|\d+|like); teatime
    same time`,
  },
  {
    asked: "callbackAt",
    label: "intent:agree",
    sure: phrases`
    ^(yes|yeah|ok|okay|sure|fine|thats good|that works|perfect|yes that)( |$)`,
  },
];
