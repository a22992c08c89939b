import { describe, expect, it } from "vitest";
import { amountsIn, gb, mentionsOf } from "./mentions-of.ts";

type Rows = readonly (readonly [text: string, ...amounts: string[]])[];

const check = (rows: Rows): void => {
  it.each(rows.map(([text, ...amounts]) => ({ text, amounts })))("$text", ({ text, amounts }) => {
    expect(amountsIn(text)).toEqual(amounts);
  });
};

describe("a sum with its sign or currency is money of that currency", () => {
  check([
    ["$2,813.33", "USD2813.33"],
    ["£40", "GBP40.00"],
    ["€1.2k by friday", "EUR1200.00"],
    ["¥300", "CNY300.00"],
    ["$ 50", "USD50.00"],
    ["usd 50 and GBP 20", "USD50.00", "GBP20.00"],
    ["$50 dollars", "USD50.00"],
    ["40 quid", "GBP40.00"],
    ["five bucks", "USD5.00"],
    ["a hundred bucks", "USD100.00"],
    ["hundred bucks", "USD100.00"],
    ["eleven hundred bucks", "USD1100.00"],
    ["300 euros", "EUR300.00"],
    ["two thousand dollars", "USD2000.00"],
    ["ten us dollars", "USD10.00"],
    ["50 $ now", "USD50.00"],
    ["half a million dollars", "USD500000.00"],
    ["US$50", "USD50.00"],
    ["C$50"],
    ["20pw", "20.00?"],
    ["£20 p/w", "GBP20.00"],
    ["2.5 million dollars", "USD2500000.00"],
    ["forty-five dollars", "USD45.00"],
    ["twentyfive dollars", "USD25.00"],
    ["one fifty five dollars", "USD155.00"],
    ["zero dollars", "USD0.00"],
    ["point five dollars", "USD0.50"],
    ["a fiver", "GBP5.00"],
    ["two tenners", "GBP20.00"],
  ]);
});

describe("cents and pence are hundredths", () => {
  check([
    ["twenty pounds fifty", "GBP20.50"],
    ["two pound fifty", "GBP2.50"],
    ["£20 and 50p", "GBP20.00", "GBP0.50"],
    ["twenty pounds and fifty pence", "GBP20.50"],
    ["four dollars and sixty nine cents", "USD4.69"],
    ["thirteen dollars forty five", "USD13.45"],
    ["fifteen dollars oh five", "USD15.05"],
    ["seventy five dollars sixty three", "USD75.63"],
    ["fifty p", "GBP0.50"],
    ["69 cents", "0.69"],
    ["a buck fifty", "USD1.50"],
    ["fifty dollars on the first", "USD50.00"],
    ["twenty dollars in 10 days", "USD20.00"],
    ["fifty dollars fifteen days from now", "USD50.00"],
    ["twenty dollars and two weeks later the rest", "USD20.00"],
    ["twenty pounds and thirty pounds", "GBP20.00", "GBP30.00"],
    ["fifty dollars december fifteenth", "USD50.00"],
    ["fifty pounds twenty fifth of november", "GBP50.00"],
  ]);
});

describe("numbers joined the way prices are said are one amount", () => {
  check([
    ["two eighty a month", "280.00"],
    ["two fifty", "250.00?"],
    ["eight oh five", "805.00?"],
    ["twelve fifty", "1250.00?"],
    ["fifty-five forty-eight", "55.48?"],
    ["one forty-five forty", "145.40"],
    ["two thirty-eight eighty-six", "238.86"],
    ["eight oh five fifty five", "805.55"],
    ["fourteen twenty three ten", "1423.10"],
    ["three hundred and thirty-eight seventy-five", "338.75"],
    ["a hundred forty-five forty", "145.40"],
    ["a thousand two fifty", "1250.00?"],
    ["a thousand two sixty-one twenty", "1261.20"],
    ["two thousand eight hundred thirteen thirty-three", "2813.33"],
    ["one four five point four oh", "145.40"],
    ["six at one forty five", "6.00?", "145.00?"],
  ]);
});

