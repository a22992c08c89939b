import { describe, expect, it } from "vitest";
import { readConfig } from "../../../../server/config.ts";
import {
  handoverRouteSchema,
  routeFor,
  routeReasons,
} from "../../../../server/telephony/handover/handover-route.ts";

const route = (change: object = {}) => handoverRouteSchema.parse({ to: "+16175550199", ...change });
const at = (time: string) =>
  ({ locale: "en-US", reason: "complaint", nowMs: Date.parse(time) }) as const;
const friday = "2026-11-20";
const hours = { from: "09:00", to: "17:30", days: [1, 2, 3, 4, 5], timezone: "America/New_York" };

const carrier = { FREESWITCH_SECRET: "a-secret-of-the-dial-plan" };

const isOpen = (change: object, time: string): boolean =>
  routeFor([route(change)], at(time)) !== undefined;

describe("where a call can be handed over beside the desk", () => {
  it("is the first route that takes the language and the reason", () => {
    const routes = [
      route({ to: "+8675500000000", languages: ["zh"] }),
      route({ to: "sip:legal@pbx.example.com", reasons: ["attorney"] }),
      route({ to: "+16175550142" }),
    ];
    const to = (locale: "en-US" | "zh-CN", reason: string | null) =>
      routeFor(routes, { locale, reason, nowMs: 0 })?.to;
    expect(to("zh-CN", "attorney")).toBe("+8675500000000");
    expect(to("en-US", "attorney")).toBe("sip:legal@pbx.example.com");
    expect(to("en-US", null)).toBe("+16175550142");
    expect(routeFor(routes.slice(0, 2), at(`${friday}T12:00:00Z`))).toBeUndefined();
  });

  it("is open from its first minute, and not in its last, on the clock of its place", () => {
    expect(isOpen({ hours }, `${friday}T08:59:59-05:00`)).toBe(false);
    expect(isOpen({ hours }, `${friday}T09:00:00-05:00`)).toBe(true);
    expect(isOpen({ hours }, `${friday}T17:29:59-05:00`)).toBe(true);
    expect(isOpen({ hours }, `${friday}T17:30:00-05:00`)).toBe(false);
    expect(isOpen({ hours }, "2026-11-21T12:00:00-05:00")).toBe(false);
  });

  it("counts a night to the day on which it began", () => {
    const night = { ...hours, from: "22:00", to: "06:00", days: [5] };
    expect(isOpen({ hours: night }, `${friday}T21:59:00-05:00`)).toBe(false);
    expect(isOpen({ hours: night }, `${friday}T22:00:00-05:00`)).toBe(true);
    expect(isOpen({ hours: night }, "2026-11-21T05:59:00-05:00")).toBe(true);
    expect(isOpen({ hours: night }, "2026-11-21T06:00:00-05:00")).toBe(false);
    expect(isOpen({ hours: night }, `${friday}T05:00:00-05:00`)).toBe(false);
  });

  it.each(["+161755", "6175550199", "sip:", "sip:a b@c", "sip:u:secret@pbx", "tel:+16175550199"])(
    "is no such place as %s",
    (to) => {
      expect(handoverRouteSchema.safeParse({ to }).success).toBe(false);
    },
  );

  it("is read from the settings, and what is wrong there is named without its value", () => {
    const routes = JSON.stringify([{ to: "+16175550199", when: "always" }]);
    const { telephony } = readConfig({ ...carrier, HANDOVER_ROUTES: routes });
    expect(telephony.handover).toMatchObject({ routes: [{ when: "always" }], sipLogin: undefined });
    for (const wrong of ["not json", '[{"to":"secret-place"}]', '{"to":"+16175550199"}']) {
      const read = () => readConfig({ ...carrier, HANDOVER_ROUTES: wrong });
      expect(read).toThrow(/HANDOVER_ROUTES/);
      expect(read).not.toThrow(/secret-place/);
    }
    expect(readConfig({}).telephony.handover).toBeUndefined();
  });

  it.each([
    ["a carrier that can ring it", {}, /HANDOVER_ROUTES: .*TWILIO_FROM.*FREESWITCH_SECRET/],
    ["the password of its login", { ...carrier, HANDOVER_SIP_USER: "u" }, /HANDOVER_SIP_PASSWORD/],
    ["the name of its login", { ...carrier, HANDOVER_SIP_PASSWORD: "p" }, /HANDOVER_SIP_USER/],
  ])("is refused at the start without %s", (_, settings, fault) => {
    const HANDOVER_ROUTES = JSON.stringify([{ to: "sip:queue@pbx.example.com" }]);
    expect(() => readConfig({ ...settings, HANDOVER_ROUTES })).toThrow(fault);
  });

  it("says why it is that one", () => {
    const [route] = handoverRouteSchema.array().parse([
      {
        to: "+16175550199",
        languages: ["en"],
        reasons: ["hardship"],
        hours: { from: "09:00", to: "18:00", timezone: "America/New_York" },
      },
    ]);
    const asked = { locale: "en-US", reason: "hardship" } as const;
    expect(route && routeReasons(route, asked)).toEqual([
      "when:desk-empty",
      "locale:en-US",
      "reason:hardship",
      "hours:09:00-18:00",
    ]);
    const [plain] = handoverRouteSchema.array().parse([{ to: "+16175550199", when: "always" }]);
    expect(plain && routeReasons(plain, asked)).toEqual(["when:always"]);
  });
});
