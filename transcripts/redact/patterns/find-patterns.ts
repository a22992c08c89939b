import type { Reading } from "../reading.ts";
import type { Found } from "../redaction.ts";
import { findAddressesEn } from "./addresses-en.ts";
import { findAddressesZh } from "./addresses-zh.ts";
import { findAskedFragments } from "./asked-fragments.ts";
import { findBirthDates } from "./birth-dates.ts";
import { findEmails } from "./emails.ts";
import { findIntroducedNumbers } from "./introduced-numbers.ts";
import { findLongNumbers } from "./long-numbers.ts";
import { findNamesEn } from "./names-en.ts";
import { findNamesZh } from "./names-zh.ts";
import { findSecrets } from "./secrets.ts";
import { findWrittenIds } from "./written-ids.ts";

const finders: readonly ((reading: Reading) => readonly Found[])[] = [
  findSecrets,
  findEmails,
  findWrittenIds,
  findLongNumbers,
  findIntroducedNumbers,
  findAskedFragments,
  findBirthDates,
  findAddressesZh,
  findAddressesEn,
  findNamesZh,
  findNamesEn,
];

/** Everything in a text that looks like personal data, with nothing known of the person. */
export const findPatterns = (reading: Reading): Found[] => finders.flatMap((find) => find(reading));