describe("number words are read to their end", () => {
  check([
    ["two hundred and fifty", "250.00?"],
    ["Two Hundred And Fifty", "250.00?"],
    ["fifteen hundred", "1500.00?"],
    ["twenty one hundred and eleven", "2111.00?"],
    ["a thousand and one", "1001.00?"],
    ["two hundred and two thousand", "202000.00?"],
    ["two and a half thousand", "2500.00?"],
    ["four thousand three hundred and twenty-one", "4321.00?"],
    ["between one hundred and two hundred", "100.00?", "200.00?"],
    ["one hundred and one fifty", "100.00?", "150.00?"],
    ["fifty, sixty", "50.00?", "60.00?"],
    ["three point five", "3.50?"],
    ["2 million", "2000000.00?"],
    ["half million", "500000.00"],
    ["two and a half", "2.50?"],
    ["zero point five million dollars", "USD500000.00"],
    ["$.50", "USD0.50"],
  ]);
});

describe("slang thousands are money of no currency", () => {
  check([
    ["a grand", "1000.00"],
    ["two grand", "2000.00"],
    ["two and a half grand", "2500.00"],
    ["half a grand", "500.00"],
    ["1.2k", "1200.00"],
    ["10 k", "10000.00"],
  ]);
});

describe("a bare number is money where the words around it say so", () => {
  check([
    ["i can pay fifty", "50.00"],
    ["I could do like two hundred", "200.00"],
    ["make it two fifty", "250.00"],
    ["I owe you about 1,100", "1100.00"],
    ["ill pay the 1423.10 tomorrow", "1423.10"],
    ["150 a month", "150.00"],
    ["60 per week", "60.00"],
    ["600 was supposed to come off", "600.00?"],
    ["a couple hundred", "200.00?"],
    ["a couple of thousand", "2000.00?"],
    ["fifty", "50.00?"],
    ["one", "1.00?"],
  ]);
});

describe("a number that counts or names something else is no amount", () => {
  check([
    ["I have three kids"],
    ["I've written three times"],
    ["I'm 18 years old"],
    ["thirty days"],
    ["three to five days"],
    ["six payments"],
    ["thirty percent"],
    ["I filed Chapter 7"],
    ["ref is PR-20881"],
    ["somebody stole it, they opened four accounts"],
    ["I know about that one"],
    ["one of them scam calls"],
    ["it's just one call after another"],
    ["there's no one here"],
    ["I won't ask you for one."],
    ["i got zero man"],
    ["five minutes"],
    ["24/7"],
    ["the last four digits"],
    ["a few hundred"],
    ["a few hundred dollars"],
    ["a 29km drive"],
    ["there's 4 of us"],
    ["back in 2024"],
    ["since twenty nineteen"],
    ["call 988"],
    ["minus sixty"],
  ]);
});

describe("an amount", () => {
  it("never rounds: a fraction of a cent is no mention", () => {
    expect(amountsIn("$20.50")).toEqual(["USD20.50"]);
    expect(amountsIn("$20.506")).toEqual([]);
  });

  it("goes up to the largest amount of a case", () => {
    expect(amountsIn("$10000000000")).toEqual(["USD10000000000.00"]);
    expect(amountsIn("$10000000000.01")).toEqual([]);
  });

  it("of four bare figures may be a fragment, so it is digits as well", () => {
    expect(mentionsOf("digits", "last 4 are 7730").map(({ digits }) => digits)).toEqual(["7730"]);
    expect(amountsIn("last 4 are 7730")).toEqual(["7730.00?"]);
    expect(mentionsOf("digits", "$7730")).toEqual([]);
    expect(mentionsOf("digits", "I can pay 7730")).toEqual([]);
    expect(mentionsOf("digits", "sixty-six forty-one").map(({ digits }) => digits)).toEqual([
      "6641",
    ]);
    expect(amountsIn("sixty-six forty-one")).toEqual(["66.41?"]);
  });

  it("keeps its place in the text", () => {
    const [amount] = mentionsOf("amount", "Well… I'd say £40, maybe", gb);
    expect(amount).toMatchObject({ from: 14, to: 17 });
  });
});
