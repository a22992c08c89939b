import { says } from "../../said-words.ts";
import { hangsOn } from "./hangs-on.ts";
import { wantsTimeToThink } from "./pondering.ts";

/*
 * What stands between somebody and their yes to what was read back. It is answered before they are asked once more: the
 * same terms again would be no answer.
 */

/** They would ask at home first, think, or do not know whether the money will be there. */
const inTwoMinds = says({
  zh: /(?:先|还?得|要|想|等我?)[^，。]{0,3}(?:问|商量|跟|和)(?:哈|下|一下|一哈|问)?[^，。]{0,4}(?:婆娘|老婆|媳妇|老公|爱人|对象|男人|女人|屋头|屋里|家里|爸|妈|老汉|娃|儿子|女儿|孩子)|(?:不晓得|不知道|不确定|不敢说|说不准|拿不准|没把握)[^，。]{0,10}(?:有没[有得]|有钱没|够不够|拿不拿|还不还|能不能|得不得|发不发|到不到)|怕(?:到时候?|那天|到那天)[^，。]{0,6}(?:还不|拿不|没得|没有|凑不|不够)|(?:再|让我|容我|我得|我要|我)(?:想|考虑|琢磨)(?:一想|想|一?下|一?哈|考虑|琢磨)(?!办法)|(?:跟|和|同|与)[^，。]{0,4}(?:婆娘|老婆|媳妇|老公|爱人|对象|男人|女人|屋头|屋里|家里|家人|爸|妈|老汉|娃|儿子|女儿|孩子)[^，。]{0,2}(?:商量|合计|说一?[下声哈])|(?:到时候?|以后|之后|改天|回头|过(?:几天|一?阵子?|段时间))[^，。]{0,4}再(?:说|看|讲|谈|定)|^(?:再说|再看|看情况|看看情况)[吧呗嘛噻了啊]*(?:[，,。！!]|$)|看情况(?:吧|嘛|呗|噻|再|[，。]|$)|(?<!会)不一定(?=有|能|还(?![在活])|拿|够|行|可以|到|发|哦|哈|吧|呢|[，。]|$)|(?:如果|要是|只要|除非|等)[^，。]{0,8}(?:工资|钱|货款|奖金|老板|工钱)[^，。]{0,6}(?:到|发|结|来|下来|给)[^。]{0,6}[就才](?:可以|行|能|还|好|没问题)/u,
  en: /\b(?:ask|talk to|speak to|check with|discuss (?:it|this) with|run (?:it|this) by) my (?:wife|husband|partner|girlfriend|boyfriend|mum|mom|dad|parents|family|son|daughter|kids)\b|\b(?:don['’]?t|do not|not) (?:know|sure|certain) (?:if|whether) (?:i['’]?ll|i will|i|there['’]?ll|the money|my (?:pay|wages?|check))\b|\b(?:think (?:about it|it over|on it)|sleep on it)\b|\bwe(?:['’]ll| will| shall|ll)(?: just)?(?: have to| got to)? see\b(?! you| about)|\b(?:let me|i(?:['’]d| would)? (?:need|have|want|like) to|i(?:['’]ll| will)) think\b(?! of)|\b(?:it|that|this|all) (?:all |really |kind of )?depends\b|^\W*(?:well|um|uh|hm+|maybe|ok|so|then)?\W*depends\b|\bsee how (?:it|things|that) goe?s?\b|\b(?:need|want|give me|like|have)(?: \w+){0,3} time to think\b|\b(?:if|as long as|provided(?: that)?|assuming|once|when)(?: my| the)? (?:wages?|pay|pay ?che(?:ck|que)|salary|money|che(?:ck|que)|boss)\b[^.!?]{0,16}\b(?:comes?|pays?|paid|clears?|lands?|in|through)\b/iu,
});

