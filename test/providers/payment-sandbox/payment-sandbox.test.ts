import { describe, expect, it } from "vitest";
import { minorUnits } from "../../../domain/money.ts";
import { createPaymentSandbox } from "../../../providers/payment-sandbox/payment-sandbox.ts";
import {
  signatureHeader,
  signBody,
  toleranceMs,
} from "../../../providers/payment-sandbox/signed-body.ts";
import { instantAt } from "../../../server/clock.ts";

const key = Buffer.alloc(32, 7);
const startMs = Date.parse("2026-11-20T02:05:00.000Z");

class World {
  nowMs = startMs;
  readonly sandbox = createPaymentSandbox({
    key,
    pageUrl: "http://localhost/pay",
    clock: () => this.nowMs,
  });
  readonly request = {
    amount: minorUnits(281_333),
    currency: "CNY",
    reference: "link-1",
    expiresAt: instantAt(startMs + 60_000),
  } as const;

  async token(): Promise<string> {
    const { url } = await this.sandbox.createLink(this.request, AbortSignal.timeout(1_000));
    return new URL(url).hash.slice(1);
  }
}

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return "no error";
};

describe("the payment sandbox", () => {
  it("tells of a payment with a message that is signed and names amount, currency and reference", async () => {
    const world = new World();
    const { headers, body } = world.sandbox.act(await world.token(), "pay");
    expect(world.sandbox.parseWebhook(headers, body)).toEqual({
      eventId: "link-1.paid",
      paymentId: "link-1",
      type: "paid",
      reference: "link-1",
      amount: 281_333,
      currency: "CNY",
      at: "2026-11-20T02:05:00.000Z",
    });
  });

  it("gives the same message for the same act, and another for another", async () => {
    const world = new World();
    const token = await world.token();
    const idOf = (act: "pay" | "fail" | "leave") => {
      const { headers, body } = world.sandbox.act(token, act);
      return world.sandbox.parseWebhook(headers, body).eventId;
    };
    expect([idOf("pay"), idOf("pay"), idOf("fail"), idOf("leave")]).toEqual([
      "link-1.paid",
      "link-1.paid",
      "link-1.failed",
      "link-1.cancelled",
    ]);
  });

  it("refuses a message that was changed by one byte, or signed by somebody else, or by nobody", async () => {
    const world = new World();
    const { headers, body } = world.sandbox.act(await world.token(), "pay");
    const changed = Buffer.from(Buffer.from(body).toString().replace("2813.33", "2813.34"));
    const others = { [signatureHeader]: signBody(body, Buffer.alloc(32, 8), startMs) };
    const { sandbox } = world;
    expect(codeOf(() => sandbox.parseWebhook(headers, changed))).toBe("PAYMENT_SIGNATURE_INVALID");
    expect(codeOf(() => sandbox.parseWebhook(others, body))).toBe("PAYMENT_SIGNATURE_INVALID");
    expect(codeOf(() => sandbox.parseWebhook({}, body))).toBe("PAYMENT_SIGNATURE_INVALID");
  });

  it.each([
    [toleranceMs, "no error"],
    [toleranceMs + 1, "PAYMENT_MESSAGE_STALE"],
    [-toleranceMs, "no error"],
    [-toleranceMs - 1, "PAYMENT_MESSAGE_STALE"],
  ])("takes a message that is %i ms old: %s", async (ageMs, expected) => {
    const world = new World();
    const { headers, body } = world.sandbox.act(await world.token(), "pay");
    world.nowMs = startMs + ageMs;
    expect(codeOf(() => world.sandbox.parseWebhook(headers, body))).toBe(expected);
  });

  it("does not take another moment for the one that was signed", async () => {
    const world = new World();
    const { headers, body } = world.sandbox.act(await world.token(), "pay");
    const later = { [signatureHeader]: (headers[signatureHeader] ?? "").replace(/t=\d+/, "t=9") };
    expect(codeOf(() => world.sandbox.parseWebhook(later, body))).toBe("PAYMENT_SIGNATURE_INVALID");
  });

  it("refuses a signed message that it cannot read", () => {
    const { sandbox } = new World();
    for (const text of ["", "{", "{}", '{"eventId":"e","amount":"-1"}']) {
      const body = Buffer.from(text);
      const headers = { [signatureHeader]: signBody(body, key, startMs) };
      expect(codeOf(() => sandbox.parseWebhook(headers, body))).toBe("PAYMENT_MESSAGE_INVALID");
    }
  });

  it("takes no other link for its own, and none that has expired", async () => {
    const world = new World();
    const token = await world.token();
    const [payload = "", tag = ""] = token.split(".");
    const cheaper = Buffer.from(payload, "base64url").toString().replace("2813.33", "1.00");
    const forged = `${Buffer.from(cheaper).toString("base64url")}.${tag}`;
    expect(codeOf(() => world.sandbox.look(forged))).toBe("LINK_INVALID");
    expect(codeOf(() => world.sandbox.look(""))).toBe("LINK_INVALID");
    world.nowMs = startMs + 59_999;
    expect(world.sandbox.look(token).isExpired).toBe(false);
    world.nowMs = startMs + 60_000;
    expect(world.sandbox.look(token).isExpired).toBe(true);
    expect(codeOf(() => world.sandbox.act(token, "pay"))).toBe("LINK_EXPIRED");
  });
});
