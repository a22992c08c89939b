import { parsePlainDate } from "../../../domain/calendar.ts";
import type { Locale } from "../../../domain/locale.ts";
import type { Slots } from "../../../domain/understanding.ts";

/** How a birth date is keyed in each locale: positions of year, month and day in eight digits. */
const dateOrders: Readonly<Record<Locale, readonly [year: number, month: number, day: number]>> = {
  "zh-CN": [0, 4, 6],
  "en-US": [4, 0, 2],
  "en-GB": [4, 2, 0],
};

/**
 * The fragment that keys stand for: four digits (a last star is the X of an identity number), or eight
 * as a birth date in the order of the locale, or year first. `#` ends an entry and is no part of it.
 */
export function keyedFragment(
  pressed: string,
  locale: Locale,
): Pick<Slots, "idLast4" | "birthDate"> | undefined {
  const keys = pressed.replace(/#/g, "");
  if (/^\d{3}[\d*]$/.test(keys)) return { idLast4: keys.replace("*", "X") };
  if (!/^\d{8}$/.test(keys)) return undefined;
  const birthDate = dateFrom(keys, dateOrders[locale]) ?? dateFrom(keys, dateOrders["zh-CN"]);
  return birthDate === undefined ? undefined : { birthDate };
}

function dateFrom(
  keys: string,
  [year, month, day]: readonly [number, number, number],
): string | undefined {
  const text = `${keys.slice(year, year + 4)}-${keys.slice(month, month + 2)}-${keys.slice(day, day + 2)}`;
  return parsePlainDate(text);
}
