import { describe, expect, it } from "vitest";
import {
  asksForReminder,
  asksIfChangeable,
  asksIfNoted,
  asksOfSchedule,
  asksToChange,
  asksToGoBack,
  meansToPayEarly,
} from "../../../agent/understanding/asked-of-agreement.ts";
import { asksMoreCost } from "../../../agent/understanding/asked-of-debt.ts";

const cases = [
  [
    "its days and sums",
    asksOfSchedule,
    [
      "when's the last payment",
      "how much is it a month",
      "is that the 4th?",
      "每期多少来着",
      "每期好多",
      "好久扣第一期嘛",
      "什么时候扣第一期",
    ],
    [
      "when was my last payment",
      "how much do i still owe",
      "when will you call again",
      "好的谢谢",
      "我等了好久",
    ],
  ],
  [
    "whether it was taken down rightly",
    asksIfNoted,
    ["没登记错吧", "没给我弄错吧", "登记好了吗", "did you get that right", "is it all set up now?"],
    ["登记错了", "你们没登记", "记错了吧", "that's not right", "is it recorded who called?"],
  ],
  [
    "whether they may go back on it",
    asksToGoBack,
    ["我能不能反悔", "反悔得行不", "can i change my mind", "may I back out?"],
    ["我反悔了", "我改主意了", "i've changed my mind", "i want to back out"],
  ],
  [
    "to pay early",
    meansToPayEarly,
    ["那我提前还", "可以提前还吗？", "提前把钱结清", "I'll pay it early"],
    ["提前到10号", "提前三天", "提前说一声", "move it earlier"],
  ],
  [
    "a reminder",
    asksForReminder,
    ["can you text me a reminder", "remind me the day before", "到时候提醒我一下吧"],
    ["remind me what i owe", "谢谢提醒", "不用提醒我"],
  ],
  [
    "to have it otherwise now",
    asksToChange,
    ["can i change the date", "i need to move it", "能不能改一下日子", "我要提前到10号"],
    [
      "可以提前还吗",
      "can i change it later on",
      "can i change it if something happens",
      "以后能改吗",
    ],
  ],
  [
    "whether it could be otherwise",
    asksIfChangeable,
    [
      "can i change the date later",
      "can you move the second payment",
      "is it possible to pay biweekly instead",
      "could i pay by card instead",
      "i'm nervous about this can i cancel",
      "can i skip a payment",
    ],
    [
      "can i change the date",
      "can you cancel that",
      "please cancel it",
      "i'll do the biweekly one",
      "move it to monday",
      "is there a charge for paying by card",
      "i'll pay by card",
      "能不能改一下日子",
    ],
  ],
  [
    "what may come on top",
    asksMoreCost,
    [
      "will that cost me more interest",
      "is there a fee if i'm late",
      "会收利息吗",
      "晚了会有违约金吗",
    ],
    ["why is there a late fee", "can you waive the fee", "利息是多少"],
  ],
] as const;

describe.each(cases)("whoever asks for %s", (_what, asks, those, others) => {
  it.each(those)("is heard: %s", (text) => expect(asks(text)).toBe(true));
  it.each(others)("is told apart: %s", (text) => expect(asks(text)).toBe(false));
});
