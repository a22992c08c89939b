import { describe, expect, it } from "vitest";
import { redactJson } from "../../../../server/doctor/trace/redact-wire.ts";

describe("a message of a wire as a trace keeps it", () => {
  it("has no text, not even one that is written byte by byte", () => {
    const token = { token: " hear", logprob: -0.05, bytes: [32, 104, 101, 97, 114] };
    expect(redactJson({ type: "transcript.text.done", logprobs: [token] })).toEqual({
      type: "transcript.text.done",
      logprobs: [{ token: "<5 chars>", logprob: -0.05, bytes: [0, 0, 0, 0, 0] }],
    });
  });

  it("keeps how many bytes there were", () => {
    expect(redactJson({ bytes: 8_640 })).toEqual({ bytes: 8_640 });
  });
});
