import { describe, expect, it } from "vitest";
import { ScriptedMessageCarrier } from "../../../providers/scripted/scripted-message-carrier.ts";
import { createSmsNotifier } from "../../../server/notify/create-sms-notifier.ts";
import type { SendResult } from "../../../server/ports/message-carrier.ts";
import { notice } from "./notice.ts";

const to = ["+8613800138001", "+16175550102"];
const never = new AbortController().signal;
const refused = (why: "account" | "limited" | "invalid"): SendResult => ({
  state: "refused",
  why,
  code:
    why === "limited" ? "VENDOR_LIMITED" : why === "invalid" ? "FIELD_INVALID" : "VENDOR_REFUSED",
});

describe("text messages about tasks", () => {
  const carrier = () => new ScriptedMessageCarrier();

  it("reach everybody on duty with one line and where to look", async () => {
    const own = carrier();
    await createSmsNotifier({ carrier: own, to }).send(notice, never);
    for (const number of to) {
      expect(own.textsTo(number)).toEqual([`${notice.subject} ${notice.url}`]);
    }
  });

  it("have a key for each notice and number, so that a second try tells nobody twice", async () => {
    const own = carrier();
    const notifier = createSmsNotifier({ carrier: own, to });
    await notifier.send(notice, never);
    await notifier.send(notice, never);
    expect(own.taken).toHaveLength(2);
  });

  it.each<[string, SendResult[], string, boolean]>([
    ["nobody can be told now", [refused("limited"), refused("limited")], "VENDOR_LIMITED", true],
    [
      "nobody knows",
      [
        { state: "unsure", code: "VENDOR_STALLED" },
        { state: "unsure", code: "VENDOR_STALLED" },
      ],
      "VENDOR_STALLED",
      true,
    ],
    ["the account is refused", [refused("account"), refused("account")], "VENDOR_REFUSED", false],
    ["only one has it", [refused("limited")], "VENDOR_REFUSED", false],
    ["the numbers are none", [refused("invalid"), refused("invalid")], "VENDOR_REFUSED", false],
  ])("fail with a code where %s", async (_, script, code, isRetryable) => {
    const own = carrier();
    own.script.push(...script);
    const sent = createSmsNotifier({ carrier: own, to }).send(notice, never);
    await expect(sent).rejects.toMatchObject({ code, isRetryable });
  });
});
