import type { Locale } from "../machine/page-state.ts";

/** How moments are written on the page, in the time of the device. */
export interface Moments {
  readonly time: (at: string) => string;
  readonly day: (at: string) => string;
  readonly full: (at: string) => string;
}

/** A moment that cannot be read is left out rather than shown as an error. */
export function momentsIn(locale: Locale): Moments {
  const written = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, options);
    return (at: string): string => {
      const moment = Date.parse(at);
      return Number.isNaN(moment) ? "" : format.format(moment);
    };
  };
  return {
    time: written({ hour: "2-digit", minute: "2-digit" }),
    day: written({ weekday: "long", day: "numeric", month: "long" }),
    full: written({ dateStyle: "long", timeStyle: "short" }),
  };
}
