import type { Cues } from "./agent-act.ts";

/** What a product is called, which offers nothing. */
const productNames =
  /\b(?:installment|instalment|payment|settlement|service|phone|data|cell|mobile|pay monthly|hire purchase|retail) (?:contract|loan|agreement|account|credit|sale|plan contract|card|line)\b|\bplan (?:account|contract)\b/gi;

/** What English-speaking collectors say, by what it does. Open vocabulary: extend it with unlabelled calls. */
export const englishCues: Cues = {
  institution: {
    yes: /\b(?:calling|call|here|speaking|this is|it['’]s|i['’]m|you['’]re through to|you['’]ve reached|reached|with|from|on behalf of|for|at|welcome to|thanks for calling|thank you for calling)\b[^.?!]{0,30}?\b[A-Z][\w&'’-]+(?: (?:and |& |of )?[A-Z][\w&'’-]+)*(?: (?:Bank|Finance|Financial|Credit|Lending|Loans?|Recover(?:y|ies)|Services?|Solutions?|Collections?|Associates|Group|Capital|Partners|Funding|Card|Cards|Mutual|Union|Money|Agency|LLC|Ltd|Inc|Company|Accounts?|Servicing|Receivables|Resolutions?|Management|Motor|Auto|Energy|Telecom|Mobile|Utilities|Retail|Stores?|Outstanding|Trust|Society|Direct))\b/,
  },
  recording: {
    yes: /\brecord(?:ed|ing|ings)?\b/i,
    no: /(?:not|isn['’]t|no one is|never|stop(?:ped)?|credit) (?:being )?record|(?:your|credit|public|the|our|my|on|criminal|for the|financial) record(?!ed|ing)|have a record|no record/i,
  },
  ai: {
    yes: /\bA\.?I\.?\b|\bautomated\b|\bvirtual\b|\bartificial\b|\brobot\b|\bbot\b|\b(?:[Dd]igital|[Vv]oice|I|eye|I\.?S\.?) assistant\b|\b(?:an|the|our|[Tt]his is) (?:I|eye) (?:system|agent)\b/,
  },
  notice: {
    yes: /attempt(?:ing)? to collect|debt collector|collect(?:ing)? (?:on )?a debt|information (?:that )?(?:we |is |you )?(?:obtained?|give|provide|collect).{0,30}(?:will|may|can) be used/i,
  },
  asks_identity: {
    yes: /last (?:four|4)|date of birth|\bD\.?O\.?B\b|birth ?da(?:te|y)|born|social security|verify (?:who|your|that|I|some|you|a)|confirm your (?:identity|address|post ?code|zip|details)|security (?:question|check)|identity|post ?code|zip code/i,
    no: /never (?:share|give|ask|read)/i,
  },
  overdue: {
    yes: /\b(?:over ?due|past due|behind|owe[ds]?|owing|outstanding|balance|arrears|missed|unpaid|delinquent|late|due (?:on|since|date|back)|fell due|was due|default|never paid)\b|(?:didn['’]t|hasn['’]t|haven['’]t|not been) pa(?:y|id)|(?:hasn['’]t|not|didn['’]t) come through|still out there|past its date/i,
  },
  open_question: {
    yes: /what(?:['’]s| is| has|['’]s been| was)? (?:been )?(?:happen\w*|going on|changed|behind|led|caused|made|stopp\w*|kept|keeping|got|the (?:reason|story|situation|trouble|issue|problem|matter|hold ?up))|what happened|\bwhy\b|\breasons?\b|(?:tell|talk) me (?:a (?:bit|little) )?(?:(?:more )?about|what)|how come|help me understand|anything (?:going on|changed|happen\w*|else going)|going on (?:with|for|at|that)|what['’]s made it|how (?:are|have) things(?: been)?|something (?:change|happen|come up|going on)|(?:can|could|may|mind if) i ask (?:what|why|how)|walk me through|your situation|what (?:got|gets) in the way|(?:run|running) into|in your own words|how did (?:it|this|that|things)|difficult(?:y|ies)\?|struggling\?|what['’]s up|mind (?:sharing|telling|me asking)/i,
  },
  offer: {
    less: productNames,
    yes: /\binstal?lments?\b|\bplans?\b|\bpayments of\b|\b(?:two|three|four|five|six|nine|ten|twelve|eighteen|twenty[- ]four|\d+) (?:equal |monthly |weekly )?(?:payments\b|months\b(?! (?:overdue|late|behind|past|ago|now)))|\bwaiv\w+|\bdefer\w*|\bextension\b|\bsplit\b|\bsettle(?:ment)? for\b|\bspread\b|\bdiscount\b|\bpay in full\b|\bfull (?:balance|amount|payment) (?:today|now|by)|\bhalf (?:now|today)|\barrangement\b|\bgrace\b|\bput(?:ting)? (?:it|that|this) (?:off|back)|\bpart[- ]payment|\bpartial payment|\bpush (?:it|that|the (?:due )?date)|\boptions?\b/i,
    no: /\bphone plan\b|\bno (?:plan|option)|what['’]s the plan|^\W*(?:\w+\W+){0,3}(?:plan|plans)\?/i,
  },
  asks_money: {
    yes: /\b(?:when|how soon|what (?:day|date))\b[^.?!]{0,40}\b(?:pay\b|payment|clear (?:it|this|that|the)|settle|send|get (?:it|that|this) (?:in|paid|sorted))|\b(?:can|could|will|would|are|aren['’]t|can['’]t) (?:you|we|i)\b[^.?!]{0,35}\b(?:pay\b|paying|make (?:a |the |that |this )?(?:\w+ )?payment|clear (?:it|this|that|the)|settle|take (?:a |the |that )?payment|take care of|bring (?:it|this) (?:up|current)|put (?:down|something|toward)|get (?:that|it|this) (?:paid|in|sorted)|do (?:\$|£|€|\d|half|something|the full))|\b(?:i|we|you)(?:['’]ll| will|['’]d)? (?:need|want|expect|require|must|have|got|gotta)\b (?:you )?(?:to )?[^.?!]{0,25}\b(?:pay\b|payment|paid|cleared|settled)|how much (?:can|could|would|are|do you|have you)|what (?:can|could) you (?:do|pay|manage|afford|put)|\b(?:please|just|go ahead and|so|then|better|should|have to|need to|must|got to|gotta) (?:just )?(?:pay\b|make (?:a|the|that|your) payment|send|settle|clear it)|(?:card|debit|account) (?:number|details)\b[^.?!]*\b(?:ready|handy|payment|now)|(?:take|get|process|set up) (?:a|the|that|your|this) payment|pay (?:something|anything|today|now|it today|by)|how (?:would|do|are) you (?:like|want|planning|going) to (?:pay|take care|handle|resolve|settle|clear)|come up with|\b(?:get|want|need)\b[^.?!]{0,15}\b(?:handled|sorted|in today|in now)|\bcard or (?:bank|checking|account)|\bborrow\b|\bset you up\b|\bhelp me out\b|\byou can pay\b|\bsettle this\b|\bi['’]ll call them off\b|\b(?:do|manage|put|knock out|throw|start with|find|spare|send|what about|how about|at least|make it|call it|give me|could you|can you)\b[^.?!]{0,22}(?:\$|£|€|\d|(?:a |one |two |three |four |five |six |seven |eight |nine )?(?:hundred|thousand|grand)|half|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|fiver|tenner)|^\W*(?:and |so |then |just |okay |well )*(?:\$|£|€|\d|(?:a |one |two |three |four |five |six |seven |eight |nine )?(?:hundred|thousand|grand)|half|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|fiver|tenner)(?: \w+){0,2}(?: then| a week| a month)?\W*$|\b(?:\$|£|€|\d|(?:a |one |two |three |four |five |six |seven |eight |nine )?(?:hundred|thousand|grand)|half|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|fiver|tenner)(?: \w+)? a (?:week|month) on\b|\b(?:a|one) (?:week|month)\.?$|(?:payment|money) (?:today|now|tonight|this week|by (?:friday|monday|tuesday|wednesday|thursday|saturday|sunday|tomorrow|the))/i,
    no: /\bare you (?:able|okay|alright)|any (?:extra )?interest|\b(?:don['’]t|do not|won['’]t|will not|not|never|without|no need to|needn['’]t|nobody will|no one will|aren['’]t) (?:\w+ ){0,4}(?:pay|payment|ask)|before (?:we|you|any)[^.?!]{0,20}pay/i,
  },
  handoff: {
    yes: /\b(?:transfer|pass|put|connect|hand|refer|escalat\w+|forward|rout|send|get|bring|fetch|find|switch)(?:e|ing|red|ring|ed|s)?\b[^.?!]{0,45}\b(?:supervisor|specialist|colleague|manager|team|department|person|human|someone|somebody|agent|advis[eo]r|representative|rep|teammate|co-?worker|lead|dispute|disputes|complaints?|welfare|hardship|bankruptcy|legal|compliance|fraud|bereavement|desk|office|through|over)\b|\b(?:supervisor|specialist|colleague|manager|team|department|someone|somebody|person|advis[eo]r|representative|case ?worker|investigator)\b[^.?!]{0,40}\b(?:will|can|could|is going to|['’]ll|to|who)\b[^.?!]{0,15}\b(?:call|contact|help|look|take|review|reach|follow|join|speak|talk|get back|be in touch|handle|investigate|pick|deal|write|respond)|\bput you (?:through|on)\b|\btransfer you\b|\b(?:someone|somebody)(?:['’]s| is| will)\b[^.?!]{0,12}\b(?:with you|joining|coming)|\b(?:let me|i['’]ll) (?:go )?(?:get|grab|fetch) (?:him|her|them|my|a|the|someone)\b|\bstay on the line\b|\bhold for (?:a|my|the)\b|\bpassing (?:it|this|you) on\b|\btransferring\b|\bescalat/i,
    no: /\b(?:can['’]t|cannot|can not|won['’]t|not going to|don['’]t|no|isn['’]t|nobody)\b[^.?!]{0,12}\b(?:transfer|put you|supervisor|manager|connect|pass you|escalate|person|human)|\b(?:escalate|send|forward|refer)\w*\b[^.?!]{0,30}\b(?:attorneys?|lawyers?|court|legal action|garnish)/i,
  },
  complaint_channel: {
    yes: /\bcomplain(?:t|ts|ing)?\b|\bombudsman\b|\bCFPB\b|\bconsumer financial protection\b|\bunhappy\b|\bnot happy\b|sit(?:s)? right\b|\bdispute (?:this|it|the debt|any)|\bfeedback\b|\bconcerns? (?:about|with)/i,
    no: /complain\w* (?:gets|won['’]t|all you)/i,
  },
  safety_warning: {
    yes: /\b(?:never|don['’]t|do not|won['’]t|not|nobody|no one)\b[^.?!]{0,80}\b(?:pass(?:word|code)s?|PIN|one[- ]time|OTP|codes?|personal account|private account|gift cards?|somebody else|anyone|strangers?|wire|scam\w*|link)|\bscam(?:s|mers)?\b(?!\?)|\bfraudsters?|\b(?:PIN|passcodes?|passwords?|codes?)\b[^.?!]{0,40}\b(?:phone down|hang up|isn['’]t us|not us)|\bbeware|\bonly pay (?:through|via|on|using|in)|\bonly (?:ever )?(?:through|via|use|using) (?:the |our )?official/i,
  },
  empathy: {
    yes: /\bsorry\b|\bunderstand\b|\bappreciate\b|\bi hear (?:you|that|what)\b|\bhear (?:that|you)\b|\bsounds (?:like|really|very|so|tough|hard|rough|awful|stressful|difficult)|\bmust (?:be|have been|feel)\b|\btough\b|\brough\b|\bhard (?:time|spot|on you|enough)|\bdifficult\b|\btake your time\b|\bapolog\w+|\bthank(?:s| you) for (?:telling|sharing|being|letting|explaining|your honesty)|\bstressful\b|\bfrustrat\w+|\bupset\w*|\bfair enough\b|\bthat makes sense\b|\bi get (?:it|that)\b|\bno rush\b|\bbreathe?\b|\bno judg|\byou['’]re not alone|\bcondolences\b|\bcongratulations\b|\bthat['’]s (?:a lot|awful|terrible|hard|rough|horrible|fair|not right|scary|tough)|\boh no\b|\bworr(?:y|ied|ying)\b|\bglad you (?:told|said|called|mentioned)|\bcan imagine\b|\byour health\b|\bcompletely (?:fair|valid)|\bbless\b|\bit['’]s (?:ok|okay|all right|alright|not easy)|\byou['’]re right\b|\bi['’]ve noted\b|\bnoted\b/i,
    no: /\b(?:sorry|understand),? but\b|\bdo you understand\b|\byou (?:need to|have to|must|should) understand|\bunderstand\?|\bnot sorry\b|\bdon['’]t understand\b|\bmust be (?:paid|made|cleared|received)|sorry\?$/i,
  },
  channel: {
    yes: /\bofficial\b|\bsecure (?:page|site|portal)|\bletter\b|\bbanking\b|\bapp\b|\bwebsite\b|\bportal\b|\bsecure link\b|\bonline\b|\bdirect debit\b|\bstanding order\b|\bon file\b|\bdebit card\b|\bbranch\b|\bby (?:phone|card|mail|check|cheque)\b|\bauto(?:matic|pay)|\bACH\b|\bpay ?line\b|\bpayment line\b/i,
  },
  confirms: {
    yes: /\bcorrect\b|\bright\?|\bconfirm\b|\bis that (?:right|ok|okay|correct)|\bto recap\b|\bjust to (?:be clear|repeat|check|read)|\bread (?:that|it|this) back\b|\bdoes that (?:work|sound)|\bsound good\b|\bagree\b/i,
  },
  stops: {
    yes: /\bstop (?:calling|contact|all)|\bwon['’]t (?:call|contact|hear)|\bremove (?:this|your|the) number|\btake (?:this|your|the) number|\bon hold\b|\bpaus(?:e|ed|ing)\b|\bfreez|\bfroze|\bnoted?\b[^.?!]{0,20}\b(?:request|dispute)|\bdo not call|\bcease\b/i,
  },
  human_joins: {
    yes: /\b(?:joining|joined|on the line now|picked up|transferr(?:ed|ing)|connect(?:ed|ing)|putting you through|human|live agent)\b/i,
  },
  goodbye: {
    yes: /\bgoodbye\b|\bbye\b|\btake care\b|\bhave a (?:good|nice|great)|\bgood (?:day|night|evening)\.?$/i,
  },
};
