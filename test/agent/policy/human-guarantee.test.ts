import { describe, expect, it } from "vitest";
import { TRIGGERS } from "../../../domain/vocabulary.ts";
import { PolicyCall, type Said } from "./harness.ts";

/** What tells the debtor that a person comes, or is there to be waited for. */
const tells = (said: Said): boolean =>
  said.move?.handoff !== undefined || said.keys.includes("handoff_waiting");

const others = TRIGGERS.filter((trigger) => trigger !== "human");

describe("a request for a person is honoured in the same turn", () => {
  it.each(others)("beside %s", (trigger) => {
    const call = new PolicyCall();
    call.verify();
    expect(tells(call.hear({ triggers: [trigger, "human"], intents: ["ask_human"] }))).toBe(true);
  });

  it.each(others)("after %s", (trigger) => {
    const call = new PolicyCall();
    call.verify();
    call.hear({ triggers: [trigger] });
    expect(tells(call.hear({ triggers: ["human"], intents: ["ask_human"] }))).toBe(true);
  });

  it.each(others)("a second time, after %s and a first", (trigger) => {
    const call = new PolicyCall();
    call.hear({ triggers: [trigger] });
    call.hear({ triggers: ["human"], intents: ["ask_human"] });
    expect(tells(call.hear({ triggers: ["human"], intents: ["ask_human"] }))).toBe(true);
  });
});
