import { describe, expect, it } from "vitest";
import { callInWords, inChinese, keysOf, verifies } from "./call-in-words.ts";

const zh = { locale: "zh-CN", jurisdiction: "cn" } as const;
const debtor = { name: "陈伟", idLast4: "4567", timezone: "Asia/Shanghai" };

const inEnglish = (...texts: readonly string[]) => callInWords([verifies, ...texts]);
describe("whoever asks", () => {
  it.each([
    ["会上门吗", "nobody_visits"],
    ["你们会去我老家吗", "nobody_visits"],
    ["还会不会再打电话", "contact_is_yours"],
    ["客服电话多少", "our_number"],
    ["你们上班时间", "our_hours"],
    ["周末有人吗", "our_hours"],
    ["我收到一个短信说我被立案了 是你们发的吗", "message_doubted"],
    ["有个自称你们的人加我微信让我转账", "message_doubted"],
    ["我点进去了还填了银行卡", "rights_secret"],
    ["我被骗了嗦", "swindle_feared"],
    ["能不能转到你个人账户", "no_personal_account"],
    ["我找了法务公司帮我停息挂账 让我交3000服务费", "no_go_between"],
  ])("hears the one answer to it, and no offers: %s", async (text, key) => {
    expect(keysOf(await inChinese(text))).toEqual([key]);
  });

  it.each([
    ["will someone come to my house", "nobody_visits"],
    ["will you call me again", "contact_is_yours"],
    ["was that text really from you", "message_doubted"],
    ["can I send it to the agent's Venmo", "no_personal_account"],
  ])("hears it in English too: %s", async (text, key) => {
    expect(keysOf(await inEnglish(text))).toEqual([key]);
  });

  it("whether somebody comes hears it before they have said who they are, and nothing of a debt", async () => {
    const call = await callInWords(["会上门吗"], { debtor }, zh);
    expect(keysOf(call)).toEqual(["nobody_visits"]);
    expect(call.state.disclosedDebt).toBe(false);
  });

  it.each([
    ["会不会给我老汉妈打电话", "rights_private"],
    ["你们会不会自动扣我工资卡", "no_deduction"],
    ["会不会影响娃儿读书", "outcome_unknown"],
    ["你们是不是要起诉我", "outcome_unknown"],
    ["会不会上征信", "consequence"],
    ["利息还涨不涨", "contract_says"],
    ["能不能帮我开个结清证明", "proof_when_cleared"],
  ])("what may come hears of that, and not of a report on credit: %s", async (text, key) => {
    const call = await inChinese(text);
    expect(keysOf(call)[0]).toBe(key);
    expect(call.state.frozen).toBe(false);
  });

  it("how many days it is overdue hears the days, and the sum where that was asked too", async () => {
    expect(keysOf(await inChinese("逾期几天了"))[0]).toBe("overdue_days");
    const call = await inChinese("逾期多少天了 利息多少");
    expect(keysOf(call).slice(0, 2)).toEqual(["overdue_days", "balance_breakdown"]);
    const reply = await call.hear({ text: "逾期几天了", atMs: 0 });
    expect(reply.text).toContain("37天");
  });

  it("asks on of a warning and hears it in other words, and no line twice in a row", async () => {
    const call = await inChinese("我点进去了还填了银行卡");
    const more = await call.hear({ text: "验证码也给了", atMs: 0 });
    expect(more.move.lines.map(({ key }) => key)).toEqual(["swindle_feared"]);
    const last = await call.hear({ text: "咋办", atMs: 0 });
    expect(last.move.lines.map(({ key }) => key)).toEqual(["swindle_feared"]);
    expect(last.text).not.toBe(more.text);
  });

  it("for a certificate puts no payment forward", async () => {
    expect((await inChinese("能不能帮我开个结清证明")).state.proposal).toBeUndefined();
  });
});

describe("a promise of a colleague that is not on record", () => {
  it("is passed on and not closed on, nor kept to", async () => {
    const call = await inChinese("上次客服跟我说好了月底还 你们怎么又打");
    expect(call.outcome()).toMatchObject({ handoff: "authority", promise: null });
    expect(keysOf(call)).toEqual(["promise_unseen"]);
    const asked = await call.hear({ text: "没有记录吗", atMs: 0 });
    expect(asked.move).toMatchObject({ lines: [{ key: "promise_unseen" }], ends: false });
    const more = await call.hear({ text: "那按他说的办行不行", atMs: 0 });
    expect(more.move).toMatchObject({ lines: [{ key: "noted_for_person" }], ends: false });
  });

  it("is one in English too", async () => {
    const call = await inEnglish("your colleague agreed I could pay at the end of the month");
    expect(keysOf(call)).toEqual(["promise_unseen"]);
  });
});

describe("whoever wonders how it came to so much", () => {
  const owes = {
    debtor,
    principal: "8000.00",
    interest: "260.00",
    lateFee: "180.00",
    balance: "8440.00",
  };
  const says = (text: string) => callInWords(["我是陈伟4567", text], owes, zh);

  it("and names what they borrowed hears the parts, and nothing is frozen", async () => {
    const call = await says("咋个恁个多 我才借了八千多点");
    expect(keysOf(call)).toContain("balance_breakdown");
    expect(call.state).toMatchObject({ frozen: false, triggers: [] });
  });

  it("and names another sum disputes it", async () => {
    expect((await says("怎么这么多 我才借了五千")).state.frozen).toBe(true);
  });

  it("and calls it wrong disputes it", async () => {
    expect((await says("咋个恁个多 我只借了八千 你们算错了")).state.frozen).toBe(true);
  });
});

describe("while a claim is looked into", () => {
  it("nothing has to be paid, and who asks on does not hear the same once more", async () => {
    const call = await inChinese("这笔钱不是我借的", "利息是咋个算的嘛");
    const offer = await call.hear({ text: "那我下个月十五号把钱还清", atMs: 0 });
    expect(offer.move.lines.map(({ key }) => key)).toContain("checked_meanwhile");
    const asked = await call.hear({ text: "那还了就没得问题了吗", atMs: 0 });
    expect(asked.move.lines.map(({ key }) => key)).toEqual(["checked_meanwhile"]);
    expect(call.outcome()).toMatchObject({ frozen: true, promise: null });
  });
});
