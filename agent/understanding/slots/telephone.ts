import { choose } from "./choose.ts";
import { ofKind, type Turn } from "./turn.ts";
import { wordsOf } from "./words.ts";

/** Digits that are said anew of a telephone number: its last three or four. */
const endDigits = /^\d{3,4}$/;

/** The telephone number of a turn, with the end that is corrected after it: "555-0179, no sorry, 0197". */
export function readPhone(turn: Turn): string | undefined {
  const phone = choose(turn, ofKind(turn, "phone"), ({ e164 }) => e164);
  if (phone === undefined) return undefined;
  const end = ofKind(turn, "digits").find(
    ({ from, digits }) =>
      from >= phone.to &&
      endDigits.test(digits) &&
      wordsOf(turn.language).correction.test(turn.text.slice(phone.to, from)),
  );
  return end === undefined ? phone.e164 : phone.e164.slice(0, -end.digits.length) + end.digits;
}
