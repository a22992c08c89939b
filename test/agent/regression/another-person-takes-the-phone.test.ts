import { expect, it } from "vitest";
import { callInWords, verifies } from "./call-in-words.ts";

it("is told nothing more, though the debtor had been verified before", async () => {
  const call = await callInWords([verifies, "Hi, this is her husband, what's this about?"]);
  const reply = await call.hear({ text: "How much is it?", atMs: 0 });
  expect(reply.text).not.toMatch(/\d|loan|overdue/i);
});
