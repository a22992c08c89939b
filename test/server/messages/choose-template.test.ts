import { describe, expect, it } from "vitest";
import { LOCALES } from "../../../domain/locale.ts";
import { loadMessageWords } from "../../../prompts/load-message-words.ts";
import {
  chooseTemplate,
  stageOf,
  willingnessOf,
} from "../../../server/messages/choose-template.ts";

const words = loadMessageWords("en-US");
const asked = { purpose: "invitation", willingness: "unknown", stage: "early", seed: "r" } as const;

describe("the template of a message", () => {
  it("is the same for the same round and case", () => {
    const [a] = chooseTemplate(words, { ...asked, caseId: "C-1" });
    const [b] = chooseTemplate(words, { ...asked, caseId: "C-1" });
    expect(a).toEqual(b);
  });

  it("has each of its variants for about as many cases", () => {
    const counts = new Map<string, number>();
    for (let n = 0; n < 3_000; n += 1) {
      const id = chooseTemplate(words, { ...asked, caseId: `C-${n}` })[0]?.id ?? "";
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    expect([...counts.keys()].toSorted()).toEqual(
      [1, 2, 3].map((at) => `invitation_unknown/${at}`),
    );
    for (const count of counts.values()) expect(count).toBeGreaterThan(900);
  });

  it("offers every variant, so that one that is too long has another behind it", () => {
    const all = chooseTemplate(words, { ...asked, caseId: "C-1" });
    expect(new Set(all.map(({ id }) => id)).size).toBe(3);
  });

  it.each(LOCALES)(
    "is another for those who cannot pay and those who have talked in %s",
    (locale) => {
      const of = (willingness: "unknown" | "willing" | "unable" | "reluctant") =>
        chooseTemplate(loadMessageWords(locale), { ...asked, willingness, caseId: "C-1" })[0]?.id;
      const ids = (["unknown", "willing", "unable", "reluctant"] as const).map(of);
      expect(new Set(ids.map((id) => id?.split("/")[0])).size).toBe(4);
    },
  );

  it.each([
    [30, "early"],
    [31, "middle"],
    [90, "middle"],
    [91, "late"],
    [-3, "early"],
  ] as const)("stands for %i days past due as %s", (days, stage) => {
    expect(stageOf(days)).toBe(stage);
  });

  it.each([
    [["NA", "PTP", "RTP"], "reluctant"],
    [["RTP", "PLAN"], "willing"],
    [["PTP", "HARD"], "unable"],
    [["NA", "SENT", "AM"], "unknown"],
    [["CB", "SENT", "NA"], "willing"],
    [[], "unknown"],
  ] as const)("reads from the latest conversation of %j how to write", (outcomes, willingness) => {
    const history = outcomes.map((outcome, n) => ({ at: `2026-11-0${n + 1}T10:00:00Z`, outcome }));
    expect(willingnessOf(history)).toBe(willingness);
  });
});
