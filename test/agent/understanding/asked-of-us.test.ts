import { describe, expect, it } from "vitest";
import {
  asksForClearance,
  asksIfCalledAgain,
  asksIfHeard,
  asksIfRecorded,
  asksOfDeduction,
  asksOfVisit,
  asksOurHours,
  asksOurNumber,
  asksWhenAnswered,
  asksWhereFrom,
  asksWhoHears,
  claimsDataRights,
  holdsRecording,
  wouldBorrow,
} from "../../../agent/understanding/asked-of-us.ts";

const cases = [
  {
    sign: asksOfVisit,
    heard: [
      "会上门吗",
      "你们会不会上门",
      "你们会去我老家吗",
      "会不会去我单位",
      "will someone come to my house",
      "are you going to visit me",
    ],
    not: [
      "我能上门还吗",
      "我能不能到你们公司还",
      "他们上门了",
      "可以上门收吗",
      "要是我不在了，这个钱是不是就不找我屋头人要了？",
      "can I come to your office",
      "will bailiffs come to my house",
      "did you come to a decision",
    ],
  },
  {
    sign: asksOfDeduction,
    heard: ["你们会不会自动扣我工资卡", "会不会扣我工资", "扣微信里的钱不"],
    not: ["会自动扣吗", "能不能从我微信扣", "公司扣了我工资", "扣款日是哪天"],
  },
  {
    sign: asksIfCalledAgain,
    heard: ["还会不会再打电话", "会不会天天打电话", "will you call me again"],
    not: [
      "同事还会再打给我吗",
      "骗人的吧 你是机器对不对 机器还会催债",
      "别再打了",
      "can you call me at nine",
    ],
  },
  {
    sign: asksOurNumber,
    heard: [
      "客服电话多少",
      "怎么联系你们",
      "你们投诉电话是多少",
      "what's your number",
      "how do I contact you",
    ],
    not: [
      "我电话多少",
      "打啥打",
      "你们哪来我的电话号码",
      "夜个就还过嘞，恁还打啥",
      "what's the number i owe",
      "what's the number without the late fee",
    ],
  },
  {
    sign: asksOurHours,
    heard: [
      "你们上班时间",
      "你们几点下班",
      "周末有人吗",
      "what are your opening hours",
      "are you open on Saturdays",
    ],
    not: ["我上班时间不方便", "上班时间别打", "晚上方便", "what time is it", "I work on Saturdays"],
  },
  {
    sign: asksIfHeard,
    heard: ["听到没得", "你听见没", "记下来了吗", "did you get that"],
    not: ["没听到", "你记一下", "听到了", "get that off my account"],
  },
  {
    sign: asksForClearance,
    heard: ["能不能帮我开个结清证明", "还完了给证明不", "can I get a settlement letter"],
    not: ["我已经结清了", "身份证明要不要", "can I get a letter"],
  },
  {
    sign: asksWhenAnswered,
    heard: ["我投诉了好久有结果嘛", "要等多久"],
    not: ["好久没上班了", "等我发工资"],
  },
  {
    sign: asksIfRecorded,
    heard: [
      "你在录音吗",
      "有没有录音",
      "有没得录音",
      "这个对话会录音不",
      "你们录音了吗",
      "那录音给谁看",
      "is this being recorded",
      "do you record these chats?",
      "are you recording me",
    ],
    not: [
      "我不同意录音",
      "别录音行不行",
      "还在录音吗",
      "会爆通讯录吗",
      "can you stop recording?",
      "I'd rather this wasn't recorded",
      "is it still being recorded",
      "is my payment record wrong and what else",
    ],
  },
  {
    sign: holdsRecording,
    heard: ["他骂我 我有录音", "我手机里有通话录音为证", "I have the recording of that call"],
    not: ["你们有录音吗", "do you have a recording"],
  },
  {
    sign: asksWhereFrom,
    heard: [
      "你们怎么有我的电话的",
      "怎么搞到我号码的",
      "谁给你们我的号码",
      "how did you get my number",
      "where did you get my number from",
      "who gave you my email",
    ],
    not: ["你们的电话是多少", "how do I get a new number", "where do you get your money"],
  },
  {
    sign: claimsDataRights,
    heard: [
      "我要求删除我的个人信息",
      "我要撤回个人信息授权",
      "我没授权给你们打",
      "under GDPR I want to know what data you hold on me",
      "I'm making a subject access request",
      "delete my data",
      "what do you do with my data",
    ],
    not: ["我的信息你们都有", "I have no data left on my phone", "delete that last message"],
  },
  {
    sign: asksWhoHears,
    heard: [
      "你们会不会打给我老婆",
      "会爆通讯录吗",
      "会不会告诉我爸妈",
      "会不会发到我单位去",
      "are you going to tell my boss",
      "does my wife know about this",
      "is my husband gonna find out",
      "will my employer find out",
      "who else can see this",
    ],
    not: [
      "我老婆会不会同意我还不知道",
      "我会让我老婆来还",
      "will my wife's payment count",
      "I will tell my husband",
      "is my plan ok",
    ],
  },
  {
    sign: wouldBorrow,
    heard: [
      "要不我再借一个来还你们",
      "只能找小贷再借点先还你们",
      "我把房子卖了还你们",
      "I could take out another loan to pay this",
      "I'll borrow from a loan shark to clear it",
      "I'd have to sell my car to pay you",
    ],
    not: ["我当初借了三千还了一千", "I borrowed 3000 and paid half", "我不想再借钱还"],
  },
];

describe.each(cases)("$sign.name", ({ sign, heard, not }) => {
  it.each(heard)("hears %s", (text) => expect(sign(text)).toBe(true));
  it.each(not)("does not hear %s", (text) => expect(sign(text)).toBe(false));
});
