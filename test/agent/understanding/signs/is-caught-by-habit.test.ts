import { describe, expect, it } from "vitest";
import type { Language } from "../../../../domain/locale.ts";
import { isCaughtByHabit } from "../../../../agent/understanding/signs/is-caught-by-habit.ts";

describe("a habit that cannot be left alone", () => {
  it.each<[string, Language]>([
    ["赌博输光了，戒不掉", "zh"],
    ["我有赌瘾，控制不住", "zh"],
    ["都拿去赌了，停不下来", "zh"],
    ["打牌输完了，改不了这个毛病", "zh"],
    ["我在网上赌球输了十几万，戒不了", "zh"],
    ["天天打老虎机，管不住手", "zh"],
    ["手机上玩那个博彩，陷进去了出不来", "zh"],
    ["酒喝得太凶，戒不脱", "zh"],
    ["买彩票上瘾了，工资全砸进去了", "zh"],
    ["跟你说实话吧，就是赌，改不掉", "zh"],
    ["honestly it's the slots, I can't stop", "en"],
    ["I've got a gambling problem", "en"],
    ["lost it all on the horses, can't help myself", "en"],
    ["I keep betting, I can't control it", "en"],
    ["online casino took everything, I'm hooked", "en"],
    ["I'm addicted to scratch cards", "en"],
    ["it's the drink, I can't stop", "en"],
    ["I blew my whole paycheck at the casino again, I can't quit", "en"],
    ["I relapsed, lost it all on roulette", "en"],
    ["sports betting got me, I can't walk away from it", "en"],
    ["就是好赌，一有钱就拿去赌，改不了", "zh"],
    ["手痒，天天去打牌，输得精光", "zh"],
    ["沉迷赌博两年了", "zh"],
    ["我这人嗜赌", "zh"],
    ["网上买球输惨了，收不了手", "zh"],
    ["I've been gambling it all away", "en"],
    ["I keep going back to the casino", "en"],
    ["truth is I've a betting habit", "en"],
    ["drank my wages away again, can't stay off it", "en"],
    ["the bookies got the lot, can't keep away", "en"],
  ])("is heard in %s", (text, language) => {
    expect(isCaughtByHabit(text, language)).toBe(true);
  });

  it.each<[string, Language]>([
    ["我不赌博，就是没钱", "zh"],
    ["你们这利息跟赌博一样", "zh"],
    ["我赌你们不敢告我", "zh"],
    ["打牌赢了点钱，明天还你们", "zh"],
    ["在戒烟呢，烟都戒了省钱", "zh"],
    ["朋友叫我去赌我没去", "zh"],
    ["打麻将输了两百块，下周还", "zh"],
    ["彩票又没中，还不上", "zh"],
    ["I bet you can't stop calling", "en"],
    ["I won some money at the casino, I can pay friday", "en"],
    ["are there any slots on friday for a call", "en"],
    ["I can't stop the direct debit", "en"],
    ["I work at a casino, they cut my hours", "en"],
    ["my brother's a gambler, not me", "en"],
    ["opening that shop was a gamble and it failed", "en"],
    ["you bet, friday works", "en"],
    ["I play the lottery now and then", "en"],
    ["我从来不打牌", "zh"],
    ["昨天喝酒喝多了忘了还", "zh"],
    ["had a drink last night and forgot", "en"],
    ["can't stop by the bank today", "en"],
  ])("is not heard in %s", (text, language) => {
    expect(isCaughtByHabit(text, language)).toBe(false);
  });
});
