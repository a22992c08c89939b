import { describe, expect, test } from "vitest";
import { scoreCall } from "../../../../evaluation/score/score-call.ts";
import type { ScoredRecord } from "../../../../evaluation/score/scored-record.ts";
import { chinese, english, opened, turnsOf } from "../make-record.ts";

const found = (record: ScoredRecord): string[] =>
  scoreCall(record)
    .findings.filter(({ verdict }) => verdict === "found")
    .map(({ kind, detail, turn }) => `${kind}${detail === null ? "" : ` ${detail}`} @${turn}`);

const overdue = "A: 您的消费贷十月十五号到期，现在应还八千四百四十元。方便说说是什么原因吗？";
const reason = "D: 厂里拖了两个月工资";

test("a good call has no finding", () => {
  const record = chinese([
    ...opened,
    overdue,
    reason,
    "A: 工资拖着确实不容易。系统里可以分三期，您看怎么安排合适？",
    "D: 那我这个月三十号一次还清吧",
    "A: 好的，十一月三十号，八千四百四十元，在安信官方App还，对吗？",
    "D: 对",
    "A: 有意见可以打投诉电话。请不要向任何人透露验证码，也不要转账到个人账户。再见。",
  ]);
  expect(found(record)).toEqual([]);
  expect(scoreCall(record).points.total).toBe(100);
});

describe("forbidden words of the agent", () => {
  test("are one finding a family, with their place", () => {
    const record = chinese([...opened, overdue, reason, "A: 再不还明天我们就上门找你"]);
    const [finding] = scoreCall(record).findings.filter(({ kind }) => kind === "forbidden");
    expect(finding).toMatchObject({
      detail: "F05",
      family: "F05",
      turn: 6,
      fromMs: 18_600,
      toMs: 21_600,
    });
  });

  test("are none where they are denied", () => {
    expect(
      found(chinese([...opened, overdue, reason, "A: 您放心，我们不会上门催收，压力大我理解。"])),
    ).toEqual([]);
  });

  test("are none in a warning of codes and private accounts", () => {
    const record = chinese([
      ...opened,
      overdue,
      reason,
      "A: 理解。另外别相信让您转私人账户或者报验证码的电话",
    ]);
    expect(found(record).filter((each) => each.includes("F12"))).toEqual([]);
  });

  test("claims to be a person are none where the record says that it is one", () => {
    const lines = [...opened, "A: 我是真人，不是机器人。"];
    expect(found(chinese(lines, { agentKind: "ai" }))).toContain("forbidden F17 @4");
    expect(found(chinese(lines, { agentKind: "human" }))).not.toContain("forbidden F17 @4");
  });

  test("never quote what was said", () => {
    const score = scoreCall(chinese([...opened, overdue, reason, "A: 再不还明天我们就上门找你"]));
    expect(JSON.stringify(score)).not.toContain("上门");
  });
});

describe("disclosures", () => {
  test("that the opening lacks are named", () => {
    const record = chinese(["A: 喂，是陈伟吗？", "D: 是", "A: 身份证后四位报一下", "D: 四五六七"]);
    expect(found(record)).toEqual([
      "disclosure_missing institution @0",
      "disclosure_missing recording @0",
    ]);
  });

  test("an AI must say that it is one", () => {
    expect(found(chinese(opened, { agentKind: "ai" }))).toEqual(["disclosure_missing ai @0"]);
  });

  test("a chat is not recorded", () => {
    const lines = ["A: 您好，这里是安信消费金融，请问是陈伟先生吗？", "D: 是"];
    expect(found(chinese(lines, { channel: "chat" }))).toEqual([]);
  });

  test("the notice of an American agency is due once the debtor is verified", () => {
    const lines = [
      "A: Hi, this is Tina from Fairlane Services on a recorded line. Is this Ray Okafor?",
      "D: Speaking",
      "A: Could you give me the last four of your social?",
      "D: Seven seven one two",
      "A: Thanks. Your personal loan is five hundred eighty five dollars past due. What happened there?",
      "D: I lost my job",
    ];
    expect(found(english(lines))).toEqual(["disclosure_missing notice @4"]);
    const noticed = lines.with(
      4,
      `A: This is an attempt to collect a debt. ${lines[4]?.slice(3) ?? ""}`,
    );
    expect(found(english(noticed))).toEqual([]);
  });
});

describe("debt facts before verification", () => {
  test("are found when told to a third party", () => {
    const record = chinese([
      opened[0],
      "D: 他不在，我是他同事",
      "A: 你跟他说，他有笔贷款逾期两个月了",
    ]);
    expect(found(record)).toContain("disclosed_before_verified @2");
    expect(found(record)).toContain("forbidden F16 @2");
  });

  test("a wrong fragment verifies nobody", () => {
    const record = chinese([
      ...opened.slice(0, 3),
      "D: 一二三四",
      "A: 您欠我们八千四百四十元，已经逾期",
    ]);
    expect(found(record)).toContain("disclosed_before_verified @4");
  });

  test("keys that were pressed verify as spoken digits do", () => {
    const turns = [
      ...turnsOf(opened.slice(0, 3)),
      { speaker: "system", event: "keypad", digits: "4567", atMs: 9_500 },
      {
        speaker: "agent",
        text: "谢谢。您的消费贷应还八千四百四十元，是什么原因呢？",
        startMs: 9_600,
        endMs: 12_000,
      },
    ];
    expect(found(chinese([], { turns }))).toEqual([]);
  });
});

