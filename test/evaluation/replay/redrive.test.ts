import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseCallRecord } from "../../../domain/parse/parse-call-record.ts";
import { redrive } from "../../../evaluation/replay/redrive.ts";

const golden = new URL("../../golden/design-example.json", import.meta.url);
const example = JSON.parse(readFileSync(golden, "utf8")) as { case: object };

/** The example of the format with other turns. */
function call(...turns: object[]) {
  const parsed = parseCallRecord({ ...example, turns, expect: undefined });
  if (!parsed.success) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const debtor = (text: string) => ({ speaker: "debtor", text });
const ask = (text: string) => ({ speaker: "agent", text });
const event = (name: string, more: object = {}) => ({ speaker: "system", event: name, ...more });
const name = debtor("是的，我是陈伟。");
const keys = event("keypad", { digits: "4567" });

test("every debtor turn is answered, also after goodbye, and counted from 1", async () => {
  const texts = ["打错了，我不是陈伟。", "再见。", "喂？", "你们还在吗？"];
  const { turns } = await redrive(call(...texts.map(debtor)));
  expect(turns.map((turn) => turn.n)).toEqual([1, 2, 3, 4]);
  expect(turns.map((turn) => "debtor" in turn && turn.debtor)).toEqual(texts);
  for (const turn of turns) expect(turn.agent).not.toBe("");
});

test("words of the recorded agent change nothing of what is said", async () => {
  const agent = ask("还钱！");
  const [plain, spoken] = await Promise.all([
    redrive(call(name)),
    redrive(call(agent, name, agent)),
  ]);
  expect(spoken).toEqual(plain);
});

describe("a system event", () => {
  test("that is answered stands after the last debtor turn before it", async () => {
    const { turns, outcome } = await redrive(call(name, keys));
    expect(turns[1]).toMatchObject({ n: 1, event: "keypad", move: { act: "state_overdue" } });
    expect(Object.keys(turns[1] ?? {})).toEqual(["n", "event", "move", "agent", "guard"]);
    expect(outcome.verified).toBe(true);
  });

  test("before any debtor turn stands at turn 0", async () => {
    const { turns } = await redrive(call(event("debtor-silent")));
    expect(turns).toMatchObject([{ n: 0, event: "debtor-silent" }]);
  });

  test("to which nothing is said has no row", async () => {
    const { turns } = await redrive(call(name, event("debtor-hang-up")));
    expect(turns).toHaveLength(1);
  });

  test("of a payment without an amount pays the balance", async () => {
    const { outcome } = await redrive(call(name, keys, event("payment-received")));
    expect(outcome.disposition).toBe("PAID");
    const part = await redrive(call(name, keys, event("payment-received", { amount: "1.00" })));
    expect(part.outcome.disposition).not.toBe("PAID");
  });

  test.each([
    ["no-answer", "NA"],
    ["busy", "BUSY"],
    ["line-failed", "FAIL"],
    ["number-dead", "DEAD"],
    ["voicemail-no-message", "AM"],
    ["voicemail-message-left", "AML"],
  ])("%s ends a dial as %s", async (name, disposition) => {
    expect((await redrive(call(event(name)))).outcome.disposition).toBe(disposition);
  });

  test("that says that nobody took the call leaves the opening unheard", async () => {
    const { opening, outcome } = await redrive(call(event("no-answer")));
    expect(opening).toBe((await redrive(call(name))).opening);
    expect(outcome.steps.open).toBe(false);
  });

  test.each([
    ["technical-fault", "TECH"],
    ["debtor-hang-up", "QHU"],
  ])("%s ends a call as %s", async (name, disposition) => {
    const { outcome } = await redrive(call(debtor("喂？"), event(name)));
    expect(outcome.disposition).toBe(disposition);
  });
});

describe("divergence", () => {
  test("is none while the recording answers what our agent asks", async () => {
    const { divergence } = await redrive(
      call(ask("请问是陈伟先生吗？"), name, ask("请提供身份证后四位。"), debtor("四五六七。")),
    );
    expect(divergence).toBeNull();
  });

  test("is the first debtor turn that answers another agent", async () => {
    const promise = debtor("下周三我还三千块。");
    const { divergence } = await redrive(
      call(
        ask("请问是陈伟先生吗？"),
        name,
        ask("您哪天能还、还多少？"),
        promise,
        ask("是哪天还呢？"),
        promise,
      ),
    );
    expect(divergence).toMatchObject({ n: 2 });
  });

  test("does not count a question that the keypad answered", async () => {
    const { divergence } = await redrive(
      call(name, ask("请用按键输入身份证后四位。"), keys, debtor("四五六七。")),
    );
    expect(divergence).toBeNull();
  });
});
