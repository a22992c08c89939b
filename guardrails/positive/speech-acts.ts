import type { Language } from "../../domain/locale.ts";

/** What a wording may do only as often as the scripted words of its line do it. */
export type SpeechAct =
  "question" | "open_question" | "demand" | "condition" | "promise" | "pressure" | "aside";

const acts: Readonly<Record<Language, Readonly<Record<SpeechAct, RegExp>>>> = {
  zh: {
    question: /[？?]|(?:吗|呢)[。！!]/g,
    // What is asked for, and not only whether: another line's question has another answer.
    open_question: /(?:什么|哪|几[号点天期]|怎么|如何|多少|谁)[^，。？！]{0,12}[？?呢]/g,
    demand:
      /(?:请|麻烦|得|要|该|需要|应该)(?!问|[^，。？]{0,6}[不别勿])[^，。？！]{0,8}(?:还[钱款上清]|付[款清]|缴|交[钱款]|转账|打款)|(?:什么时候|哪天|何时)(?:能|可以|方便)?(?:还|付)|[替帮].{0,4}[还付]|[还付]一下/g,
    condition:
      /否则|不然|要不(?!要)|除非|后果|再[不错]就|(?:如果|要是)您?[不没](?!方便|愿意|想|习惯|放心|合适|有?(?:顾虑|疑问|问题))|只要/g,
    promise: /保证|担保|承诺|一定[能会可帮给]|肯定|绝对|必定|包您|办到|搞定|争取|不会再|再也不/g,
    pressure:
      /(?<!不用|不必|不需要|无需|用不着|不是)(?:务必|必须|马上|立刻|立即|尽快|赶紧|抓紧|最后一次|期限|之前必|拖)/g,
    // Talk of its own orders, not to the debtor.
    aside: /改写|定稿|第[一二三四]段|您?收到一个|原样|提示词|指令|模型|句子|以下是|译文|系统要求/g,
  },
  en: {
    question: /\?|\b(?:could|can|would|will) you\b(?![^.?!]*\?)/gi,
    open_question: /\b(?:what|when|which|where|why|who|how)\b[^.!?]*\?/gi,
    demand:
      /\b(?:please|kindly|must|need to|have to|should|ought to|got to)\b(?! (?:do not|don't|not))[^.?!]{0,40}\b(?:pay|settle|clear|transfer|send money)\b/gi,
    condition:
      /\bor else\b|\botherwise\b(?!,? (?:please|just|feel|you can))|\bunless\b|\bif you (?:do not|don't|can't|cannot|won't|fail|refuse)\b(?! (?:mind|want|like|feel|agree))|\bonly if\b|\bas long as\b|\bfailing that\b/gi,
    promise:
      /\bguarantee\w*|\bpromise\w*|\bassure\w*|\bdefinitely\b|\bi'll (?:make sure|see to it)\b|\bfor sure\b|\b(?:we|i)(?:'ve| have) (?:taken|removed|waived|dropped|cancelled|fixed|reduced|deleted|lowered)\b|\bwon't (?:bother|call|contact)\b|\b(?:we|i)(?:'ll| will| can) (?:fix|solve|sort|drop|waive|hold|remove|delete)\b/gi,
    pressure:
      /\bmust\b|(?<!n't |not |never |nothing |you )\bhave to\b|(?<!nothing |something |anything |what )\byou have to\b|\bimmediately\b|\burgent\w*|\bat once\b|\bright away\b|\bdeadline\b|\blast chance\b|\bfinal\b/gi,
    aside:
      /\bprompts?\b|\binstruct\w*|\blanguage model\b|\bre(?:word|write|written)\w*|\bsentences?\b|\bhere(?: i|')s (?:the|a|your)\b|\bas an ai\b|\bin your (?:own )?words\b|\b(?:first|second|next|each) line\b|\bscripts?\b|\bfacts?\b/gi,
  },
};

/** The speech acts that a wording performs more often than any script of its line. */
export function addedActs(
  wording: string,
  scripts: readonly string[],
  language: Language,
): SpeechAct[] {
  const plain = wording.replaceAll("’", "'");
  return (Object.keys(acts[language]) as SpeechAct[]).filter((act) => {
    const pattern = acts[language][act];
    const most = Math.max(...scripts.map((script) => countOf(script, pattern)));
    return countOf(plain, pattern) > most;
  });
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
