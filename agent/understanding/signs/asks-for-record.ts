import { says } from "../said-words.ts";

/** The recording of this talk is wanted, to hear or to keep. */
export const asksForRecording = says({
  zh: /^(?!.*(?:别|不要|不许|不准|不同意|删)).*(?:(?:给|发|要|拿|听|调|拷|索取|获取|提供|导出|下载)(?:我|到|一份|一下|一个|取|出|听|一听|到的)*(?:这次|刚才|今天|通话|这个)*(?:的)?录音(?!了)|录音(?:文件)?[^，。]{0,6}(?:给我|发我|发给我|发一份|一份|调出来|听一下|听听))/u,
  en: /^(?!.*\b(?:don['’]?t|do not|stop|delete|object)\b).*\b(?:get|have|send(?: me)?|give me|hear|listen to|want|obtain|download|provide(?: me with)?|request(?:ing)?|need|like)\b(?: \w+){0,3} (?:a |the |my |this |your )?(?:copy of (?:the |this |that |my )?(?:\w+ )?(?:recordings?|call)|(?:call )?(?:recordings?|audio))\b/iu,
});

/** Something written of this talk is wanted: a receipt, a copy, a confirmation of what was agreed. */
export const asksForReceipt = says({
  zh: /回执|(?:给|发|要|留|拿)(?:我|到)*(?:一份|一个|个|份)?(?:书面的?|文字的?|纸质的?)?(?:通话|沟通|对话|聊天|谈话|还款约定|约定)?的?(?:记录|确认函|确认书|凭证|书面材料)(?!了)/u,
  en: /\b(?:receipt|transcript)\b(?! of (?:the |my )?payment)|\b(?:copy|summary|record|confirmation)\b(?: in writing)? (?:of|for) (?:this (?:chat|conversation|call|talk)|(?:our|the) (?:chat|conversation|agreement)|what (?:we|was|i)(?:['’]ve| have)? (?:agreed|said|discussed))|\b(?:get|have|put|send)(?: me)? (?:this|that|it) in writing\b|\bwritten (?:confirmation|record)\b/iu,
});
