import { describe, expect, it } from "vitest";
import {
  asksCharge,
  asksDaysOverdue,
  asksForPrincipal,
  asksHowLong,
  asksLateFee,
  asksLeast,
  asksMoreCost,
  asksOfEarly,
  asksOfRecords,
  asksPlanCost,
  asksRate,
  asksWhenDue,
  asksWhichDebt,
} from "../../../agent/understanding/asked-of-debt.ts";
import { grievesConduct } from "../../../agent/understanding/signs/contact/grieves-conduct.ts";
import { tellsFeeling } from "../../../agent/understanding/signs/welfare/tells-feeling.ts";
import {
  asksOfAdviser,
  hasAdviser,
} from "../../../agent/understanding/signs/people/has-adviser.ts";

const cases = [
  {
    sign: asksOfEarly,
    heard: ["可以提前还吗？", "可以提前还完不", "能提前还清不", "can I pay it off early"],
    not: ["能提前到10号吗", "提前告诉我", "can you call me early"],
  },
  {
    sign: asksCharge,
    heard: ["利息是好多", "违约金咋算", "手续费多少", "how much is the interest"],
    not: [
      "利息太高了",
      "我失业了，利息多少",
      "上个月失业以后一直没还上，现在利息是多少",
      "how much do I owe",
      "I lost my job, how much is the interest",
      "what's the late fee and can you kill it",
    ],
  },
  {
    sign: asksForPrincipal,
    heard: ["还本金行不行", "只还本金", "停息挂账", "can I just pay the principal"],
    not: [
      "先还本金的一部分",
      "利息免了我还本金",
      "本金多少",
      "违约金停了吗",
      "what's the principal",
    ],
  },
  {
    sign: asksPlanCost,
    heard: [
      "does that have interest",
      "is the plan interest free",
      "do the 12 payments cost more in the end",
      "is there a charge for the plan",
      "any interest on that",
    ],
    not: [
      "will the interest keep adding up",
      "what's the interest rate",
      "how much is the interest",
      "i'm not interested",
      "is there a fee for a bounced check",
    ],
  },
  {
    sign: asksWhichDebt,
    heard: ["is this about my overdraft or the card", "what card is it", "which loan is this"],
    not: ["what card can I use", "is this a scam or what", "is it about money", "which day is it"],
  },
  {
    sign: asksOfRecords,
    heard: [
      "when did i last pay",
      "is my wife on this loan",
      "whats my next regular payment",
      "why did nobody call me before",
    ],
    not: [
      "when do i pay",
      "my wife is on her way",
      "what's the next payment",
      "why did you call me",
    ],
  },
  {
    sign: asksDaysOverdue,
    heard: ["逾期几天了", "逾期好多天了", "how many days overdue am I"],
    not: ["能不能晚几天", "逾期几天会上征信", "逾期多久会被起诉", "how many days do I have"],
  },
  {
    sign: asksLeast,
    heard: ["最低还多少", "最少要还好多", "what's the minimum I can pay"],
    not: ["最多还多少", "少还一点", "at least I can pay"],
  },
  {
    sign: asksMoreCost,
    heard: ["利息还涨不涨", "再晚一天多好多"],
    not: ["晚一天行不行", "利息多少"],
  },
  {
    sign: asksOfRecords,
    heard: ["合同编号多少", "什么时候借的"],
    not: ["合同给我看看", "电话号码多少"],
  },
  {
    sign: asksWhenDue,
    heard: ["什么时候到期的", "逾期多久了", "还款日是几号", "when was it due", "how late am I"],
    not: ["什么时候可以还", "什么时候有人联系我", "when do I have to pay", "how long will it take"],
  },
  {
    sign: asksRate,
    heard: [
      "利息怎么算的",
      "年化利率多少",
      "每天还会涨利息吗",
      "what's the interest rate?",
      "how is the interest worked out?",
      "does the interest keep growing?",
    ],
    not: ["利息能免吗", "利息太高了", "can you waive the interest?", "how much interest is there?"],
  },
  {
    sign: asksLateFee,
    heard: ["滞纳金多少", "为什么有违约金", "why are there late fees", "how much is the late fee?"],
    not: ["利息和滞纳金多少", "一共多少钱", "how much is the interest and the late fee?"],
  },
  {
    sign: asksHowLong,
    heard: [
      "最晚能拖到什么时候",
      "还有多久可以还",
      "how long do I have to pay",
      "what's the latest I can pay?",
    ],
    not: ["要等多久才有人回复", "how long until somebody calls", "how long was I on hold"],
  },
  {
    sign: grievesConduct,
    heard: [
      "你们一天打八个电话",
      "天天打二十几个电话",
      "电话轰炸谁受得了",
      "你们那个催收昨天骂我",
      "you people call me eight times a day",
      "you keep ringing me all the time",
      "the last guy was so rude and shouted at me",
      "so many calls from you",
    ],
    not: [
      "我一天打八份工",
      "我给你们打了三次电话",
      "我妈天天骂我",
      "I call my mum every day",
      "I've had eight jobs this year",
    ],
  },
  {
    sign: hasAdviser,
    heard: [
      "I'm working with StepChange on a plan",
      "National Debtline are helping me sort it out",
      "I've got an appointment with Citizens Advice",
      "我找了公益债务咨询在帮我",
    ],
    not: [
      "should I call StepChange?",
      "I'm not going to a debt charity",
      "Citizens Advice couldn't help me, I never went back",
      "我不找债务咨询",
    ],
  },
  {
    sign: tellsFeeling,
    heard: [
      "我好怕",
      "真的好害怕",
      "压力好大",
      "心里很难受",
      "I'm scared",
      "I feel so ashamed",
      "honestly just overwhelmed",
    ],
    not: [
      "我怕还不上",
      "我怕老婆知道",
      "好累啊今天加班",
      "I'm scared of losing my job",
      "not worried",
      "are you upset?",
    ],
  },
  {
    sign: asksOfAdviser,
    heard: ["should I call StepChange?", "does Citizens Advice help with this?"],
    not: ["StepChange are helping me"],
  },
];

describe.each(cases)("$sign.name", ({ sign, heard, not }) => {
  it.each(heard)("hears it: %s", (text) => expect(sign(text)).toBe(true));
  it.each(not)("hears nothing of the kind: %s", (text) => expect(sign(text)).toBe(false));
});
