import { describe, expect, it } from "vitest";
import type { Locale } from "../../../domain/locale.ts";
import type { Asked, Intent, Trigger } from "../../../domain/vocabulary.ts";
import { understand } from "../../../agent/understanding/understand.ts";

const read = (text: string, asked: Asked | null, locale: Locale, debtorName?: string) => {
  const { intents, triggers } = understand({
    text,
    ...(debtorName === undefined ? {} : { debtorName }),
    asked,
    locale,
    now: "2026-11-20T10:00:00+08:00",
    timezone: "Asia/Shanghai",
  });
  return { intents: intents.map(({ name }) => name), triggers };
};

describe("words that are not what they look like", () => {
  it.each<[string, Asked | null, Locale, Trigger]>([
    ["Who's calling?", "name", "en-US", "third_party"],
    ["What's this about?", "name", "en-US", "third_party"],
    ["什么事", "name", "zh-CN", "third_party"],
    ["那我打你们客服", "idLast4", "zh-CN", "violence_by_debtor"],
    ["我自己打12378问问", null, "zh-CN", "violence_by_debtor"],
    ["利息怎么这么多", "reason", "zh-CN", "dispute"],
    ["why is it so much?", "reason", "en-GB", "dispute"],
    ["I'm not giving you my birthday, you called me", "name", "en-US", "wrong_person"],
    ["Can I call the number on my card instead?", null, "en-US", "cease"],
    ["dec 15", null, "en-US", "time"],
    ["下个月10号吧", "date", "zh-CN", "time"],
    ["没了", null, "zh-CN", "deceased"],
    ["这几天都在办我爸的后事", "reason", "zh-CN", "selfharm"],
    ["啊打错了，4567", "idLast4", "zh-CN", "wrong_person"],
    ["my keys fell in the river", null, "en-US", "selfharm"],
    ["On which accessibility page can I book the relay?", null, "en-GB", "vulnerable"],
    ["没有别的了，谢谢", null, "zh-CN", "deceased"],
    ["I keep going back to the casino", "reason", "en-US", "selfharm"],
    ["赌博输光了，戒不掉", "reason", "zh-CN", "selfharm"],
  ])("%s (asked: %s, %s) is no %s", (text, asked, locale, trigger) => {
    expect(read(text, asked, locale).triggers).not.toContain(trigger);
  });

  it.each<[string, Locale, Trigger]>([
    ["再打电话我就打死你", "zh-CN", "violence_by_debtor"],
    ["他没了", "zh-CN", "deceased"],
    ["赌博输光了，不想活了", "zh-CN", "selfharm"],
    ["I can't stop gambling and I want to end it all", "en-US", "selfharm"],
    ["lost it all at the casino, everyone's better off without me", "en-US", "selfharm"],
    ["赌博输光了，戒不掉", "zh-CN", "vulnerable"],
    ["你打错了，我不是陈伟", "zh-CN", "wrong_person"],
    ["kill myself por favor no puedo mas", "en-US", "selfharm"],
    ["我没说你是机器人，我说给我转人工", "zh-CN", "human"],
    ["利息怎么这么多，你们算错了，我不认", "zh-CN", "dispute"],
    ["you've got the wrong number, I'm not telling you again", "en-US", "wrong_person"],
    ["can I call you back? no, just stop calling me", "en-US", "cease"],
  ])("%s (%s) still is %s", (text, locale, trigger) => {
    expect(read(text, null, locale).triggers).toContain(trigger);
  });

  it.each<[string, Locale, Intent, Intent]>([
    ["are you going to sue me", "en-US", "ask_consequence", "refuse_to_pay"],
    ["利息怎么这么多", "zh-CN", "ask_fee", "dispute_debt"],
    ["不想说身份证", "zh-CN", "disagree", "deny_identity"],
    ["我11月21号一次性还清", "zh-CN", "promise_to_pay", "ask_discount"],
    ["是这样的，我开了个小饭馆，去年关了，欠了好多家", "zh-CN", "give_reason", "ask_balance"],
  ])("%s (%s) means %s and not %s", (text, locale, meant, misread) => {
    const { intents } = read(text, null, locale);
    expect(intents).toContain(meant);
    expect(intents).not.toContain(misread);
  });

  it("the debtor's own whole name is no wrong person, and a denial of it still is one", () => {
    const name = "Denise Carter";
    expect(
      read("Yep, you've got me, Denise Carter.", "name", "en-US", name).triggers,
    ).not.toContain("wrong_person");
    expect(
      read("No, wrong number, I'm not Denise Carter.", "name", "en-US", name).triggers,
    ).toContain("wrong_person");
  });

  it("nothing promised yet is no refusal while something is asked", () => {
    const { intents } = read("这个不好说，我不想随便答应你", "amount", "zh-CN");
    expect(intents).toContain("disagree");
    expect(intents).not.toContain("refuse_to_pay");
  });

  it("我不会还的 refuses", () => {
    expect(read("我不会还的", null, "zh-CN").intents).toContain("refuse_to_pay");
  });
});
