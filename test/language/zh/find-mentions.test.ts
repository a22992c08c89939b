import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { turnTextCharsMax } from "../../../domain/limits.ts";
import { findMentionsZh } from "../../../language/zh/find-mentions.ts";
import { friday, kindsIn } from "./found.ts";
import { growthMax, growthOf } from "../../growth-of.ts";

const wordsIn = (text: string): string[] =>
  findMentionsZh(text, friday).map(({ from, to }) => text.slice(from, to));

describe("findMentionsZh", () => {
  it("gives every value with its place in the original text", () => {
    expect(findMentionsZh("我下个月五号先還３,500塊，分六期", friday)).toEqual([
      { kind: "date", from: 1, to: 6, date: "2026-12-05", isAmbiguous: false },
      { kind: "amount", from: 8, to: 14, minorUnits: 350_000, currency: "CNY", isBare: false },
      { kind: "instalments", from: 15, to: 18, count: 6 },
    ]);
  });

  it.each<[string, string[]]>([
    ["\u{1f600}三\u200b千\u200b块\u{1f600}", ["三\u200b千\u200b块"]],
    ["下 个 月 五 号 还 三 千 五", ["下 个 月 五 号", "三 千 五"]],
    ["一百 五 十 二", ["一百 五 十 二"]],
    ["……今晚七点半……", ["今晚七点半", "今晚"]],
    ["\ud800三千块\udc00", ["三千块"]],
  ])("finds the words of %j where they stand", (text, wanted) => {
    expect(wordsIn(text)).toEqual(wanted);
  });

  it.each<[string, string[]]>([
    ["三千 五号还", ["三千", "五号"]],
    ["四五六七 三千", ["四五六七", "三千"]],
    ["还五百 三期", ["五百", "三期"]],
    ["1500 1200", ["1500", "1500", "1200", "1200"]],
  ])("takes a typed space in %j for a pause", (text, wanted) => {
    expect(wordsIn(text)).toEqual(wanted);
  });

  it("understands a recogniser's text without any punctuation", () => {
    const text = "那我这个月二十八号先还五百剩下三千五分六期下个月五号开始今晚七点半再打给我";
    expect(kindsIn(text)).toEqual([
      "date",
      "amount",
      "amount",
      "instalments",
      "date",
      "time",
      "date",
    ]);
  });

  it("reads what the agent is about to say with the same values", () => {
    const text = "您本期应还8440.00元，分3期每期2813.33元，首期11月25日（星期三）前还。";
    expect(findMentionsZh(text, friday)).toMatchObject([
      { kind: "amount", minorUnits: 844_000 },
      { kind: "instalments", count: 3 },
      { kind: "amount", minorUnits: 281_333 },
      { kind: "date", date: "2026-11-25", isAmbiguous: false },
    ]);
  });

  it.each(["", " ", "你好", "\u200b", "\ue000\uf8ff", "\u0000", "我在听，你说。"])(
    "finds nothing in %j",
    (text) => {
      expect(findMentionsZh(text, friday)).toEqual([]);
    },
  );

  it("finds mentions in order, inside the text and not empty, whatever the text", () => {
    const piece = fc.constantFrom(
      ..."三|千|五|十|百|万|零|点|半|块|毛|分|元|号|日|月|年|期|成|折|周|星期|下|上|这|个|今|明|后|天|晚|早|两|几|多|来|初|底|还|全|清|打|1|12|2026|/|-|.|,|:|%|¥|+86|138| |\u200b|\u{1f600}|\ud800|，|。|x|叉|过|前|内|之".split(
        "|",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = pieces.join("");
        let latest = 0;
        for (const { from, to } of findMentionsZh(text, friday)) {
          expect(from).toBeGreaterThanOrEqual(latest);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          latest = from;
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ["speech", "那我这个月二十八号先还五百，剩下的三千五分六期。"],
    ["one digit", "一"],
    ["numbers in a row", "三千"],
    ["dates in a row", "12月"],
    ["parts of a number", "十万亿"],
    ["spaces", "五 "],
    ["days of the week", "周"],
    ["pauses", "四、"],
    ["points", "三点"],
    ["figures", "1.1"],
    ["repetitions", "四个"],
  ])("reads the longest turn of %s without ever looking long", (_name, piece) => {
    const text = piece.repeat(Math.ceil(turnTextCharsMax / piece.length));
    expect(growthOf((given) => findMentionsZh(given, friday), text)).toBeLessThan(growthMax);
  });
});
