import type { SlotRow } from "../slot-rows.ts";

/** What is asked, said and read on Friday, 20 November 2026, in New York. */
export const enRows: readonly SlotRow[] = [
  // Digits that a recogniser writes by their sound.
  ["amount", "won eighty is the best i can do", { amount: "180.00" }],
  ["amount", "i could swing to hundred and fifty", { amount: "250.00" }],
  ["amount", "i won fifty bucks on a scratch card", { amount: "50.00", currency: "USD" }],
  ["birthDate", "august ate nineteen eighty ate", { birthDate: "1988-08-08" }],
  [null, "try me tonight at ate", { callbackAt: "2026-11-20T20:00:00-05:00" }, "callback_later"],
  // Days told by another day.
  ["date", "the monday after thanksgiving", { date: "2026-11-30" }],
  ["date", "the day after christmas", { date: "2026-12-26" }],
  ["date", "the friday after the 15th", { date: "2026-12-18" }],
  ["date", "Not this Monday, the Monday after.", { date: "2026-11-30" }],
  ["date", "not this monday the one after", { date: "2026-11-30" }],
  ["date", "the Monday after my surgery", {}],
  ["date", "I can't do the 27th or the 28th", {}],
  // What is no day of payment.
  ["date", "today is the twentieth right so in ten days", { date: "2026-11-30" }],
  [
    null,
    "My benefits come on the 5th, so the day after, the 6th, I can do sixty.",
    { amount: "60.00", date: "2026-12-06" },
    "promise_to_pay",
  ],
  [
    null,
    "I get paid every Thursday, so weekly, twenty-five each time.",
    { amount: "25.00", frequency: "weekly" },
    "promise_to_pay",
  ],
  [
    null,
    "My unemployment comes in Wednesdays. I can do ninety dollars this coming Wednesday.",
    { amount: "90.00", currency: "USD", date: "2026-11-25" },
    "promise_to_pay",
  ],
  [
    null,
    "I've got a mate paying me back Saturday, so I could do £200 on Sunday.",
    { amount: "200.00", currency: "GBP", date: "2026-11-22" },
    "other",
  ],
  // Sums.
  ["amount", "What's the least I can get away with? I'll pay that.", { amountExpr: "minimum" }],
  ["amount", "thirty, forty, forty", { amount: "40.00" }],
  ["amount", "I can't pay two hundred a month", {}],
  // Calls and telephones.
  [
    null,
    "give me twenty minutes and call again",
    { callbackAt: "2026-11-20T10:25:00-05:00" },
    "callback_later",
  ],
  [null, "It's 646-555-0179, no sorry, 0197.", { phone: "+16465550197" }],
  // A birthday that stands by itself, beside a day of payment.
  [
    null,
    "April 12, 1983, and I'll pay half on Monday",
    { birthDate: "1983-04-12", amountExpr: "half", date: "2026-11-23" },
    "promise_to_pay",
  ],
];
