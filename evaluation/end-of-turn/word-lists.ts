import type { Ending } from "../../agent/voice/turn-taking/completeness/ending.ts";
import type { Language } from "../../domain/locale.ts";
import type { Asked } from "../../domain/vocabulary.ts";

/** Words on which nobody ends: more is to come. */
const openEnds: Readonly<Record<Language, RegExp>> = {
  zh: /(?:然后|但是|可是|不过|因为|所以|如果|要是|就是|就是说|而且|还有|或者|以及|比如|那个|这个|那|嗯|呃|额|的话|我想|我想问|我觉得|我说|我的|我们|您的|你们的|大概|差不多|可能|应该|先还|每个?月|下个?|这个月|在|把|被|给|跟|和|与|从|到|是|要|想|能|有|第|零|点|月|年)$/u,
  en: /(?:^|\s)(?:and|but|or|so|because|cause|cos|if|when|while|until|than|that|which|who|the|a|an|my|your|our|his|her|their|this|these|those|i|we|you|he|she|they|it|is|am|are|was|were|be|been|i'm|it's|i've|i'd|i'll|we're|can|could|will|would|should|may|might|must|to|of|in|on|at|by|for|with|from|about|around|into|like|um|uh|er|erm|hmm|well|maybe|probably|just|really|very|about|each|every|per|next|last|another|not|don't|can't|have|has|had|get|pay|give|do|want|need|let|let's|think|know|mean|see|say|plus|minus|point|dollar sign|one of|kind of|sort of|hundred and|thousand and|january|february|march|april|may|june|july|august|september|october|november|december)$/iu,
};

/** Words with which a contribution ends. */
const closedEnds: Readonly<Record<Language, RegExp>> = {
  zh: /(?:吗|呢|吧|么|嘛|啊|呀|啦|了|的|行|好|可以|对|是我|谢谢|再见|拜拜|不行|不是|没有|没错|人工|客服|块|元|号|天|期|个月|投诉)$/u,
  en: /(?:^|\s)(?:yes|yeah|yep|no|nope|nah|okay|ok|sure|correct|speaking|please|thanks|thank you|bye|goodbye|right|fine|good|dollars|pounds|bucks|quid|cents|pence|today|tomorrow|tonight|friday|monday|tuesday|wednesday|thursday|saturday|sunday|week|month|months|weeks|days|plan|person|human|agent|manager|someone|job|work|money|it|that|me|him|her|them|now|then|anymore|any more|sorry)$/iu,
};

/** What a debtor can be heard to begin a question with: it wants an answer once it is over. */
const questions: Readonly<Record<Language, RegExp>> = {
  zh: /(?:吗|呢|么|什么|多少|怎么办|为什么|几|谁|哪里|哪儿)$|[?？]$/u,
  en: /\?\s*$/u,
};

/** What was used before the model: two lists of words. Kept to be measured beside it. */
export function judgeByWordLists(
  { text, asked, answers }: Ending,
  language: Language,
): "complete" | "open" | "unsure" {
  const isQuestion = questions[language].test(text.trim());
  const bare = text.replace(/[\s\p{P}]+$/u, "").trim();
  if (bare === "") return "unsure";
  if (isTrailing(text)) return "open";
  if (isIdentity(asked))
    return answers ? "complete" : holdsDigits(bare) ? "open" : endOf(bare, language);
  if (openEnds[language].test(bare) && !isQuestion) return "open";
  return answers || isQuestion ? "complete" : endOf(bare, language);
}

const endOf = (bare: string, language: Language): "complete" | "open" | "unsure" => {
  if (closedEnds[language].test(bare)) return "complete";
  return openEnds[language].test(bare) ? "open" : "unsure";
};

/** The recogniser itself heard no end: a comma, a dash, dots. */
const isTrailing = (text: string): boolean => /[,，、;；:：—–-]\s*$|(?:\.{2,}|…)\s*$/u.test(text);

const isIdentity = (asked: Asked | null): boolean => asked === "idLast4" || asked === "birthDate";

/** Some digits of those that were asked for. */
const holdsDigits = (text: string): boolean =>
  /\d|[零〇一二三四五六七八九幺]|\b(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)\b/iu.test(
    text,
  );
