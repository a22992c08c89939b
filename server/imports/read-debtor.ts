import type { CountryCode } from "libphonenumber-js";
import { isTimezone } from "../../domain/calendar.ts";
import type { Currency } from "../../domain/money.ts";
import { failure, success } from "../../domain/result.ts";
import { present, type CaseReading, type Take } from "./case-reading.ts";
import type { RowValues } from "./row-values.ts";
import { readEmail } from "./values/read-email.ts";
import { readPhone, type ReadPhone } from "./values/read-phone.ts";
import { remembering } from "./values/remembering.ts";
import type { ValueResult } from "./values/value-result.ts";
import { languageWords, timezoneWords, wordKey } from "./values/word-lists.ts";

/** The debtor of a row. */
export interface ReadDebtor {
  readonly body: object;
  readonly number: string | undefined;
  /** The zone, where it is one. */
  readonly zone: string | undefined;
  /** No zone is written, and no number tells it. */
  readonly lacksZone: boolean;
  readonly isUnderAge: boolean;
}

/** Who owes, as far as the row tells; what is wrong is noted by `take`. */
export function readDebtor(
  values: RowValues,
  {
    take,
    reading,
    currency,
  }: {
    readonly take: Take;
    readonly reading: CaseReading;
    readonly currency: Currency | undefined;
  },
): ReadDebtor {
  const number = (name: "phone" | "phone_2") =>
    // Without a currency nobody knows of which country a number is: the currency is named, the number is not wrong.
    currency === undefined && !/^\s*(?:\+|＋|00)/.test(values.get(name) ?? "")
      ? undefined
      : take(name, (text) => readPhone(text, currency && countryOf[currency]));
  const phone = number("phone");
  const timezone = zoneOf(values, phone);
  const birthDate = take("dob", reading.day);
  // A number that cannot be read is named already; read right, it may tell the zone.
  const isPhoneWrong = phone === undefined && values.has("phone");
  return {
    body: present({
      name: values.get("debtor_name"),
      phone: phone?.number,
      phone2: number("phone_2")?.number,
      email: take("email", readEmail),
      idLast4: values.get("id_last4")?.toUpperCase(),
      birthDate,
      timezone,
      language: take("language", (text) => readLanguage(text, phone)),
      dialect: values.get("dialect"),
    }),
    number: phone?.number,
    zone: timezone !== undefined && isTimezone(timezone) ? timezone : undefined,
    lacksZone: timezone === undefined && !isPhoneWrong,
    isUnderAge: birthDate !== undefined && birthDate > reading.grownUpBornBy,
  };
}

/** The country whose numbers are written without + in a list of that currency. */
const countryOf: Readonly<Record<Currency, CountryCode | undefined>> = {
  CNY: "CN",
  USD: "US",
  GBP: "GB",
  EUR: undefined,
};

const languageWord = remembering((text) => languageWords.get(wordKey(text)));

/** English without its country is that of the telephone number. */
function readLanguage(text: string, phone: ReadPhone | undefined): ValueResult {
  const word = languageWord(text);
  if (word === undefined)
    return failure({ code: "LOCALE_UNKNOWN", message: "Expected zh-CN, en-US or en-GB." });
  if (word !== "en") return success(word);
  return success(phone?.country === "GB" || phone?.country === "IE" ? "en-GB" : "en-US");
}

/** The zone that is written, checked with the case; else that of a number whose country has one only. */
function zoneOf(values: RowValues, phone: ReadPhone | undefined): string | undefined {
  const written = values.get("timezone");
  if (written === undefined) return phone?.timezone;
  return timezoneWords.get(wordKey(written)) ?? written;
}
