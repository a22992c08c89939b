import { describe, expect, it } from "vitest";
import type { Language } from "../../../../../domain/locale.ts";
import { isKeptFromMoney } from "../../../../../agent/understanding/signs/welfare/is-kept-from-money.ts";

describe("somebody who is kept from their own money", () => {
  it.each<[string, Language]>([
    ["工资卡都在他手里，不给我一分钱", "zh"],
    ["我老公把我的卡都收走了，不让我碰钱", "zh"],
    ["家里钱都是他管，我用一块都要跟他讨", "zh"],
    ["他不准我看账户，钱全归他", "zh"],
    ["我婆婆把我工资拿走了，我身上一分钱没有", "zh"],
    ["身份证和银行卡都被我男人扣着", "zh"],
    ["我男朋友逼我去贷的，钱他全拿走了", "zh"],
    ["我前夫把卡全拿了，不让我动账户里的钱", "zh"],
    ["老公管得死，每天只给我十块，花了还要查", "zh"],
    ["my ex took all the cards and won't let me near the account", "en"],
    ["he controls all the money, I have to ask for every penny", "en"],
    ["my husband keeps my paycheck, I never see any of it", "en"],
    ["she won't let me have access to the bank account", "en"],
    ["he takes my wages every week and I get nothing", "en"],
    ["my boyfriend made me take out the loan and kept the money", "en"],
    ["I'm not allowed to have a card, he keeps them", "en"],
    ["my partner drained the account and hid the cards from me", "en"],
    ["he gives me an allowance and checks every receipt", "en"],
    ["钱都是我老公拿着，我要买包盐都得问他要", "zh"],
    ["我妈把我工资卡收了，一分不给我", "zh"],
    ["她把我的银行卡藏起来不让我用", "zh"],
    ["他不许我上班，也不给我钱", "zh"],
    ["my husband won't let me see the bank statements", "en"],
    ["he has my debit card and I have to ask for grocery money", "en"],
    ["she locked me out of our savings", "en"],
    ["he won't let me work and he won't give me money", "en"],
    ["he made me sign for it", "en"],
  ])("is heard in %s", (text, language) => {
    expect(isKeptFromMoney(text, language)).toBe(true);
  });

  it.each<[string, Language]>([
    ["工资卡在公司，还没发", "zh"],
    ["我老婆管钱，我问她一下", "zh"],
    ["工资卡丢了，在补办", "zh"],
    ["卡在我手里，下周还", "zh"],
    ["老板不给我发工资，一分钱没给", "zh"],
    ["我老婆管钱，每个月给我零花钱", "zh"],
    ["银行把我的卡冻结了", "zh"],
    ["你们一分钱都不给我减", "zh"],
    ["我把工资卡给我老婆了，她帮我还", "zh"],
    ["my wife handles the money, I'll ask her", "en"],
    ["my ex and I closed the account", "en"],
    ["the bank won't let me into my account", "en"],
    ["my card got taken by the ATM", "en"],
    ["the app won't let me near the account", "en"],
    ["my boss keeps my paycheck till friday", "en"],
    ["my husband pays the bills and he forgot", "en"],
    ["taxes take half my wages", "en"],
    ["my ex is late with child support", "en"],
    ["我老公的工资卡在他公司", "zh"],
    ["我老公不让我乱花钱，要先还你们", "zh"],
    ["my husband won't let me forget about this bill", "en"],
    ["she won't give me a discount", "en"],
    ["my mum won't lend me money", "en"],
  ])("is not heard in %s", (text, language) => {
    expect(isKeptFromMoney(text, language)).toBe(false);
  });
});
