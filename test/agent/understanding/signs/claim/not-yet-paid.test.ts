import { describe, expect, it } from "vitest";
import { isInWant } from "../../../../../agent/understanding/signs/welfare/in-want.ts";
import { isServing } from "../../../../../agent/understanding/signs/people/is-serving.ts";
import {
  isNotYetPaid,
  namesDayOfAll,
  namesWayOnly,
  onlyGotWages,
  onlyMeansToPay,
} from "../../../../../agent/understanding/signs/claim/not-yet-paid.ts";
import { tellsSecret } from "../../../../../agent/understanding/asked-of-us.ts";

const cases = [
  {
    sign: onlyGotWages,
    heard: [
      "got paid friday but its gone on the leccy",
      "i got paid yesterday but its all gone on rent",
      "just got paid",
      "I get paid on the 25th",
    ],
    not: [
      "i got paid and i paid you the same day",
      "it got paid last week",
      "i paid yesterday",
      "got paid off in March",
      "the bill was paid",
      "i got it paid",
    ],
  },
  {
    sign: namesDayOfAll,
    heard: ["full payment on friday", "the full amount today", "one payment next week"],
    not: ["full payment was sent on friday", "I made the full payment on Friday", "full payment"],
  },
  {
    sign: isNotYetPaid,
    heard: [
      "还完给我个结清证明",
      "你们的我还没还",
      "我刚还了花呗",
      "多还了退不退",
      "要是多付了怎么退",
      "不用转了 你帮我弄",
      "once it's paid do I get a letter",
    ],
    not: [
      "我上周五就还了",
      "早就还清了",
      "I paid it last Tuesday",
      "我多还了500退不退",
      "你们多扣了我的钱，退不退",
      "我转了，不用催",
    ],
  },
  {
    sign: onlyMeansToPay,
    heard: [
      "my bank account got closed can i use cash app",
      "i already told the lady yesterday i would pay 150 on the 30th",
      "I told you guys I'll pay friday",
      "my card got declined",
      "it won't let me pay",
      "我昨天跟你们同事说过30号还",
      "我银行卡被封了能用微信吗",
      "你们App付款失败",
    ],
    not: [
      "i already told the lady yesterday i paid 150",
      "I paid with cash app, can i use it again",
      "i told you it was taken from my account",
      "my card was charged twice",
      "我跟你们同事说过我还了",
      "昨天已经还了，又显示付款失败",
    ],
  },
  {
    sign: namesWayOnly,
    heard: ["zelle 4000 dollars", "cash app", "by venmo $200"],
    not: ["i sent zelle 4000 dollars", "zelle went through", "can i zelle 200 friday"],
  },
  {
    sign: isInWant,
    heard: [
      "我三天没吃饭了",
      "睡车里",
      "我欠了十几家",
      "I only eat once a day now",
      "my house burned down",
      "the bailiffs are coming tomorrow",
    ],
    not: ["我先吃饭", "我没吃早饭就来了", "I'm at lunch", "I have two cards", "刚下班还没吃饭呢"],
  },
  {
    sign: isServing,
    heard: ["I'm on active duty", "I am deployed in Kuwait until June"],
    not: ["I'm a veteran", "my son is deployed", "does the app get deployed today"],
  },
  {
    sign: tellsSecret,
    heard: ["验证码是839201", "我填了验证码", "my pin is 4821", "I clicked on the link"],
    not: ["你们要验证码吗", "do I need a password for the app", "I forgot my password"],
  },
];

describe.each(cases)("$sign.name", ({ sign, heard, not }) => {
  it.each(heard)("hears it: %s", (text) => expect(sign(text)).toBe(true));
  it.each(not)("hears nothing of the kind: %s", (text) => expect(sign(text)).toBe(false));
});
