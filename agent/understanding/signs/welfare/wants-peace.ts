import { says } from "../../said-words.ts";

/** No more for now: 你能不能让我静一静, "I need a moment". Nothing is said of other days. */
export const wantsPeace = says({
  zh: /让(?:我|俺)(?:们)?(?:一个人|自己|先|再|好好)*(?:静一?静|安静|清静|缓一?缓|待一?会)|(?:我|俺)(?:就|只|真的?|现在)*(?:想|要)(?:一个人|自己|先)*(?:静一?静|安静|待一?会|待着)|(?:别|不要|莫)(?:再)?(?:说|讲|问|聊)了[吧啊嘛好吗行]*[。！!]*$|(?:我|俺)?(?:现在|真的?|实在)*(?:不想|没力气|没心情)(?:再)?(?:说|讲|聊|谈)(?:话|了|这)/u,
  en: /\bleave me (?:be|in peace)\b|\b(?:i )?(?:just )?need (?:some|a little|a bit of) (?:time|peace|quiet|space)\b|\b(?:a (?:few )?(?:moment|minute)s?|some time) (?:alone|to myself|to grieve)\b|\b(?:give|let) me (?:have )?(?:some|a bit of|a little) (?:peace|quiet|space)\b|\b(?:can['’]?t|cannot|not up to) (?:do|talk about|deal with) (?:this|it)(?: right)? (?:now|today)\b|\bcan we (?:please )?(?:stop|leave it there)\b/iu,
});
