import { phrases } from "../phrases.ts";
import type { IntentRule } from "../phrase-rule.ts";

/** What a debtor answers: who they are, yes, no, small talk. */
export const enAnswerIntents: readonly IntentRule[] = [
  {
    label: "confirm_identity",
    sure: phrases`
      (yes|yeah|yep|yup|aye|right|correct|mm hm|mhm|sure|hello|hi) (yes |yeah |thats |this is |
        it is |its |i am |im |speaking |so |it )*(me|speaking|her|him|she|he)(?! (and not|
        wrong))(?<!not (me|her|him))
      (this is|thats|that is|its|it is|i am|im|youre talking to|you got|that would be) (me|her|
        him|she|he|myself)( speaking| here|$| and| yes| what| go| but| you| about| i )(?<!(not|
        isnt|wasnt) (me|her|him|she|he).{0,8}); speaking$; ^(yes |yeah |yep )?speaking
      (youve|you) got (me|him|her); well i was the last time
      (my name is|my names|names|the name is|this is|im called|its|hi|hello|call me|it is) (mr |
        mrs |ms |miss |dr )?(?!(not|a|an|the|his|her|my|your|me|so|very|just|about|what|who|that|
        this|too|all|been|wrong|right|paid|harassment|ridiculous|private|late|there|sorry|
        complicated|fraud|you|like|one|fine|ok|hard|only|because|friday|monday|still|in|
        on)\b)[a-z]{2,14}( [a-z]{2,14}){0,2}( here| speaking| again)?$
      ([a-z]{3,14}) ([a-z]{3,14} )?(here|speaking)( |$)(?<!(im|am|nobody|one|not|person|no|
        someone|anyone|get|over|work|is|live|lives|been|out|around|up|in|on|at|who|was) (here|
        speaking) ?); ^[a-z]{3,12} [a-z]{3,14} (yeah|yes|here|speaking)
      ^yes ~ (this is|its) [a-z]+
      (date of birth|dob|birthday|birthdate|born)( is|s| on| in)? ~ (\d|{month}|{ordinal}|
        nineteen|two thousand); (last (four|4)|ends? in|ending|digits are) ~ {digit}
      ^(uh |its |sure |oh |the numbers |um |so |okay )*({oneDigit} ?){3,12}( okay| got it|
        did you get that| and|$)
      ^(its |uh |um |the |on |oh |my |easy )*(({month}|{ordinal}|\d{1,2}(st|nd|rd|th)?)( of|
        the)? )+~ ?(nineteen|two thousand|twenty|19\d\d|20\d\d|\d\d)?( |$)(?<=(nineteen .{2,16}|
        two thousand.{0,12}|19\d\d|20\d\d) ?); (19|20)\d\d$; \d+/\d+/\d{2,4}; thats my name
      (my name is|my names|the name is|names) (?!not |a |the |on |isnt )[a-z]{2,14} [a-z]{2,14}
      (this is|its) (?!a |the |his |her |my |your |not |about |so |very |all |just |too |no |who )[a-z]{3,14} (?!and |that |for |but |the |not |why |when |from )[a-z]{3,14} (whos|who|and|im|i|last|hey|ive|three|on the)
      [a-z]{3,14} [a-z]{3,14} is the name; born on; leap day; but yes thats me; you are speaking to; youre speaking to him
      thats me [a-z]+; ^mm hmm; ^(yep|yes|yeah|correct)$
      ^(({month}|{ordinal}|\d{1,2}|the|of|oh|nineteen|twenty|thirty|ninety|eighty|seventy|sixty|
        fifty|one|two|three|four|five|six|seven|eight|nine|zero|double) ?){3,4}; its [a-z]+ and
      ^this is \w+ (how|its|from|and|yes); the one and only; this is her; youve got \w+
      its [a-z]+ (well|i know); im [a-z]+$; ends in; ^seven seven; ^its \d{4}`,
    hint: phrases`
      speaking; this is; my name; me; yes; born; last four; date of birth; its me; thats me
      {month}`,
    except: phrases`
      (not|isnt|aint|wasnt) (me|him|her|speaking); (this is|its|im) (his|her|their|the|a|my)…
      (speak|talk|give|call|tell|ring|get|told|stop|bother|leave|to) me$; speaking to
      not my (birthday|name)`,
  },
  {
    label: "agree",
    sure: phrases`
      ^(um |uh |oh |well |yes |yeah |yep |ok |okay |right |so |sure |aye |ah |and |thats |that |
        its |it |lovely |great |perfect |fine |i think |i guess |i suppose |mhm |alright |
        of course |mm |no |very |absolutely |spot |hm )*(yes|yeah|yep|yup|ok|okay|sure|fine|
        agreed|deal|correct|right|alright|all right|absolutely|definitely|certainly|of course|
        perfect|great|good|lovely|brilliant|grand|done|sounds (good|right|fair|fine|great|ok)|
        works( for me)?|that works|thats (right|fine|correct|good|it|ok|okay|great|perfect|
        exactly)|happy with|i agree|i accept|go (ahead|for it|on then)|do it|put it through|
        confirmed|affirmative|uh huh|mm hmm|mhm|cool|no problem|you got it|spot on|exactly|
        understood|fair enough|suits me|i can do that|i will|i do|suppose so|i hear you|totally|
        positive|please do|sounds about right|lovely yes please|very good|fine by me|fine with me|
        yes please)( \w+){0,4}?( please| then| thanks| thank you| me| that| it| with me| on|
        $)(?! (but|not|who|what|wrong|dont|no|however))
      (im|i am|id be|more than|perfectly|quite) (very |quite |perfectly )*(happy|fine|ok|okay|
        good|content) (with|to|for) (that|this|it|go|those|the)(?<!(not|never) .{0,20})
      (i|ill|we|can|i can|yes i) (will |do |fully )*(agree|accept|take that|go with|do that|
        live with|go ahead|know i owe|owe it)(?<!(dont|cant|not|wont) .{0,8})
      (go|carry) on( then| love|$| so); im listening; not (disputing|arguing); no argument
      youre (right|quite right)
      (works|suits|fine|good) (for|with|by) me(?<!(doesnt|dont|wont|not) .{0,10}for me)
      (that|the|this|which|date|plan|amount|dates|friday|yeah|it) (dates |date |plan |amount |
        time |s |is |are |would |ll |sounds |seems |times )*(fine|good|works|ok|okay|suits|
        perfect|great|right)(?<!(not|isnt|doesnt|dont|wont) .{0,10})(?! (now|away|number))
      thats the plan; consider it done; the first is good; yes to the; ^uh huh; that ?s grand
      know its my; sounds alright; thats doable; that makes sense; dont mind$; no quarrel
      ^i suppose so; ^yes and what; ^(okay|ok) yeah; ^k$; ^agreed; ^yes put; ^ok as long
      count me in; go on then; thats (fine|it)( then)?$`,
    hint: phrases`
      yes; ok; okay; sure; fine; right; agree; good; works; yeah; great; thanks; deal`,
    except: phrases`
      (not|isnt|aint|never|dont|doesnt|wont|no|hardly) (really |too |very |so |quite |that |all |
        a |thats |sound )*(right|ok|okay|fine|good|correct|agree|happy|sure|work|works|deal|
        accept|fair|great|alright); ok (who|what|why|where|how)
      (right|good|great|ok) (now|away|person|number|time|luck|god|question|morning|afternoon|
        evening|day|night|bye); yeah right; (yes|yeah) (but|no)
      (is|are|would|does|will|can|could|if) (that|this|it|you) (be |is )?(ok|okay|right|alright|
        fine); of course not; not sure; make sure; fine in`,
  },
  {
    label: "disagree",
    sure: phrases`
      ^(um |uh |oh |well |no |nope |nah |look |sorry |actually |hang on |hold on |wait |but |
        yeah |hey |absolutely |definitely |certainly |sadly |honestly |im afraid |i said )*(no|
        nope|nah|never|not (really|happening|exactly|quite|at all|that|the|for me|today|possible|
        doing|good enough|comfortable|telling|saying|giving|answering|without|in one|on your)|
        negative|incorrect|wrong|false|pass|none|no way|no chance|no deal|no thanks|no thank you|
        absolutely not|certainly not|of course not|cant do (that|it)|i disagree|i (dont|cant|wont|
        refuse|object|didnt) (agree|accept|do that|want|like|think so|consent|say)|thats (not|too|
        wrong)|it (isnt|doesnt|wont)|that (isnt|doesnt|wont)|too (much|high|steep|soon|expensive)|
        out of the question|forget it|none of (your|them|those)|why (do|should|would) (you|i)|
        rather not|id rather not|wont say)(?! (problem|worries|bother|issue|objections?|
        complaints?|doubt|argument|one (is|here)|idea|such|hurry|rush|need to|more (calls|texts|
        contact|letters)|money|job|work|income|longer|recording|dont (hang|stop)))
      (dont|cant|wont|not|never|didnt|refuse to|rather not|not going to|not comfortable|
        not willing to|not prepared to) (really |even |be |ever |going to |want to |get |want |
        think i can |have to |feel comfortable |with |like to )*(agree|agreeing|accept|accepting|
        consent|discuss|say why|saying|tell you|telling you|answer\w*|give you (my|that|a date)|
        giving (you |out )?(my|that|any|those)|giving (that|it) out|share|disclos\w+|explain|
        into why|talk about|confirm\w*|commit\w*|split|do (that|this|it|monthly)|any of (those|
        them)|interested in|want (another|any|that)|promise|manage that|do that much)(?<!(not|
        never) (saying) .{0,4})
      (not|isnt|wasnt) (what i (said|agreed|meant)|the (amount|date|day|right)|going to work|
        good enough|interested)( |$); i said ~ not; (dates?|day) (is |s )?wrong; no i said
      (change|switch|cancel) (it|that|the date) (to|from|please|$); changed my mind
      (thats|its|way|still|bit) (way |far |a bit )*(too (much|high|steep|soon|early|long|
        expensive)|steep); none of (them|those|these); wont work$
      why (do|would|should) (you|i|they) (need|want|have to|tell); none of your; mind your own
      thats (private|personal|my business); not telling; no comment; id be lying; not that ~ much
      what else have you; no thats too`,
    hint: phrases`
      no; not; dont; cant; wont; never; wrong; disagree; too much; refuse; rather not; change`,
    except: phrases`
      no (problem|worries|bother|issue|complaints?|doubt|argument|rush|hurry|idea|money|job|work|
        income|one|such person|more (calls|texts|contact|letters))
      (dont|do not) (worry|mind|hang up|get me wrong|have|owe|know|call|contact|ring|text|record|
        remember|recogni[sz]e|understand|live)
      (cant|cannot) (talk|hear|afford|pay|read|complain|find|remember|wait|believe|cope|go on)
      not (disputing|arguing|a robot|him|her|me|paying|a good time|only|my (debt|loan|name)|
        the person|long|sure); wrong (number|person|amount|balance|figure)
      never (heard|borrowed|had|opened|got|received|signed|missed|been|mind); why not`,
  },
  {
    label: "greeting",
    sure: phrases`
      ^(oh |um |ah |yes |well |right |ok |hey |hi |hello |so )*(hello|hi|hiya|hey|heya|
        good (morning|afternoon|evening)|morning|afternoon|evening|howdy|yo|greetings|alright|
        gday|whats up|wassup|sup|hows it going|how are you|hi there|you alright|ey up|
        anyone there|merry christmas)( there| love| mate| hello| hi| can you hear| you| how| is|
        dear| sir| maam|$| its| im| i| this| who| yes| sorry| my| no| whats| ring\w*| call\w*|got|
        yeah| pal| up| \?)`,
    hint: phrases`hello; hi; hey; morning; hiya; good morning`,
    except: phrases`
      (good )?(morning|afternoon|evening) (would|works|is|suits|please|after|around|at); say hello
      all ?right (make|ill|fine|then|put|lets)`,
  },
  {
    label: "goodbye",
    sure: phrases`
      (bye|goodbye|good bye|bye bye|ta ra|ta ta|cheerio|see ya|see you|cya|laters|farewell|
        take care|take it easy|good ?night|have a (good|nice|great|lovely|blessed) (one|day|
        evening|night|weekend)|god bless|good day|all the best|speak (soon|later)|talk (soon|
        later|to you later)|catch you later|g[oe]t+a (go|run|dash)|got to (go|run|dash)|
        have to go now|must dash|adios|cheers bye|good luck to)(?! (back|to work|without|
        to the))(?<!(said|say|my|dont|ill|cant|will) (good ?bye|bye|see you))
      im (hanging up|going now|done (here|talking)|off now)
      (were|we are) (done|finished)( here|$)
      (thats|nothing) (everything|all|it|else)( thanks| thank| bye| ta|$| take)(?<!(if|what|know|
        is) (thats|nothing) (it|all|everything|else)); end of conversation; ill let you go
      back of you; tell whoever ~ sorry; ta ra; gotta go`,
    hint: phrases`bye; goodbye; thanks; hang up; go; take care; cheers; done`,
    except: phrases`dont (hang up|go); goodbye to (my|the); if you hang up; see you in court`,
  },
  {
    label: "unclear",
    sure: phrases`
      ^(um |uh |oh |well |so |i |like |the |and |ok |sorry |yeah |what |a |huh |mm |no |
        hmm )*(what|huh|eh|sorry|pardon|come again|say (that )?again|hmm+|mm+|um+|uh+|er+|
        whats that|what was that|excuse me|maybe|perhaps|possibly|probably|dunno|dont know|
        i dont know|not sure|im not sure|depends|it depends|well see|soon|sometime|whenever|later|
        eventually|something|somehow|whatever|dont remember|cant remember|who knows|no idea|
        hard to say|couldnt say|a what|the what|my what|one sec|one second|one moment|just a (sec|
        minute|moment)|let me think|so the|and then the|breaking up|kind of|sort of|either|
        so what it is is|thing is right|i guess)( um| uh| love| \?| the| really| yet| what| sorry|
        please| then| maybe| is| i| a)*$
      (didnt|dont|cant|couldnt|hardly) (quite |really )*(catch|hear|understand|follow|
        make out) ~ (you|that|it|a word|theres|what)?( \?|$| theres| youre)?
      (youre|line|signal) ~ (breaking up|cutting out|fading)
      (bad|terrible|poor|crackly) (line|signal|connection); (repeat|say) that
      what (did|do) you (say|mean|want again); you want my what; ^.{1,4}$
      (the|a|sh|mm|rr+|grr|mmf|th|hel|forr) (the|a|mm|sh|rr+m?|was|it|ab|thon|th); terrible line
      hello hello; hoover; ^dunno; ^whichever$; ^the what; sort of a; and anyway$; the other wait
      asdf\w*; ^is it who; ^thing is; ^[ .]*$; got it$`,
    hint: phrases`
      what; sorry; huh; maybe; dont know; not sure; hear; understand; again; confused`,
    except: phrases`
      dont know (him|her|them|anyone|any|this); not sure (i|you|its|if)
      sorry (to|for|about|im|i|but|no); what (a|company|loan|debt|happens|if|do i owe)
      maybe (a|i|\d|friday|next)`,
  },
  {
    label: "other",
    sure: phrases`
      at the door
      (let me|ill just|going to) (turn|close|shut|grab|find|get|switch|write) ~ (tv|door|pen|
        window|glasses|radio|kettle|dog|baby); weather; raining; football; radio; sandwich
      cup of (tea|coffee)
      (youve been|youre|you sound|ever so) ~ (kind|patient|helpful|polite|sweet|lovely); bless you
      nice of you
      (can|could|do) (you|i) (email|text|send|mail) ~ (statement|copy|receipt|link|letter|
        confirmation)
      (can|could|do) (i|you) (pay|take|accept) ~ (cheque|check|cash|paypal|crypto|money order)
      (what|whats|where|wheres) (is |are )?(your|the) (app|website|address|opening hours|hours)
      haha; lol; just kidding; only joking; joking; thanks for (asking|understanding|listening)
      got a new address; lawyer friend; dont hang up; take your time; not (complaining|bankrupt)
      dont mind the reminders; joke didnt land; people person; broke as a joke; hows your day
      any time i dont mind; ^im (eating|watching|sat|having)|telling my son
      need something in writing; only asking; laughing; cracks me up; for sport`,
    hint: phrases`
      haha; lol; joking; thanks; lovely; dog; kids; app; email; website; lawyer; weather
      only asking`,
  },
];
