import { describe, expect, it } from "vitest";
import { takesBack } from "../../../../../agent/understanding/signs/payment/takes-back.ts";

describe("going back on what was agreed", () => {
  it.each([
    ["zh", "算了，我还是做不到"],
    ["zh", "不行，我答应不了"],
    ["zh", "刚才说的不算"],
    ["zh", "我反悔了"],
    ["zh", "这个钱我还不上"],
    ["en", "Actually no, I can't promise that."],
    ["en", "I take that back"],
    ["en", "i've changed my mind"],
    ["en", "No, I don't want that"],
    ["en", "Cancel that please"],
    ["en", "I won't be able to keep to that"],
    ["zh", "不对我说的是14号"],
    ["zh", "你记错了，是14号"],
    ["zh", "算了到时候没钱"],
    ["zh", "我没答应过"],
    ["zh", "能取消吗"],
    ["zh", "帮我取消一下这个安排"],
    ["en", "no thats wrong i said the 14th"],
    ["en", "oh shoot i wont have it til the 11th"],
    ["en", "wait no. i meant the 6 payments"],
    ["en", "no forget the whole thing"],
    ["en", "i never agreed to that"],
    ["en", "could you please cancel the plan?"],
    ["en", "i wont get paid til the 11th"],
    ["en", "nevermind i cant"],
    ["en", "thats too much"],
    ["zh", "500太多了"],
    ["en", "you got the date wrong"],
  ] as const)("is heard (%s): %s", (language, text) => {
    expect(takesBack(text, language)).toBe(true);
  });

  it.each([
    ["zh", "没有了，就这些"],
    ["zh", "没登记错吧"],
    ["zh", "没给我记错吧"],
    ["zh", "我能不能反悔"],
    ["zh", "反悔得行不"],
    ["zh", "好的谢谢"],
    ["zh", "要是到时候做不到怎么办"],
    ["zh", "不用了"],
    ["zh", "没错"],
    ["zh", "以后能取消吗"],
    ["zh", "把违约金取消了吧"],
    ["zh", "对不起打扰了"],
    ["en", "thanks, i won't forget it"],
    ["en", "like i said, thanks"],
    ["en", "i meant to ask where do i pay"],
    ["en", "can i cancel it later if i need to"],
    ["en", "there's a late fee, can you drop it?"],
    ["en", "i don't have any more questions"],
    ["en", "i won't be late"],
    ["en", "No, that's everything"],
    ["en", "no thanks, that's all"],
    ["en", "What happens if I can't manage that?"],
    ["en", "I can't thank you enough"],
  ] as const)("is not heard (%s): %s", (language, text) => {
    expect(takesBack(text, language)).toBe(false);
  });
});
