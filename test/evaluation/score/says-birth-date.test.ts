import { expect, test } from "vitest";
import type { PlainDate } from "../../../domain/calendar.ts";
import { saysBirthDate } from "../../../evaluation/score/says-birth-date.ts";

const born = "1995-04-22" as PlainDate;

test.each([
  "four twenty two ninety five",
  "April 22nd, 1995",
  "the twenty second of April ninety five",
  "04/22/95",
  "22 4 1995",
])("%s is that day", (text) => {
  expect(saysBirthDate(text, born)).toBe(true);
});

test.each(["four twenty three ninety five", "April 1995", "ninety five", ""])(
  "%s is not",
  (text) => {
    expect(saysBirthDate(text, born)).toBe(false);
  },
);
