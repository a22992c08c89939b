import { says } from "../../said-words.ts";

/** Our address, or where our office is, is asked for. */
const asks = says({
  zh: /(?:你们?|您|贵)(?:们|司)?(?:的)?(?:公司|单位|办公室|营业厅|网点|柜台|门店|分公司|总部)?(?:的)?(?:具体)?(?:办公|公司|邮寄|收件|通信)?(?:地址|位置)|(?:你们?|您|贵)(?:们|司)?(?:的)?(?:公司|单位|办公室|营业厅|网点|柜台|门店|分公司|总部)(?:都|具体|到底|是|开)*在(?:哪|什么)|(?:网点|柜台|营业厅|门店)(?:都|具体|是)*在(?:哪|什么)|你们(?:都|到底|具体)?在(?:哪|什么地方)/u,
  en: /\b(?:what(?:['’]?s| is)|where(?:['’]?s| is)|(?:get|have|need|want|give me|send me|text me|tell me)) (?:\w+ )?(?:you(?:r| guys['’]?|['’]?all['’]?s)?|ya['’]?ll['’]?s?|the|an?|ur) (?:\w+ )?(?:office |mailing |business |street |company |postal |physical |corporate )*address\b|\bwhere (?:(?:do|are|is|can|would) )?(?:you(?: guys| all| people)?|ya['’]?ll|u|your (?:office|branch|store|place|location))(?: \w+)?(?: (?:at|located|based|be(?: at)?))?(?=\W|$)|\bwhere (?:do|can|should|would) i (?:mail|send|bring|drop|take)\b|\b(?:mailing|office|street|po box|p\.o\.) ?address\b|\b(?:can|could|may|should|do|would) i (?:just |also )?(?:come|go|pay|drop|stop|do|bring)\b[^.!?]{0,24}\bin person\b/iu,
});

/** Why: to pay. */
const toPay = says({
  zh: /(?:去|到|上|来|过来|过去)[^，。]{0,6}(?:柜台|网点|营业厅|公司|你们那)?[^，。]{0,4}(?:还|付|交|缴|办|面签|结清)|(?:寄|邮)[^，。]{0,6}(?:支票|材料|资料|信|钱)|现金|柜台/u,
  en: /\b(?:pay\w*|checks?|cheques?|cash|money order|mail|post|send|payments?|drop (?:it|this|that) off|in person)\b/iu,
});

/** Harm, or a visit to people and not to pay. */
const menace = says({
  zh: /算账|闹|讨说法|找你|找你们(?!还|付|交|办)|收拾|弄|打(?!款|钱|电话)|砸|砍|杀|死|烧|炸|堵|等着|小心|家(?:在|住|庭)|住(?:哪|在)|好看|后果|同归|命|刀|兄弟|带人|你(?:本人|个人|叫什么)/u,
  en: /\b(?:(?:you|u|yall|they)(?:['’]?ll| will|['’]?re (?:going to|gonna)| are (?:going to|gonna)| gonna)? pay|pay for (?:this|it|that|what)|make (?:you|u|them)|kill|hurt|beat|smash|break|burn|torch|shoot|gun|knife|stab|punch|slap|fight|teach|lesson|regret|sorry for|find (?:you|u|out)|see (?:you|u|ya|what happens)|wait(?:ing)? for (?:you|u)|outside|face to face|whoop|ass\b|fuck\w*|bitch\w*|deal with (?:you|u)|handle (?:you|this)|come (?:get|for|find|see) (?:you|u|ya|yall)|say (?:that|it) to|home address|(?:you|u|ya|yall) live|your (?:house|home|kids|family|mama)|boys|watch (?:out|your)|bomb|blow|personally|pull up)\b/iu,
});

/** True where somebody asks where we are, to pay or to write there, or for no reason told: that threatens nobody. */
export const asksOurAddress = (text: string): boolean => asks(text) && !menace(text);

/** They will come themselves, to pay. */
const comes = says({
  zh: /(?:去|到|来)(?:你们?|您)?(?:们)?(?:那里?|公司|柜台|营业厅|网点|门店)[^，。]{0,4}(?:还|交|付)(?:钱|款|清|掉|账|上|$|了)/u,
  en: /\b(?:come|coming|comes|go|going|drive|driving|stop|stopping|swing|walk)\b[^.!?]{0,24}\b(?:office|branch|there|location|place|building|by|in|down)\b[^.!?]{0,20}\b(?:pay|paying|cash|checks?|payment|settle)\b/iu,
});

/** True where somebody means to come to us and pay: no threat, whatever else a visit may mean. */
export const comesToPay = (text: string): boolean => comes(text) && !menace(text);

/** True where somebody asks where to send or bring a payment: how it can be paid is what they need to hear. */
export const asksWhereToPay = (text: string): boolean =>
  (asksOurAddress(text) && toPay(text)) || comesToPay(text);
