import type { Settings } from "../../../server/protocol/settings.ts";

/** The settings as somebody types them. */
export type SettingsEntries = Readonly<Record<keyof Settings, string>>;

/** What each figure may be; the server holds everybody to the same. */
export const settingRanges = {
  chatLinkHours: [1, 744],
  chatIdleMinutes: [5, 720],
  emotionStreak: [1, 3],
} as const;

const phonePattern = /^[+\d][\d ()-]{2,30}$/;

export type NumberSetting = keyof typeof settingRanges;

export const entriesOf = (settings: Settings): SettingsEntries => ({
  chatLinkHours: String(settings.chatLinkHours),
  chatIdleMinutes: String(settings.chatIdleMinutes),
  emotionStreak: String(settings.emotionStreak),
  helpPhone: settings.helpPhone ?? "",
});

/** Which entries cannot be saved. */
export function faultyEntries(entries: SettingsEntries): ReadonlySet<keyof Settings> {
  const faulty = new Set<keyof Settings>();
  for (const name of Object.keys(settingRanges) as NumberSetting[]) {
    const [min, max] = settingRanges[name];
    const text = entries[name].trim();
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < min || value > max) faulty.add(name);
  }
  const phone = entries.helpPhone.trim();
  if (phone !== "" && !phonePattern.test(phone)) faulty.add("helpPhone");
  return faulty;
}

/** The entries as settings; they have no fault. What this page does not know of stays as it was. */
export const settingsOf = (entries: SettingsEntries, before: Settings): Settings => ({
  ...before,
  chatLinkHours: Number(entries.chatLinkHours),
  chatIdleMinutes: Number(entries.chatIdleMinutes),
  emotionStreak: Number(entries.emotionStreak),
  helpPhone: entries.helpPhone.trim() === "" ? null : entries.helpPhone.trim(),
});