/** Neither yes nor no, and nobody is asked at once again: 不好说, "idk", "I'll let you know". */
const leavesOpen = says({
  zh: /^(?:嗯|哦|唉|呃|那个|这个|我|这我|这|也)*[，,]?(?:不好说|说不好|说不准|不敢说|不太确定|不确定|不一定)[啊吧呀哦嘛]*[。.…！!]*$|(?:到时|回头|之后|过后|晚点|改天|想好)[^，。]{0,3}(?:告诉|通知|联系|回复)[你您]/u,
  en: /^\W*(?:(?:um|uh|hm+|well|honestly|oh|ok|okay|so|man|eh)\b\W*)*(?:i )?(?:idk|dunno|(?:really |just |still )?(?:do ?n['’]?t|do not) (?:really )?know(?: (?:about (?:that|it|this)|yet|tbh|man|to be honest|honestly|really))*|(?:i['’]?m |i am |im )?not (?:really |too |so |quite )?sure(?: (?:about (?:that|it|this)|yet|tbh|to be honest|honestly|really|i can))*)\W*$|\bi(?:['’]?ll| will|ll) (?:have to )?(?:let (?:you|u|ya) know|get back to (?:you|u|ya))\b(?! (?:when|once|as soon|after|if (?:anything|something|there|it)))|\bcan i (?:let you know|get back to you)\b/iu,
});

/** True where they would think, ask or see first, or do not know; it means nothing where nothing was read back. */
export const isInTwoMinds = (text: string): boolean =>
  [inTwoMinds, leavesOpen, wantsTimeToThink, hangsOn].some((says) => says(text));

/** They do not know whether they can keep to what was agreed, or would think about it after all. */
export const doubtsAgreed = says({
  zh: /(?:不晓得|不知道|不确定|不敢说|说不准|拿不准|没把握)[^，。]{0,10}(?:有没[有得]钱|够不够|拿不拿|还不还|能不能(?:还|付|拿|按)|得不得|发不发)|怕(?:到时候?|那天|到那天)[^，。]{0,6}(?:还不|拿不|没得|没有|凑不|不够)|(?:再|让我|容我|我得|我要)(?:想|考虑|琢磨)(?:一想|想|一?下|一?哈|考虑|琢磨)(?!办法)/u,
  en: /\b(?:do ?n['’]?t|do not|not) (?:really )?(?:know|sure|certain) (?:if|whether|how|that)? ?(?:i(?:['’]ll| will)?|i['’]m|im|the money|there)\b[^.!?]{0,12}\b(?:can|could|able|will|afford|manage|going|gonna|pay|have|keep|be)\b|\b(?:let me|i(?:['’]d| would)? (?:need|have|want|like) to|i(?:['’]ll| will) have to) think\b(?! of)|\b(?:think (?:about it|it over)|sleep on it)\b/iu,
});

/** The first day is too early for them, and they name no other. */
export const findsItEarly = says({
  zh: /(?:早|赶|急)了(?:一?点|一?些|噻|嘛|哈)?[吧啊呀哦，。,.\s]*$|(?:太|有点|有些)(?:早|赶|急)|(?:能不能|可不可以|可以|能)[^，。]{0,3}(?:晚|迟|推后|往后)[^，。]{0,2}(?:一?点|几天|些)[^，。]{0,3}$|(?:赶|来)不(?:及|赢)/u,
  en: /\b(?:too|bit|little|rather) (?:early|soon)\b|\b(?:a (?:bit|little|few days)|some(?:what)?|any) later\b/iu,
});

/** They never said so: 谁说的十号, "who said the tenth". */
export const disownsTerms = says({
  zh: /(?:谁|哪个|啥时候|什么时候|几时)(?:跟你|给你)?(?:说|讲|答应|同意)(?:的|过|了)(?!算)/u,
  en: /\bwho (?:said|told you|says)\b(?! (?:hello|hi)\b)|\bwhen did i (?:say|agree|promise)\b/iu,
});

/** It does not suit them: 好像不太行, 有问题, 好不了, or no more than an apology. */
export const findsItUnfit = says({
  zh: /^(?!.*(?:信号|声音|网络)).*不[太大怎][^，。]{0,2}(?:行|好|可以|合适|方便)(?!意思|吗)|^[^，。]{0,3}(?<![没木莫冇么])有(?:点|些)?问题[啊呀吧的]*[。！!\s]*$|^[^，。]{0,2}好不了|^(?:真的?|实在|太)?(?:对不起|抱歉|不好意思)(?:啊|了|哈|你们?|您)*[。！!\s]*$|够呛/u,
  en: /\b(?:that|this|it)(?: (?:date|day|amount|plan))? (?:really |just )?(?:does ?n['’]?t|doesnt|won['’]?t|wont|isn['’]?t going to) (?:really )?(?:work|suit|fit)\b|\b(?:that|this|it)(?:['’]?s| is| seems| sounds)? (?:still |kind of |kinda |sort of |really |quite )*(?:a (?:bit|little|lot|tad|touch) (?:much|steep|high|tight)|too (?:much|high|steep|tight)|(?:pretty |very )?steep)\b|\b(?:that|this|it)(?:['’]?s| is| seems| sounds)? (?:still |kind of |kinda |sort of |really |quite )*a (?:stretch|lot)(?: (?:of money|for me|to pay|to be honest|tbh|honestly|man))*\W*$|\bthere(?:['’]s| is) (?:a|one|just one) (?:problem|issue|catch)\b|^\W*(?:i['’]?m |i am )?(?:so |very |really )?(?:sorry|i apologi[sz]e)[\s.,!…]*$/iu,
});

/** Whether they may say no: 我有的选吗, "do I have a choice", "what choice do I have". */
export const asksIfFree = says({
  zh: /有(?:的|得)?选(?:择)?(?:吗|么|嘛|不|[?？])|有没[有得](?:的|得)?选|没(?:得|有|的)选(?!中|上|到|好)|(?:能|可以|可不可以|能不能)(?:先)?不(?:答应|同意|登记|确认)|(?:非得|非要|一定要|必须)[^，。]{0,4}(?:答应|同意|确认|现在定|今天定)[^，。]{0,3}(?:吗|么|嘛|[?？]|$)/u,
  en: /\bdo i (?:even |really |actually )?have (?:a|any|much of a|another) (?:choice|option|say)\b|\bwhat (?:choice|other choice|option) do i have\b|\b(?:i have|i['’]ve got|i got|got|have) no (?:other )?choice\b|\bdon['’]?t (?:really )?have (?:a|any|much) (?:choice|say)\b|\b(?:can|could|may) i (?:just )?say no\b|\bdo i have to (?:agree|say yes|decide|confirm|accept)\b/iu,
});
