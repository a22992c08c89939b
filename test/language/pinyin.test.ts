import { describe, expect, it } from "vitest";
import { soundsLike, toneless } from "../../language/pinyin.ts";

describe("toneless", () => {
  it.each<[string, string[]]>([
    ["冯国强", ["feng", "guo", "qiang"]],
    ["单雄信", ["shan", "xiong", "xin"]],
    ["吕布", ["lv", "bu"]],
    ["a冯1", ["feng"]],
    ["", []],
  ])("reads %j as %j", (text, wanted) => {
    expect(toneless(text)).toEqual(wanted);
  });
});

describe("soundsLike", () => {
  it.each([
    ["冯国强", "冯国墙", "another tone"],
    ["章三", "脏三", "zh and z"],
    ["陈超", "岑糙", "ch and c"],
    ["石磊", "司磊", "sh and s"],
    ["李娜", "李拉", "n and l"],
    ["王静", "王进", "ng and n"],
    ["陳偉", "陈伟", "traditional characters"],
  ])("hears %s and %s as one: %s", (a, b) => {
    expect(soundsLike(a, b)).toBe(true);
    expect(soundsLike(b, a)).toBe(true);
  });

  it.each([
    ["张三", "李四"],
    ["陈伟", "陈"],
    ["王芳", "王方圆"],
    ["", ""],
    ["abc", "abc"],
  ])("tells %j from %j", (a, b) => {
    expect(soundsLike(a, b)).toBe(false);
  });
});
