import { says } from "../../said-words.ts";

/** The talk may go on here and be recorded after all: 那就录吧, "fine, record it, let's just go on". */
export const acceptsRecording = says({
  zh: /^(?!.*(?:不同意|别录|莫录|不要录|不准|不许|不想|不行)).*(?:录(?:音)?(?:吧|嘛|就录|也行|也可以|没事|随便)|(?:可以|能|随便|让)(?:你|你们)?录|(?:就|还是)?(?:在)?(?:这里?|这儿|电话里)(?:说|聊|谈|讲|继续)|继续(?:说|聊|吧|讲)?[。！!]*$|接着说|(?:没|冇)(?:事|关系)[，,]?(?:说|讲|继续))/u,
  en: /^(?!.*\b(?:not|don['’]?t|stop|no)\b).*\b(?:(?:you can|go ahead(?: and)?|just|fine,?|ok(?:ay)?,?) record|recording(?:['’]s| is) (?:fine|ok(?:ay)?)|(?:go|carry) on(?: here)?|continue(?: here)?|talk here|keep going)\b/iu,
});
