import { expect, test } from "vitest";
import type { Asked } from "../../../domain/vocabulary.ts";
import { recordedQuestion } from "../../../evaluation/replay/recorded-question.ts";

test.each<[string, Asked]>([
  ["您好，我是安信消费金融的AI语音助手，本次通话会录音。请问是周敏女士本人吗？", "name"],
  ["请问怎么称呼您？", "name"],
  ["请用按键输入身份证后四位。", "idLast4"],
  ["麻烦您报一下出生日期。", "birthDate"],
  ["方便说说是什么原因吗？", "reason"],
  ["您这次能还多少？", "amount"],
  ["您哪天方便还款呢？", "date"],
  ["可以分三期、六期或者十二期，您想分几期？", "instalments"],
  ["十一月六号一次还清三千元，对吗？", "confirm"],
  ["您看什么时候方便，我们再打给您？", "callbackAt"],
])("%s asks for %s", (text, asked) => {
  expect([...recordedQuestion(text, "zh-CN")]).toContain(asked);
});

test.each<[string, Asked]>([
  ["Hello, I'm an AI, and this call is recorded. Am I speaking with Denise Carter?", "name"],
  ["Who am I speaking to? Please give me your full name.", "name"],
  ["Please key in or say the last four digits of your ID.", "idLast4"],
  ["Could you give me your date of birth?", "birthDate"],
  ["Can you tell me what happened?", "reason"],
  ["How much could you manage?", "amount"],
  ["When can you make that payment?", "date"],
  ["Three or six instalments: which one would suit you?", "instalments"],
  ["$1,261.20 in full on January 8, through the app. Is that right?", "confirm"],
  ["When is a good time to call you back?", "callbackAt"],
])("%s asks for %s", (text, asked) => {
  expect([...recordedQuestion(text, "en-US")]).toContain(asked);
});

test.each([
  ["zh-CN", "您的消费贷目前逾期应还三千一百五十六元四角。"],
  ["zh-CN", "好的，已经记下了。请只通过官方渠道还款。再见。"],
  ["en-GB", "Your loan has been overdue since 30 November."],
  ["en-GB", "Noted. Thank you, goodbye."],
  ["en-US", ""],
] as const)("in %s, %j asks for nothing", (locale, text) => {
  expect([...recordedQuestion(text, locale)]).toEqual([]);
});
