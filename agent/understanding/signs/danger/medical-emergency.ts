import { says } from "../../said-words.ts";
import { needsHelpNow } from "./emergency-now-en.ts";

/** A body that fails now, or harm already done to it. */
const told = says({
  zh: /流(?:了)?(?:好多|很多|不少|一地|满手?)(?:的)?血|血(?:都|一直|怎么都)?止不住|喘不(?:上|过)来?气|呼吸(?:不(?:了|上来)|很?困难)|(?:胸口?|心口|心脏)[^，。]{0,4}(?:绞痛|剧痛|[疼痛](?:得|死|厉害|受不了|要命))|心脏(?:病)?[^，。]{0,4}(?:不舒服|难受|[疼痛绞]|发作|跳得|狂跳)[^。]{0,8}(?:晕|喘|冒汗|出汗|发麻|眼前发?黑)|(?:头|眼前)[^，。]{0,3}(?:晕|发?黑)[^。]{0,6}心脏[^，。]{0,4}(?:不舒服|难受|[疼痛])|[我俺](?:的)?心(?:脏|绞痛)病?(?:又|突然|好像)?(?:犯|发作)了(?![^，。]{0,2}(?:好|以前))|胸口?(?:好|很|特别)?[疼痛闷][^。]{0,4}喘|(?:快|要)(?:昏|晕)(?:过去|倒)|(?:晕倒|昏过去|抽搐|昏迷)了|煤气中毒|[割划](?:了)?(?:手?腕|脉)子?了|(?:刚|已经)?(?:喝|吞|吃)了?(?:一(?:整?瓶|大?把)|整瓶|好多|很多|半瓶)?(?:的)?(?:农药|百草枯|敌敌畏|安眠药|老鼠药|消毒液)(?:了|[，。 ]|$)/u,
  en: /\bble(?:eding|d)\b[^.!?]{0,24}\b(?:a lot|everywhere|heavily|badly|wo ?n['’]?t stop|not stopping|does ?n['’]?t stop|all over)|\bblood (?:is )?everywhere\b|\b(?:my )?chest (?:really |so )?(?:hurts?|pains?|is (?:hurting|killing|tight))|\b(?:my )?heart(?:['’]s| is| feels?| hurts?| keeps?)?\b[^.!?]{0,30}\b(?:dizzy|light-?headed|faint|numb|sweating|black(?:ing)? out)|\b(?:dizzy|light-?headed|numb)\b[^.!?]{0,20}\bmy heart\b|\b(?:can['’]?t|cannot) (?:\w+ )?breathe\b|\b(?:having|had just|just had) (?:a |an )?(?:heart attack|stroke|seizure)\b|\b(?:about to|going to|gonna) (?:pass out|faint|collapse)\b|\b(?:took|swallowed|taken) (?:them all\b|(?:all|a (?:whole )?bottle|the whole bottle|too many|a (?:bunch|handful))[^.!?]{0,20}\b(?:pills?|tablets?|meds|medication|paracetamol|tylenol)\b)|\b(?:slit|cut) my (?:wrists?|throat)\b|\bi(?:['’]ve| have)? (?:just )?overdosed\b/iu,
});

/** Of long ago, a way of speaking, or brought about by what one owes. */
const notNow = says({
  zh: /压|债|钱|日子|生活|气得|笑|以前|小时候|当年|去年|前年|上个?月|电影|电视|差点|小说/u,
  en: /\b(?:with all|bills?|debts?|calls|stress\w*|these payments|movie|film|years? ago|months? ago|last (?:year|month|week)|used to|back (?:then|in)|almost|nearly)\b/iu,
});

/** True where somebody needs an ambulance now, whatever the talk was about. */
export const isMedicalEmergency = (text: string): boolean =>
  (told(text) && !notNow(text)) || needsHelpNow(text);
