import * as fc from "fast-check";
import { expect, it } from "vitest";
import { decodePayload } from "../../../server/telephony/decode-payload.ts";
import { mulawToLinear } from "../../../server/telephony/mulaw.ts";
import { scanMedia } from "../../../server/telephony/scan-media.ts";
import { readTwilioMessage, type TwilioMedia } from "../../../server/telephony/twilio-message.ts";

const text = fc.oneof(
  fc.constantFrom("0", "20", "inbound", "outbound", "media", "stop", "////", "\\", '"', "é", " "),
  fc.base64String({ maxLength: 40 }),
  fc.nat().map(String),
  fc.string({ maxLength: 8 }),
);

/** Members in any order, sometimes one too many, too few, or twice. */
const message = fc
  .record({
    outer: fc.shuffledSubarray(["event", "sequenceNumber", "streamSid", "media", "extra"], {
      minLength: 3,
    }),
    inner: fc.shuffledSubarray(["track", "chunk", "timestamp", "payload", "event"], {
      minLength: 3,
    }),
    isWhole: fc.boolean(),
    payload: fc.oneof(fc.base64String({ maxLength: 300 }), text),
    values: fc.array(text, { minLength: 12, maxLength: 12 }),
    isUsual: fc.boolean(),
    space: fc.constantFrom("", "", "", " "),
  })
  .map(({ outer, inner, values, isUsual, isWhole, payload, space }) => {
    const usual: Record<string, string> = {
      event: "media",
      track: "inbound",
      timestamp: "40",
      streamSid: "MZ1",
      payload,
    };
    if (isWhole) {
      outer = ["event", "streamSid", "media"].sort((a, b) => outer.indexOf(a) - outer.indexOf(b));
      inner = ["timestamp", "track", "payload"].sort((a, b) => inner.indexOf(a) - inner.indexOf(b));
    }
    const member = (key: string, index: number): string => {
      const value = (isUsual ? usual[key] : undefined) ?? values[index] ?? "";
      return `"${key}":${space}${JSON.stringify(value)}`;
    };
    const media = inner.map(member).join(",");
    const body = outer.map((key, at) =>
      key === "media" ? `"media":{${media}}` : member(key, at + 6),
    );
    return `{${body.join(",")}}`;
  });

it("reads a message as JSON.parse does, or not at all", () => {
  let scanned = 0;
  fc.assert(
    fc.property(message, (json) => {
      const bytes = Buffer.from(json);
      const fast = scanMedia(bytes);
      const samples =
        fast === undefined ? undefined : decodePayload(bytes, fast.payloadFrom, fast.payloadTo);
      if (fast === undefined || samples === undefined) return;
      scanned += 1;
      const slow = readTwilioMessage(bytes) as TwilioMedia;
      expect(slow.event).toBe("media");
      expect(fast.streamId).toBe(slow.streamSid);
      expect(fast.timestampMs).toBe(slow.media.timestamp);
      expect(fast.isInbound).toBe(slow.media.track === "inbound");
      const payload = Buffer.from(slow.media.payload);
      expect(samples).toEqual(decodePayload(payload, 0, payload.length));
    }),
    { numRuns: 3_000 },
  );
  expect(scanned).toBeGreaterThan(100);
});

it("decodes what Node encodes, byte by byte, and nothing else", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (codes) => {
      const payload = Buffer.from(Buffer.from(codes).toString("base64"));
      expect(decodePayload(payload, 0, payload.length)).toEqual(
        Int16Array.from(codes, (code) => mulawToLinear(code)),
      );
    }),
  );
  for (const bad of ["a", "ab", "abc", "abc-", "ab=c", "====", "a===", "abc\n"]) {
    expect(decodePayload(Buffer.from(bad), 0, bad.length), bad).toBeUndefined();
  }
});
