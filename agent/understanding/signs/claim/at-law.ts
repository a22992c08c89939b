import { says } from "../../said-words.ts";

/** Another matter or another creditor's, what somebody else does, and what may never come. */
const besideIt = says({
  zh: /离婚|抚养|工伤|劳动|仲裁|车祸|交通|打架|继承|拆迁|遗产|作证|证人|旁听|陪审|欠我|别家|别的平台|另(?:外)?一家|其他平台|(?:在|去)法院(?:上班|工作|办事)|(?:会不会|会|要是|如果|万一|假如|怕|除非|(?<!是)不是|没|别|是不是要|是不是会|能不能|可以)[^，。\s]{0,8}(?:传票|立案|起诉|开庭|法院|告上)/u,
  en: /\b(?:jury|divorce|custody|traffic|ticket|speeding|witness|landlord|tenan\w*|evict\w*|employer|tribunal|probation|probate|will i|would i|if (?:i|you)|afraid|scared of|worried about|another (?:lender|company|creditor|bank)|other (?:lender|company|creditor|bank)|haven['’]t|didn['’]t|never|not been|not being)\b/iu,
});

const courtPaper = says({
  zh: /传票|应诉通知|起诉状|支付令|开庭|(?:法院|法庭)(?:那边)?的?(?:短信|电话|通知|文书|信件?|函|材料|判决)|(?:法院|法庭)(?:那边)?(?:给我|已经|都|刚|让我|叫我|通知我?|打|发|寄|判|立案)|被(?:你们|法院|你们公司)?(?:给)?(?:立案|起诉|告(?!诉|知)|判决|强制执行)了?|(?:列|变)(?:为|成)(?:了)?(?:被执行人|失信)|你们(?:已经)?(?:把我)?(?:起诉了?我|告(?:了我|上法[院庭])|起诉了)/u,
  en: /\bsummons(?:ed)?\b|\bcourt (?:papers?|letters?|documents?|forms?|claim|notice|date|hearing)\b|\b(?:letters?|papers?|notice|documents?|claim) from (?:the |a )?(?:\w+ )?court\b|\bclaim form\b|\bthe hearing\b|\b(?:i['’]?m|i am|i['’]?ve been|i have been|i was|i got|i been|we(?:['’]re| are)) (?:being |getting |just |now )*(?:sued|served(?! (?:in|as|my|on|by))|taken to court)\b|\byou(?:['’]ve| have)? (?:guys )?(?:already )?(?:sued me|took me to court|taken me to court|filed (?:a |the )?(?:suit|lawsuit|claim))\b|\bdid you (?:guys )?(?:sue me|take me to court|file)\b/iu,
});

/** A court has written to the debtor, or has their case: nobody here can say what that means for them. */
export const hasCourtPaper = (text: string): boolean => courtPaper(text) && !besideIt(text);

/** They say that they will take us to court: a complaint, and no refusal to pay. */
export const threatensSuit = says({
  zh: /(?<!不是|没说|没有说)(?:我|俺|我们|老子)(?:一定|肯定|就|也|已经|现在|马上|真的)*(?:要|想|会|打算|准备|决定|是)?(?:去)?(?:法院|法庭)?(?:起诉|控告|告(?!诉|知|别|辞))(?:了)?(?:你们?(?!别|不)|贵(?:公司|司)|这家公司|到法院)/u,
  en: /\b(?:i['’]?ll|i will|i['’]?m (?:going to|gonna)|i am going to|i['’]?m|we['’]?ll|i (?:plan|intend|want|mean) to) (?:just |definitely |be )?(?:sue|suing|tak(?:e|ing)) (?:you|your company|this company|the lot of you|your ass)\b(?<=su(?:e|ing) [\w ]+|(?=.{0,12}to court))/iu,
});
