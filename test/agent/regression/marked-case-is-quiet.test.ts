import { expect, it } from "vitest";
import { callInWords, verifies } from "./call-in-words.ts";

it.each(["attorney", "deceased", "bankruptcy", "cease", "moratorium", "vulnerable", "dispute"])(
  "a case marked %s before the call is not talked about, and a person is called",
  async (flag) => {
    const call = await callInWords([verifies, "I'll pay it all on November 27.", "Yes."], {
      flags: [flag],
    });
    expect(call.outcome()).toMatchObject({
      promise: null,
      disclosedDebt: false,
      handoff: "authority",
    });
  },
);