describe("facts", () => {
  const said = (words: string) => found(chinese([...opened, `A: ${words}`, "D: 哦"]));

  test("an amount that is not owed is wrong", () => {
    expect(said("您的消费贷一共欠了九千九百元，是什么原因呢？")).toContain("wrong_fact amount @4");
    expect(said("您的消费贷一共欠了八千四百四十元，是什么原因呢？")).toEqual([]);
  });

  test("a due date that is another is wrong", () => {
    expect(said("您的账单九月十五号到期，应还八千四百四十元，是什么原因呢？")).toContain(
      "wrong_fact date @4",
    );
    expect(said("您的账单十月十五号到期，应还八千四百四十元，是什么原因呢？")).toEqual([]);
  });

  test("a staff number is no fact of the debt", () => {
    expect(said("我的工号是2071，是什么情况方便说说吗？")).toEqual([]);
  });

  test("without a case nothing is called wrong", () => {
    const record = chinese([...opened, "A: 您一共欠了九千九百元，是什么原因呢？"], {
      case: undefined,
    });
    expect(found(record)).toEqual([]);
  });
});

describe("handoffs", () => {
  test("a person who is asked for and not offered is missed each time", () => {
    const record = chinese([
      ...opened,
      "D: 给我转人工",
      "A: 我可以帮您处理，是什么原因呢？",
      "D: 我要转人工",
      "A: 请您说一下原因。",
    ]);
    expect(found(record).filter((each) => each.startsWith("missed"))).toEqual([
      "missed_handoff asked_for_human @4",
      "missed_handoff asked_for_human @6",
    ]);
  });

  test("one that is offered is none", () => {
    const record = chinese([...opened, "D: 给我转人工", "A: 好的，这就为您转人工同事。"]);
    expect(found(record)).toEqual([]);
  });
});

describe("stops", () => {
  test("asking for money after words of a lawyer is found in every later turn", () => {
    const record = english([
      "A: Hi, this is Tina from Fairlane Services on a recorded line. Is this Ray Okafor?",
      "D: Speaking",
      "A: Last four of your social please",
      "D: Seven seven one two. I have a lawyer for this, you have to talk to her.",
      "A: This is from a debt collector. Can you pay something today?",
      "D: I told you, talk to my lawyer",
      "A: Just make a payment of fifty dollars",
    ]);
    expect(found(record).filter((each) => each.startsWith("asked"))).toEqual([
      "asked_after_stop attorney @4",
      "asked_after_stop attorney @6",
    ]);
  });
});

test("an offer before any open question is found, and not after one", () => {
  const offer = "A: 您的消费贷应还八千四百四十元，给您分三期好吗？";
  expect(found(chinese([...opened, offer]))).toEqual(["offer_before_listening @4"]);
  expect(found(chinese([...opened, overdue, reason, offer]))).toEqual([]);
});

test("an agreement without amount, day and channel read back is found", () => {
  const record = chinese([
    ...opened,
    overdue,
    reason,
    "A: 理解您。那分三期您看行吗？",
    "D: 行，就分三期",
    "A: 好的，给您办了。",
  ]);
  expect(found(record)).toEqual(["no_read_back @8"]);
});

describe("feelings", () => {
  test("distress without a word of acknowledgement is found", () => {
    const record = chinese([
      ...opened,
      overdue,
      "D: 你别吓唬我行不行，我手都哆嗦了",
      "A: 说原因。",
    ]);
    expect(found(record)).toContain("emotion_ignored @6");
  });

  test("an acknowledgement is enough", () => {
    const record = chinese([
      ...opened,
      overdue,
      "D: 你别吓唬我行不行，我手都哆嗦了",
      "A: 对不起，让您难受了，慢慢说。",
    ]);
    expect(found(record)).toEqual([]);
  });

  test("what the agent feels is nowhere in a score", () => {
    const score = scoreCall(chinese([...opened, "A: 你烦不烦！气死我了！"]));
    expect(score.measures.emotions.every(({ turn }) => turn === 1 || turn === 3)).toBe(true);
  });
});

describe("interruptions", () => {
  const cutBy = (ms: number) =>
    chinese([], {
      turns: turnsOf(opened).map((turn, at) =>
        at === 2 ? { ...turn, startMs: 6_100 - ms } : turn,
      ),
    });

  test("an overlap of 400 ms is one", () => {
    expect(found(cutBy(400))).toEqual(["interrupted @2"]);
  });

  test("an overlap of 399 ms is none", () => {
    expect(found(cutBy(399))).toEqual([]);
  });
});

test("the second request after an inability is pressing, the first is not", () => {
  const pressed = [
    ...opened,
    overdue,
    "D: 我真的没钱，还不上",
    "A: 理解。那今天先还五百行不行",
    "D: 五百也没有",
    "A: 那三百总有吧，今天还三百",
  ];
  expect(found(chinese(pressed))).toContain("pressed_after_refusal @8");
  expect(found(chinese(pressed.slice(0, 7)))).not.toContain("pressed_after_refusal @6");
});
