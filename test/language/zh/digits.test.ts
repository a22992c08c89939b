import { describe, expect, it } from "vitest";
import { found, kindsIn } from "./found.ts";

describe("digits", () => {
  it.each([
    ["四五六七", "4567"],
    ["幺四五七", "1457"],
    ["七七幺零", "7710"],
    ["后四位六六四八", "6648"],
    ["洞幺两三", "0123"],
    ["8802", "8802"],
    ["0384", "0384"],
    ["302X", "302X"],
    ["021x", "021X"],
    ["三零二X", "302X"],
    ["三零二叉", "302X"],
    ["三零二艾克斯", "302X"],
    ["四、四、二、六", "4426"],
    ["四 四 二 六", "4426"],
    ["7 7 1 2", "7712"],
    ["三三 幺 八", "3318"],
    ["四四，二六", "4426"],
    ["四个八", "8888"],
    ["三个六一", "6661"],
    ["7零39", "7039"],
    ["两零柒幺玖", "20719"],
    ["三四零二零三一九三七零幺零幺零五幺七", "340203193701010517"],
    ["三四零二零三一九三七零幺零幺零五幺x", "34020319370101051X"],
    ["打12378去", "12378"],
  ])("reads %s as %s", (text, digits) => {
    expect(found("digits", text)).toMatchObject([{ digits }]);
  });

  it.each([
    ["起灵三九噻", "7039"],
    ["后四位似似二六", "4426"],
    ["吴流三九", "5639"],
    ["我是身份证四五流七", "4567"],
  ])("hears what the recogniser misheard in %s: %s", (text, digits) => {
    expect(found("digits", text)).toMatchObject([{ digits }]);
  });

  it.each(["起灵山酒", "起灵三九的人", "三九", "就是这样", "气死我了", "思三想四呀"])(
    "hears no digits in %s, of which too few are digits or where there is more to read",
    (text) => {
      expect(found("digits", text)).toEqual([]);
    },
  );

  it("reads two strings apart, and the same one twice", () => {
    const digits = found("digits", "一二三四，哦不对，七六幺四，七六幺四").map(
      (each) => each.digits,
    );
    expect(digits).toEqual(["1234", "7614", "7614"]);
  });

  it("is a bare amount too where it is written in figures", () => {
    expect(kindsIn("8802")).toEqual(["digits", "amount"]);
    expect(kindsIn("四五六七")).toEqual(["digits"]);
  });

  it.each([
    "1500块",
    "7195.6",
    "3,380",
    "二零二六年",
    "2026-12-15",
    "12月15号",
    "三千五百",
    "3、6、12期",
    "七七八八",
    "四三",
    "五零零零块",
    "三个月",
    "100%",
  ])("finds none in %s", (text) => {
    expect(found("digits", text)).toEqual([]);
  });
});

describe("telephone numbers", () => {
  it.each([
    ["13800000001", "+8613800000001"],
    ["138 0000 0001", "+8613800000001"],
    ["138-0000-0001", "+8613800000001"],
    ["+86 138 0000 0001", "+8613800000001"],
    ["+8613800000001", "+8613800000001"],
    ["幺三八零零零零零零零幺", "+8613800000001"],
    ["021-12345678", "+862112345678"],
    ["零三七一 六五五零 一二三四", "+8637165501234"],
    ["400-000-1101", "+864000001101"],
    ["+1 212 555 0123", "+12125550123"],
  ])("reads %s as %s and as nothing else", (text, e164) => {
    expect(kindsIn(`打${text}`)).toEqual(["phone"]);
    expect(found("phone", `打${text}`)).toMatchObject([{ from: 1, e164 }]);
  });

  it.each(["1380000000", "138000000012", "95588", "340203193701010517"])(
    "finds none in %s",
    (text) => {
      expect(found("phone", text)).toEqual([]);
    },
  );
});
