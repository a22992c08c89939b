import { describe, expect, it } from "vitest";
import { findPhrases } from "../../../guardrails/phrases/find-phrases.ts";

const families = (text: string, debtorText?: string) =>
  findPhrases(text, debtorText)
    .map(({ family }) => family)
    .filter((family) => family !== "F16");

describe("a denial", () => {
  it.each([
    ["我们不会上门", "我们会上门"],
    ["我们不会因为您没还款就上门", "您没还款我们就上门"],
    ["我们绝不会联系您的家人", "您不接电话我们就联系您的家人"],
    ["我们不会打扰您，也不会上门", "我们不会打扰您，但是会上门"],
    ["我们不会告诉您的家人、同事和邻居", "我们不会放过您，会告诉您的家人"],
    ["您不会坐牢", "您不能还款就会坐牢"],
    ["我们不会在未经同意的情况下联系您的单位", "我们不能保证不上门找您"],
    ["上门催收是不允许的", "上门催收是必须的"],
    ["we will not come to your house", "if you do not pay we will come to your house"],
    ["we will not call, text or visit your home", "we will not call, we will visit your home"],
    ["nobody will tell your boss", "nobody will stop us, we will tell your boss"],
    ["we do not threaten or arrest you", "we do not just threaten, we will have you arrested"],
    ["this does not mean you will go to jail", "not paying means you will go to jail"],
    ["we will not sue you", "we will not hesitate to sue you"],
    ["sending someone to your home is not something we do", "sending someone to your home is next"],
  ])("excuses “%s”, but not “%s”", (harmless, forbidden) => {
    expect(families(harmless)).toEqual([]);
    expect(families(forbidden)).not.toEqual([]);
  });
});

describe("a denial with a condition", () => {
  it.each([
    "只要您今天还款，我们就不会上门",
    "您还了就不上门",
    "别以为不接电话我们就不会上门",
    "we will not come to your house as long as you pay",
    "unless you pay we will not leave your family alone, we will call your boss",
  ])("excuses nothing: “%s”", (text) => {
    expect(families(text)).not.toEqual([]);
  });
});

describe("a report or a warning", () => {
  it.each([
    ["您提到有人说要上门，请放心", "我们提到过要上门的"],
    ["如有自称我司上门收款的人，请勿付款", "我们的人上门收款，请付款"],
    ["您担心我们联系您的家人，我理解", "您放心，我们马上联系您的家人"],
    ["if someone says they will come to your house, hang up", "we will come to your house"],
    ["you said an agent came to your house", "as I said, an agent will come to your house"],
    ["scammers may ask for your PIN", "I need your PIN"],
  ])("excuses “%s”, but not “%s”", (harmless, forbidden) => {
    expect(families(harmless)).toEqual([]);
    expect(families(forbidden)).not.toEqual([]);
  });
});

describe("a question that is given back", () => {
  it("is excused in quotation marks", () => {
    expect(families('"will you come to my house?" No, we will not.')).toEqual([]);
    expect(families("“你们会上门催收吗？”不会的。")).toEqual([]);
  });

  it("is not excused in quotation marks if the debtor never asked it", () => {
    expect(families('"do you want us to come to your house?"', "hello")).toContain("F05");
  });

  it("is excused where it is answered with no at once", () => {
    expect(families("上门催收？不会的。")).toEqual([]);
    expect(families("上门催收？会的。")).toContain("F05");
  });
});

describe("a plain yes", () => {
  it.each([
    ["你们会上门吗？", "会的。", "F05"],
    ["你是真人吗？", "是的。", "F17"],
    ["你们是不是要告诉我老婆？", "对。", "F06"],
    ["Are you the police?", "Yes.", "F03"],
    ["Will I go to jail?", "Yes, I'm afraid so.", "F02"],
    ["Are you a real person?", "Yes, of course.", "F17"],
  ])("to “%s” says what it answers", (debtor, answer, family) => {
    expect(families(answer, debtor)).toContain(family);
  });

  it.each([
    ["你是真人吗？", "是的，我是AI语音助手。"],
    ["你们会上门吗？", "对不起，让您担心了。"],
    ["你们会上门吗？", "是否上门要看情况，我们不会。"],
    ["会影响征信吗？", "是否报送按合同和监管规定执行。"],
    ["你是陈伟的朋友吗？", "是的。"],
    ["Are you a real person?", "Yes, I'm transferring you to a colleague now."],
    ["Can I pay on Friday?", "Yes."],
  ])("to “%s” may stand in “%s”", (debtor, answer) => {
    expect(families(answer, debtor)).toEqual([]);
  });
});

it("finds a phrase behind any number of harmless beginnings of it", () => {
  expect(families(`${"我们，".repeat(150)}明天我们上门找你`)).toContain("F05");
  expect(families(`${"we ".repeat(250)}will come to your house`)).toContain("F05");
});
