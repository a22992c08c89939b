import { describe, expect, it } from "vitest";
import { checkSentence } from "../../guardrails/index.ts";
import { contextOf, sampleCase } from "./guard-cases.ts";

const families = (text: string, rest = {}) => {
  const locale = /\p{Script=Han}/u.test(text) ? "zh-CN" : "en-US";
  const { findings } = checkSentence(text, contextOf(locale, { verified: false, ...rest }));
  return findings.map(({ family }) => family);
};

describe("before verification", () => {
  it.each([
    "您有一笔消费贷。",
    "您的账单还没处理。",
    "关于8440元的事想跟您说一下。",
    "具体金额我不能跟您说。",
    "我们不是来催收的。",
    "您说您没有欠款，我记下了。",
    "This is about your loan.",
    "It concerns $8,440.",
    "You do not owe us anything.",
    "I'm calling about a missed payment.",
    "She is two months behind.",
  ])("“%s” gives too much away", (text) => {
    expect(families(text)).toContain("F16");
    expect(families(text, { verified: true })).not.toContain("F16");
  });

  it.each([
    "您好，这里是禾悦小额贷款，我是AI语音助手，本次通话将会录音。",
    "请问您是陈伟本人吗？",
    "为保护您的信息，请用按键输入证件号后四位。",
    "请只通过官方渠道付款，不要转账到个人账户。",
    "好的，今天晚上七点半给您回电，对吗？",
    "您可以拨打心理援助热线12356。",
    "Hello, this is an AI assistant calling for Thornbury Example Loans on a recorded line.",
    "May I speak with John Smith?",
    "Please key in the last four digits of your ID.",
    "Please pay only through official channels, never to a private account.",
    "You can call or text 988 at any hour.",
  ])("“%s” may be said", (text) => {
    expect(families(text)).toEqual([]);
  });

  it("the due date, the product and the balance of the case are held back, other values are not", () => {
    const zh = { caseFacts: sampleCase("zh-CN", { product: "安心宝" }) };
    expect(families("约的是10月15日。", zh)).toContain("F16");
    expect(families("关于您的安心宝。", zh)).toContain("F16");
    expect(families("数字是8440。", zh)).toContain("F16");
    expect(families("我们明天再联系您。", zh)).not.toContain("F16");
  });

  it("a line of debt is held back whatever its words are", () => {
    expect(families("您看怎么安排？", { line: "ask_how" })).toEqual(["F16"]);
    expect(families("您看怎么安排？", { line: "ask_how", verified: true })).toEqual([]);
  });

  it("only the public name of the institution may be spoken", () => {
    const caseFacts = sampleCase("zh-CN", { publicName: "禾悦客户服务" });
    expect(families("我是禾悦客户服务的AI助手。", { caseFacts })).toEqual([]);
    expect(families("请联系禾悦小额贷款催收部。", { caseFacts })).toContain("F16");
  });
});

it("the agent never speaks an identity fragment, verified or not", () => {
  const caseFacts = sampleCase("zh-CN");
  const { findings } = checkSentence("您的后四位是4567。", contextOf("zh-CN", { caseFacts }));
  expect(findings.map(({ ruleId }) => ruleId)).toContain("all.identity.fragment");
});
