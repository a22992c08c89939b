import type { Currency } from "../../domain/money.ts";

/** A word or sign of money: its currency, and whether it means the hundredth. */
export interface MoneyUnit {
  readonly currency: Currency | undefined;
  readonly isMinor: boolean;
}

const major = (currency: Currency): MoneyUnit => ({ currency, isMinor: false });
const minor = (currency: Currency | undefined): MoneyUnit => ({ currency, isMinor: true });

/** Words that follow a number and make it money. `cents` may be of dollars or euros: no currency. */
export const currencyWords: ReadonlyMap<string, MoneyUnit> = new Map([
  ["dollar", major("USD")],
  ["dollars", major("USD")],
  ["buck", major("USD")],
  ["bucks", major("USD")],
  ["usd", major("USD")],
  ["cent", minor(undefined)],
  ["cents", minor(undefined)],
  ["pound", major("GBP")],
  ["pounds", major("GBP")],
  ["quid", major("GBP")],
  ["gbp", major("GBP")],
  ["sterling", major("GBP")],
  ["pence", minor("GBP")],
  ["penny", minor("GBP")],
  ["pennies", minor(undefined)],
  ["euro", major("EUR")],
  ["euros", major("EUR")],
  ["eur", major("EUR")],
  ["yuan", major("CNY")],
  ["rmb", major("CNY")],
  ["cny", major("CNY")],
]);

export const currencySigns: ReadonlyMap<string, MoneyUnit> = new Map([
  ["$", major("USD")],
  ["£", major("GBP")],
  ["€", major("EUR")],
  ["¥", major("CNY")],
]);

/** Money that no case is in: a number of it is no sum of ours. */
export const foreignMoney: ReadonlySet<string> = new Set(
  "pesos rupees yen francs kronor kroner krona lira naira rubles roubles dirhams riyals hkd cad aud jpy inr sgd nzd chf".split(
    " ",
  ),
);

/** Before "dollars" they make them other ones: "500 Canadian dollars", "swiss francs". */
export const foreignAdjectives: ReadonlySet<string> = new Set(
  "canadian australian aussie hong singapore jamaican taiwan swiss mexican".split(" "),
);

/** Letters before a dollar sign: C$500, HK$500. */
export const foreignSigns: ReadonlySet<string> = new Set(
  "c ca cdn a au hk s sg nz nt mx".split(" "),
);

/** Notes with a name: "a fiver", "two tenners". */
export const noteWords: ReadonlyMap<string, number> = new Map([
  ["fiver", 5],
  ["fivers", 5],
  ["tenner", 10],
  ["tenners", 10],
]);

/** Verbs after which a number is money. */
export const payWords: ReadonlySet<string> = new Set(
  (
    "pay paying paid pays owe owed owing afford send sending give spare scrape budget deposit charge " +
    "charged cost costs borrowed contribute transfer"
  ).split(" "),
);

/** Words that may stand between such a verb and the number. */
export const payFillers: ReadonlySet<string> = new Set(
  (
    "you them back off like about around only just at least most up to maybe another a the roughly " +
    "say exactly over under uh um er like"
  ).split(" "),
);
