import { describe, expect, it } from "vitest";
import type { Language } from "../../../../../domain/locale.ts";
import { disputesAmount } from "../../../../../agent/understanding/signs/claim/disputes-amount.ts";

describe("a figure that is disputed", () => {
  it.each<[string, Language]>([
    ["1200? it was 700 last I looked", "en"],
    ["that's not right, I only owed 300", "en"],
    ["how is it 1,500 when it was 900 last month", "en"],
    ["hold on, it was 400 last time I checked", "en"],
    ["I thought it was about 350, where did 600 come from", "en"],
    ["no, my last statement said 700", "en"],
    ["eight thousand? I remember it being three", "en"],
    ["no way it's two grand, it was 800 in june", "en"],
    ["怎么会有八千多，我记得就剩三千", "zh"],
    ["我记得只欠三千啊，怎么变八千了", "zh"],
    ["上次看才七百，咋就一千二了", "zh"],
    ["八千？我明明就欠三千", "zh"],
    ["不是三千多嘛，哪来的八千", "zh"],
    ["上个月账单才五百，现在怎么一千多", "zh"],
    ["我这边显示两千，你咋说八千", "zh"],
    ["昨天app上看是七百，你说一千二？", "zh"],
    ["nine hundred? my last bill said four hundred", "en"],
    ["I could have sworn it was 250, how is it 900", "en"],
    ["wait, it was about six hundred when I looked", "en"],
    ["the app showed 640 yesterday, not 1200", "en"],
    ["that's wrong, I only borrowed 500", "en"],
    ["不对吧，账单上显示的是两千三", "zh"],
    ["咋个就五千了嘛，上个月看到才三千二", "zh"],
    ["我就欠三千，你跟我说五千？", "zh"],
    ["我记得才1500，咋现在3800了", "zh"],
    ["i never had that late fee", "en"],
    ["I didn't agree to any charges", "en"],
    ["the letter said 25.80 now you want 637", "en"],
    ["you lot added stuff", "en"],
    ["your colleague promised to freeze the interest", "en"],
  ])("is heard in %s", (text, language) => {
    expect(disputesAmount(text, language)).toBe(true);
  });

  it.each<[string, Language]>([
    ["1200? ok", "en"],
    ["i never had a late fee before this one, sorry", "en"],
    ["do you put extra on for doing it monthly", "en"],
    ["the letter said pay 25 and I will", "en"],
    ["can you freeze the interest", "en"],
    ["have you added fees", "en"],
    ["so how much is it? 1200?", "en"],
    ["I paid 700 last month, I can do 500 now", "en"],
    ["it was 700 for rent last month", "en"],
    ["I thought it was due on the 3rd", "en"],
    ["I checked and yes, 1200 it is", "en"],
    ["700? I can do 500", "en"],
    ["my rent was 700, now it's 1200", "en"],
    ["where did you get my number from", "en"],
    ["I make 1200 a month, it was 1500 last year", "en"],
    ["我记得是三千，对吧", "zh"],
    ["八千多是吧，我晓得了", "zh"],
    ["我就剩三千块了，还不起八千", "zh"],
    ["我记得三号还款", "zh"],
    ["上个月还了五百，这个月还一千", "zh"],
    ["怎么才能把八千还清", "zh"],
    ["房租从三千涨到八千了", "zh"],
    ["工资才三千，你让我还八千", "zh"],
    ["the electric was 200 last month", "en"],
    ["I remember, 700 on the first", "en"],
    ["what was it last month?", "en"],
    ["wasn't it 700 we agreed?", "en"],
    ["就八千是吧，好", "zh"],
    ["上次说的是五百一个月，对不", "zh"],
  ])("is not heard in %s", (text, language) => {
    expect(disputesAmount(text, language)).toBe(false);
  });
});
