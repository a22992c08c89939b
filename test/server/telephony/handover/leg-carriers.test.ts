import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callId } from "../../../../domain/ids.ts";
import { TwilioCarrier } from "../../../../providers/twilio/twilio-carrier.ts";
import { ringFor, type TwilioLegs } from "../../../../server/telephony/handover/leg-carriers.ts";
import { scaledTime } from "../../../emulators/carrier/scaled-time.ts";
import { TwilioEmulator } from "../../../emulators/carrier/twilio-emulator.ts";
import { SimulatedLine } from "../../voice/faults/simulated-line.ts";
import { until } from "../until.ts";

const accountSid = `AC${"1".repeat(32)}`;
const authToken = "a-token";
const from = "+16175550100";
const order = { leg: "leg-1", callId: callId("call-1"), onStatus: () => undefined };

describe("who rings somebody beside a call", () => {
  let emulator: TwilioEmulator;
  let twilio: TwilioLegs;
  beforeAll(async () => {
    emulator = await new TwilioEmulator({
      accountSid,
      authToken,
      time: scaledTime(1),
      ownNumbers: [from],
      callees: new Map([["sip:desk@pbx.example.com", { kind: "no-answer" }]]),
    }).open();
    twilio = {
      carrier: new TwilioCarrier({ accountSid, authToken, baseUrl: emulator.url }),
      from,
      publicUrl: "http://127.0.0.1:1",
      sipLogin: { user: "kindline", password: "of-the-pbx" },
      onFault: () => undefined,
    };
  });
  afterAll(() => emulator.close());

  it("is Twilio for a SIP address, with its login and our number, until it is taken back", async () => {
    const ring = ringFor(new SimulatedLine(), "us", twilio);
    const stop = await ring?.({ ...order, to: "sip:desk@pbx.example.com" });
    const form = Object.fromEntries(emulator.forms.at(-1) ?? []);
    expect(form).toMatchObject({
      To: "sip:desk@pbx.example.com",
      From: from,
      SipAuthUsername: "kindline",
      SipAuthPassword: "of-the-pbx",
      Timeout: "25",
    });
    // A carrier keeps addresses: they name the call and the try, and nobody.
    expect(form["Url"]).toMatch(/\?call=call-1&leg=leg-1$/);
    const [call] = emulator.calls.values();
    expect(call?.isOver).toBe(false);
    stop?.();
    await until(() => call?.isOver === true);
  });

  it("sends no login to a number, and rings none that cannot be called", async () => {
    const ring = ringFor(new SimulatedLine(), "us", twilio);
    await ring?.({ ...order, leg: "leg-2", to: "+16175550142" });
    expect(emulator.forms.at(-1)?.has("SipAuthUsername")).toBe(false);
    await expect(ring?.({ ...order, leg: "leg-3", to: "sip:" })).rejects.toMatchObject({
      code: "FIELD_INVALID",
      field: "to",
    });
  });

  it("is nobody where no carrier is set up, and not Twilio for a debtor in China who is not on its line", () => {
    const kinds = ["browser", "twilio"] as const;
    const lines = kinds.map((kind) => new SimulatedLine({ kind }));
    expect(lines.map((line) => ringFor(line, "us", undefined))).toEqual([undefined, undefined]);
    expect(lines.map((line) => ringFor(line, "cn", twilio) !== undefined)).toEqual([false, true]);
    expect(lines.map((line) => ringFor(line, "us", twilio) !== undefined)).toEqual([true, true]);
  });

  it("is the line itself where its far end can", async () => {
    const orders: unknown[] = [];
    const line = Object.assign(new SimulatedLine({ kind: "freeswitch" }), {
      ring: (given: unknown) => {
        orders.push(given);
        return () => void orders.push("end");
      },
    });
    const stop = await ringFor(line, "cn", twilio)?.({ ...order, to: "+8675500000000" });
    stop?.();
    expect(orders).toEqual([expect.objectContaining({ leg: "leg-1", ringSeconds: 25 }), "end"]);
  });
});
