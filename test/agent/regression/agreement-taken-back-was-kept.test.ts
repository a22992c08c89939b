import { describe, expect, it } from "vitest";
import { callInWords, verifies } from "./call-in-words.ts";

const agreed = [verifies, "I just forgot", "I'll pay it all on November 25", "Yes, that's right"];

describe("nobody is held to what they take back", () => {
  it.each(["Actually no, I can't promise that.", "I've changed my mind", "Cancel that please"])(
    "%s",
    async (text) => {
      const call = await callInWords([...agreed, text]);
      expect(call.outcome().promise).toBeNull();
    },
  );

  it("while a no to something more keeps it", async () => {
    const call = await callInWords([...agreed, "No, that's everything"]);
    expect(call.outcome().promise).toMatchObject({ amount: "1100.00", date: "2026-11-25" });
  });
});
