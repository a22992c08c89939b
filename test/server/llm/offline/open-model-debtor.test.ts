import { describe, expect, it } from "vitest";
import { openModelDebtor } from "../../../../server/llm/offline/open-model-debtor.ts";
import { drawCase } from "../../../../evaluation/simulate/draw-case.ts";
import { drawTruth } from "../../../../evaluation/simulate/draw-truth.ts";
import { drawFrom } from "../../../../evaluation/simulate/draw.ts";
import { createScriptedDebtor } from "../../../../evaluation/simulate/scripted-debtor.ts";
import { personaWith } from "../../../evaluation/simulate/example-persona.ts";

const model = { OPENAI_MODEL: "gpt-4o-mini" };

const partsIn = (locale: "zh-CN" | "en-US") => {
  const persona = personaWith({});
  const setup = drawCase("call-1", persona, { locale, draw: drawFrom("case") });
  const truth = drawTruth(persona, setup, drawFrom("truth"));
  const script = createScriptedDebtor({ persona, setup, truth, draw: drawFrom("talk") });
  return { persona, setup, truth, script };
};

describe("who plays simulated debtors", () => {
  it("is the script unless a model is asked for, whatever is configured", async () => {
    expect(await openModelDebtor({}, model)).toBeUndefined();
    expect(await openModelDebtor({ debtor: "scripted" }, model)).toBeUndefined();
  });

  it.each([
    ["no model is configured", { debtor: "llm" }, {}],
    ["the cases are given", { debtor: "llm", cases: "cases.json" }, model],
    ["it is somebody else", { debtor: "aunt" }, model],
  ])("is refused where %s", async (_, options, environment) => {
    await expect(openModelDebtor(options, environment)).rejects.toMatchObject({
      code: "USAGE_INVALID",
    });
  });

  it("is a model where its endpoint may be used, and the script where it may not", async () => {
    const playedBy = await openModelDebtor({ debtor: "llm" }, model);
    const [english, chinese] = [partsIn("en-US"), partsIn("zh-CN")];
    expect(playedBy?.(english)).not.toBe(english.script);
    expect(playedBy?.(chinese)).toBe(chinese.script);
  });
});
