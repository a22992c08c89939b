import { expect, it } from "vitest";
import { settingsSchema, type Settings } from "../../../../server/protocol/settings.ts";
import {
  entriesOf,
  faultyEntries,
  settingRanges,
  settingsOf,
} from "../../../../web/console/settings/read-settings.ts";

const settings: Settings = {
  chatLinkHours: 72,
  chatIdleMinutes: 30,
  emotionStreak: 3,
  helpPhone: "400-000-1001",
};
const entries = entriesOf(settings);

it("What was saved comes back unchanged", () => {
  expect(settingsOf(entries, settings)).toEqual(settings);
  expect(faultyEntries(entries).size).toBe(0);
});

it("An empty telephone number is none", () => {
  const none = { ...entries, helpPhone: "  " };
  expect(faultyEntries(none).size).toBe(0);
  expect(settingsOf(none, settings).helpPhone).toBeNull();
});

it.each(["", "x", "5.5", "-5", "1e2", "٣"])("A figure is a whole number: not %j", (text) => {
  expect([...faultyEntries({ ...entries, chatLinkHours: text })]).toEqual(["chatLinkHours"]);
});

it("The page takes at each edge what the server takes, and no more", () => {
  for (const [name, [min, max]] of Object.entries(settingRanges)) {
    for (const value of [min - 1, min, max, max + 1]) {
      const { success } = settingsSchema.safeParse({ ...settings, [name]: value });
      const { size } = faultyEntries({ ...entries, [name]: String(value) });
      expect(size === 0, `${name} ${value}`).toBe(success);
    }
  }
});

it.each(["400-000-1001", "+1 617 555 0100", "12", "x400", "+", `+${"1".repeat(31)}`, "(010) 1234"])(
  "A telephone number is taken here where the server takes it: %s",
  (helpPhone) => {
    const { success } = settingsSchema.safeParse({ ...settings, helpPhone });
    expect(faultyEntries({ ...entries, helpPhone }).size === 0).toBe(success);
  },
);
