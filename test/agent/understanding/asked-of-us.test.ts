import { describe, expect, it } from "vitest";
import {
  asksForOurDesk,
  asksIfRecorded,
  asksWhereFrom,
  asksWhoHears,
  asksWhyProof,
  claimsDataRights,
  holdsRecording,
  onlyAsksWhereFrom,
  takesUsForSale,
  wouldBorrow,
} from "../../../agent/understanding/asked-of-us.ts";

const cases = [
  {
    sign: asksForOurDesk,
    heard: [
      "whats your phone number",
      "what are your hours",
      "are you open saturday",
      "whats your mailing address",
      "my number changed its 617 555 0188",
      "i moved, my new address is 12 elm st",
      "how do I change my address",
    ],
    not: [
      "my number is 4567",
      "what's your name",
      "are you open to an offer",
      "i moved last month",
      "what are my options",
      "my hours were cut",
      "what number do I owe",
    ],
  },
  {
    sign: asksWhyProof,
    heard: [
      "why do you need that",
      "why",
      "what do you need it for",
      "what is this about",
      "how come",
    ],
    not: [
      "why should I, this sounds like a scam. I don't want to",
      "what do you want from me",
      "I'm not giving you that",
      "why did you call my mother",
      "so what are you, like Alexa",
    ],
  },
  {
    sign: takesUsForSale,
    heard: ["im not interested", "whatever youre selling i dont want it", "is this telemarketing"],
    not: ["i'm interested", "not interested in paying this", "i sold my car", "what are you"],
  },
  {
    sign: onlyAsksWhereFrom,
    heard: ["this is alex, who gave you this number", "who gave u this number"],
    not: ["wrong number, who gave you this number", "I'm not Alex, how did you get my number"],
  },
  {
    sign: asksIfRecorded,
    heard: [
      "你在录音吗",
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
