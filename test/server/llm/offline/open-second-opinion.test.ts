import { describe, expect, it } from "vitest";
import { openSecondOpinion } from "../../../../server/llm/offline/open-second-opinion.ts";

const configured = { OPENAI_MODEL: "gpt-4o-mini", OPENAI_BASE_URL: "http://127.0.0.1:9/v1" };

describe("the judge of a scoring run", () => {
  it("is none unless one is asked for, whatever is configured", async () => {
    expect(await openSecondOpinion({ mode: "score" }, configured)).toBeUndefined();
  });

  it("is a model where one is configured", async () => {
    expect(await openSecondOpinion({ judge: "llm", mode: "score" }, configured)).toBeDefined();
  });

  it.each([
    ["no model is configured", { judge: "llm", mode: "score" }, {}],
    ["the calls are driven anew", { judge: "llm", mode: "redrive" }, configured],
    ["it is some other judge", { judge: "coin", mode: "score" }, configured],
  ])("is refused where %s", async (_, options, environment) => {
    await expect(openSecondOpinion(options, environment)).rejects.toMatchObject({
      code: "USAGE_INVALID",
    });
  });
});
