import { describe, expect, it } from "vitest";
import { TASK_KINDS, TASK_OUTCOMES } from "../../../../server/protocol/tasks.ts";
import { checkedClose } from "../../../../server/tasks/checked-close.ts";
import { outcomesOf, taskLabels } from "../../../../web/console/tasks/task-labels.ts";
import { tasksWords } from "../../../../web/console/tasks/tasks-words.ts";

describe("the words of tasks", () => {
  it.each(TASK_KINDS)("offer for a %s just the outcomes that the service takes", (kind) => {
    const taken = TASK_OUTCOMES.filter((outcome) => {
      try {
        checkedClose({ kind }, { cause: "a", action: "b", outcome });
        return true;
      } catch {
        return false;
      }
    });
    expect([...outcomesOf[kind]].toSorted()).toEqual(taken.toSorted());
  });

  it("name the causes that the service writes itself in both languages", () => {
    expect(Object.keys(taskLabels.zh.ownCauses)).toEqual(Object.keys(taskLabels.en.ownCauses));
  });

  it.each([
    ["raise", "came up", "产生时"],
    ["breach", "time ran out", "超时"],
    ["escalate-3", "escalation 3", "第 3 次升级"],
  ])("say why people were told: %s", (occasion, en, zh) => {
    expect(tasksWords.en.occasion(occasion)).toBe(en);
    expect(tasksWords.zh.occasion(occasion)).toBe(zh);
  });
});
