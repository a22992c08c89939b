import { describe, expect, it } from "vitest";
import type { Language } from "../../../../../domain/locale.ts";
import { isOverwhelmed } from "../../../../../agent/understanding/signs/welfare/is-overwhelmed.ts";

describe("somebody very old to whom this is beyond them", () => {
  it.each<[string, Language]>([
    ["我今年七十三了，听不太清，你讲的我不大懂", "zh"],
    ["我八十多岁的人了，搞不懂你说的这些", "zh"],
    ["姑娘啊，我老了，脑子转不过来，你说的我听不明白", "zh"],
    ["我都快八十了，眼睛也花，字都看不清", "zh"],
    ["俺七十六啦，耳朵背，你说啥俺听不清", "zh"],
    ["我一个老太婆，这些东西都是我女儿在管，我不懂", "zh"],
    ["我年纪大了，钱都是儿子帮我弄的，我不晓得", "zh"],
    ["老喽，记不住事了，你刚才讲啥我转头就忘", "zh"],
    ["我七十好几咯，你说的那些我搞不醒豁", "zh"],
    ["我都八十二了，你们这个什么分期我弄不来", "zh"],
    ["小伙子，我今年79，你讲的这些我一样都不懂", "zh"],
    ["dear I'm 84, I don't follow any of this, my daughter does my money", "en"],
    ["I'm eighty-one love, I get in a muddle with all this", "en"],
    ["I'm an old woman, I don't understand these things", "en"],
    ["my son handles all my bills, I don't know anything about it, I'm nearly ninety", "en"],
    ["I'm in my eighties and I can't make out what you're saying", "en"],
    ["sorry dear, at my age I can't follow all these numbers", "en"],
    ["I'm 78 and I don't really understand what you want from me", "en"],
    ["my niece sees to my money these days, I get confused", "en"],
    [
      "I'm eighty-five next month, you'll have to speak to my daughter, she does all my paperwork",
      "en",
    ],
    ["I'm seventy nine years old and I can't keep up with all that", "en"],
    ["我七老八十的人了，你说的这些我真整不明白", "zh"],
    ["大妹子，我八十一了，眼睛看不见，你跟我讲没得用", "zh"],
    ["我快七十五了，手机都不会用", "zh"],
    ["人老了，脑壳不好使，你说慢点我也记不到", "zh"],
    ["我岁数大了听不来你们这些话", "zh"],
    ["我都八十好几了，家里的账是闺女在管", "zh"],
    ["I'm an 82 year old man and I haven't a clue what you're on about", "en"],
    ["I'm ninety one, speak to my grandson, he sorts my bills", "en"],
    ["I'm old and I can't hear you properly", "en"],
    ["oh I'm hopeless with this, I'm 79, my memory's not what it was", "en"],
    ["my daughter does all my banking, I'm no good with it at 86", "en"],
  ])("is heard in %s", (text, language) => {
    expect(isOverwhelmed(text, language)).toBe(true);
  });

  it.each<[string, Language]>([
    ["我妈今年七十三了，要人照顾", "zh"],
    ["我今年三十五了，听不太清，信号不好", "zh"],
    ["你讲的我不大懂，再说一遍", "zh"],
    ["你说的利息我没听懂", "zh"],
    ["我爷爷八十了，要我养", "zh"],
    ["这个合同我看不懂，你解释一下", "zh"],
    ["我住七十三号楼，信号差听不清", "zh"],
    ["老板年纪大了，厂子不开了", "zh"],
    ["我这个月只能拿七十三，你说的分期我不懂", "zh"],
    ["我女儿的学费是我在管，这个月紧", "zh"],
    ["my mother is 84 and lives with us", "en"],
    ["I'm 34, I don't follow any of this", "en"],
    ["I don't understand, why is it 84 dollars", "en"],
    ["my wife does the money in our house", "en"],
    ["I can pay 84 on friday, I don't understand the rest", "en"],
    ["my gran's eighty and I look after her on weekends", "en"],
    ["I don't follow, can you repeat that?", "en"],
    ["my accountant handles all my money", "en"],
    ["I'm old enough to know a scam when I hear one", "en"],
    ["I'm 75 dollars short this month", "en"],
    ["我七十块都拿不出来", "zh"],
    ["我是老客户了，不懂你们咋算的", "zh"],
    ["我老公不懂这些，我来说", "zh"],
    ["I'm 80% sure I paid, I don't understand why you're calling", "en"],
    ["I'm an old customer and I don't understand the new app", "en"],
    ["my son handles our company accounts", "en"],
  ])("is not heard in %s", (text, language) => {
    expect(isOverwhelmed(text, language)).toBe(false);
  });
});
