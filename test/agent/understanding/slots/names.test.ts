import { describe, expect, it } from "vitest";
import { readSlots } from "../../../../agent/understanding/slots.ts";
import { languageOf, type Locale } from "../../../../domain/locale.ts";
import type { Asked } from "../../../../domain/vocabulary.ts";

/** The name read of a turn where no debtor's name is known. */
const nameIn = (locale: Locale, text: string, asked: Asked | null): string | undefined =>
  readSlots({
    text,
    now: "2026-11-20T10:05:00Z",
    timezone: "UTC",
    asked,
    locale,
    language: languageOf(locale),
    intents: new Set(),
  }).name;

const english: readonly (readonly [Asked | null, string, string | undefined])[] = [
  // Without capitals, as a recogniser writes.
  ["name", "yeah this is marcus bell speaking", "marcus bell"],
  ["name", "this is linda park my social ends in three three oh seven", "linda park"],
  ["name", "marcus bell", "marcus bell"],
  ["name", "jose ramirez speaking", "jose ramirez"],
  ["name", "im kim let me call you back", undefined],
  // A first name that everybody knows.
  [null, "Hi, it's Karen, you rang", "Karen"],
  [null, "This is Yolanda returning your call", "Yolanda"],
  [null, "it's Karen who pays the bills", undefined],
  [null, "it's Karen's debt", undefined],
  // Said better.
  ["name", "It's Katie, well, Katherine Novak on the paperwork.", "Katherine Novak"],
  // By itself, with something that proves it.
  [null, "Moira Campbell, born 17 February 1949", "Moira Campbell"],
  ["name", "Oluwaseun Adeyemi.", "Oluwaseun Adeyemi"],
  [null, "Karen Mills from your office called me about $200", undefined],
  // For somebody else.
  [null, "i'm his dad colin webb he's not in", "colin webb"],
  [null, "I'm Dave's wife, Karen Miles, he's out", "Karen Miles"],
  [null, "my ex Brian Cole ran it up, not me", undefined],
  ["name", "her name is Sarah", undefined],
  ["name", "counsel's name is feinberg", undefined],
  ["name", "No, no Deborah here.", undefined],
  [null, "you ring me like I'm Al Capone", undefined],
  // No name at all.
  ["name", "this is ridiculous", undefined],
  ["name", "this is absolute nonsense", undefined],
  ["name", "I'm Absolutely Furious", undefined],
  ["name", "it's jesus christ man leave me alone", undefined],
  ["name", "my name is attached to this by mistake", undefined],
  ["name", "Wells Fargo Bank.", undefined],
  ["name", "Not Interested.", undefined],
  ["name", "Thank You.", undefined],
];

const chinese: readonly (readonly [Asked | null, string, string | undefined])[] = [
  [null, "恁记一下 俺叫牛改凤", "牛改凤"],
  ["name", "我叫杨帆一帆风顺的帆", "杨帆"],
  ["name", "我叫王国强，国家的国，强大的强", "王国强"],
  [null, "我姓钟，钟小军，月底还", "钟小军"],
  // By itself, with something that proves it.
  [null, "我郑国庆，后四位六幺幺四", "郑国庆"],
  [null, "胡军，我电话13100009021", "胡军"],
  [null, "我高兴，你管不着", undefined],
  ["idLast4", "我单位忙，四五六七", undefined],
  ["idLast4", "方便，4567", undefined],
  ["idLast4", "明白，4567", undefined],
  // For somebody else.
  [null, "我是陈丽的妹妹陈娟，我姐上班去了", "陈娟"],
  [null, "我是他老汉儿 罗德贵 他不在屋头", "罗德贵"],
  [null, "我是他妈，方便说吗", undefined],
  [null, "我是他儿子 马上到家", undefined],
  // No name at all.
  [null, "我是来问账的", undefined],
  ["name", "我是修手机的", undefined],
  ["name", "我叫啥来着", undefined],
];

describe("the name of who speaks", () => {
  it.each(english)("after %s in %j is %s", (asked, text, name) => {
    expect(nameIn("en-US", text, asked)).toBe(name);
  });

  it.each(chinese)("after %s in %j is %s", (asked, text, name) => {
    expect(nameIn("zh-CN", text, asked)).toBe(name);
  });

  it("is not the debtor's where a relative gives the same one", () => {
    const slots = readSlots({
      text: "I'm his dad Colin Webb",
      now: "2026-11-20T10:05:00Z",
      timezone: "UTC",
      asked: null,
      locale: "en-GB",
      language: "en",
      debtorName: "Colin Webb",
      intents: new Set(),
    });
    expect(slots.name).toBeUndefined();
  });
});
