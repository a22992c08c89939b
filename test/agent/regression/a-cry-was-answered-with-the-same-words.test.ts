import { describe, expect, it } from "vitest";
import { callInWords, verifies } from "./call-in-words.ts";

const debtor = {
  name: "陈伟",
  idLast4: "4567",
  birthDate: "1988-03-02",
  timezone: "Asia/Shanghai",
};

/** The lines that answered the last of these turns of a verified debtor. */
async function lastKeys(...texts: readonly string[]): Promise<readonly string[]> {
  const facts = { locale: "zh-CN", jurisdiction: "cn" } as const;
  const call = await callInWords(["我是陈伟4567", ...texts], { debtor }, facts);
  return call.state.lastLines.map(({ key }) => key);
}

const cry = "我不想活了";

describe("words of somebody who may harm themselves", () => {
  it.each([
    "俺不想过了",
    "我想寻短见",
    "日子没法过了 不想过了",
    "不晓得活起还有啥子意思",
    "给我个痛快吧 我不想在了",
    "我没得盼头了",
    "我不晓得活起为啥子",
    "莫得活头了",
    "河边风好大",
    "我去买老鼠药",
  ])("are heard at once: %s", async (text) => {
    expect(await lastKeys(text)).toEqual(["crisis"]);
  });

  it("come with the ambulance where poison was taken", async () => {
    expect(await lastKeys("吃老鼠药")).toEqual(["emergency", "crisis"]);
  });

  it.each([
    "老天爷不下雨",
    "对不起 我可能做不到",
    "最后一次跟你说",
    "我站在楼顶做防水",
    "我卖农药的",
    "我吃药了 感冒",
    "我不想活期存",
    "信号死了",
    "我跟我老公不想过了",
    "放心我没想寻短见 好死不如赖活着",
    "我不得寻短见哈，你莫担心",
    "家里闹耗子 买了老鼠药",
    "这个月工资没盼头了",
    "我婆娘走了 跟别人跑了",
    "我是高空作业的",
  ])("are not heard where nobody is in danger: %s", async (text) => {
    const facts = { locale: "zh-CN", jurisdiction: "cn" } as const;
    const call = await callInWords(["我是陈伟4567", text], { debtor }, facts);
    expect(call.outcome()).toMatchObject({ hold: false, handoff: null });
  });
});

describe("in a crisis", () => {
  it.each([
    [["活着没意思"], ["crisis_heard"]],
    [["活着没意思", "我真的想死"], ["crisis_heard"]],
    [["活着没意思", "我真的想死", "活够了"], ["crisis"]],
    [["我站到桥上的"], ["crisis_step_back", "emergency"]],
    [["我站到桥上的", "还在桥上"], ["crisis_step_back"]],
    [["我买了安眠药"], ["crisis_put_away", "emergency"]],
    [["流了好多血"], ["emergency"]],
    [
      ["流了好多血", "血止不住"],
      ["emergency", "crisis_heard"],
    ],
    [["没想死 就是太累了"], ["crisis_relief"]],
    [["没有没有 俺就是说说"], ["crisis_relief"]],
    [["恁那个分六期一个月多少"], ["crisis_no_matter"]],
    [["要给你们啥子证明嘛"], ["crisis_no_matter"]],
    [["你是机器人吗"], ["ai_yes", "crisis_stay"]],
    [["会录音吗"], ["recording_told", "crisis_stay"]],
    [["挂了啊"], ["crisis_stay"]],
  ] as const)("what is said is answered: %j", async (texts, keys) => {
    expect(await lastKeys(cry, ...texts)).toEqual(keys);
  });

  it("a denial lifts nothing", async () => {
    const facts = { locale: "zh-CN", jurisdiction: "cn" } as const;
    const texts = ["我是陈伟4567", cry, "没想死 就是太累了"];
    const call = await callInWords(texts, { debtor }, facts);
    expect(call.outcome()).toMatchObject({ hold: true, handoff: "self_harm" });
  });

  it.each([
    ["我是陈伟4567", ["我不想活了", "想死", "活够了", "没活头了", "想跳楼", "还在桥上"], "zh"],
    [
      verifies,
      ["I want to kill myself", "I want to die", "I'm on the bridge", "still on the bridge"],
      "en",
    ],
  ] as const)("no answer is said twice in a row (%s)", async (first, texts, language) => {
    const isChinese = language === "zh";
    const facts = isChinese ? ({ locale: "zh-CN", jurisdiction: "cn" } as const) : {};
    const call = await callInWords([first], isChinese ? { debtor } : {}, facts);
    const said: string[] = [];
    for (const text of texts) said.push((await call.hear({ text, atMs: 0 })).text);
    expect(said.filter((text, index) => text === said[index - 1])).toEqual([]);
  });
});
