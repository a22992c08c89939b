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
  // How often.
  ["amount", "sixty quid a fortnight", { amount: "60.00", currency: "GBP", frequency: "biweekly" }],
  [
    "amount",
    "80 every other Monday",
    { amount: "80.00", frequency: "biweekly", date: "2026-11-23" },
  ],
  // Money that is only mentioned.
  ["amount", "child support is 260 a week", {}, "give_reason"],
  ["amount", "I'm on 1100 a month", {}, "partial_payment"],
  ["amount", "I've got 45 dollars in the bank till Tuesday", {}, "partial_payment"],
  ["amount", "1800 left on my car loan", {}, "partial_payment"],
  [null, "I get 900 from social security", {}, "promise_to_pay"],
  ["amount", "I make 1900 and it's all spent by the 6th", {}, "partial_payment"],
  // Days.
  ["date", "not this coming Thursday, the next one", { date: "2026-12-03" }],
  ["date", "it won't be while Friday week", { date: "2026-12-04" }],
  ["date", "the Tuesday after the bank holiday", { date: "2027-03-30" }],
  ["date", "on Presidents Day", { date: "2027-02-15" }],
  [
    "amount",
    "150 off my bank card right now",
    { amount: "150.00", date: "2026-11-20" },
    "partial_payment",
  ],
  [
    null,
    "ok 60 on December 4 and 60 a month from there",
    { amount: "60.00", date: "2026-12-04", frequency: "monthly" },
    "agree",
  ],
  ["amount", "500 on the 1st and 500 on the 15th", { amount: "500.00", date: "2026-12-01" }],
  // Identity.
  ["birthDate", "oh four nineteen seventy-one", { birthDate: "1971-04-19" }],
  ["birthDate", "second of May eighty two I was born", { birthDate: "1982-05-02" }],
  ["name", "Marsha Doyle D O Y L E", { name: "Marsha Doyle" }],
  ["name", "Declan Foley yes speaking", { name: "Declan Foley" }],
  // Numbers spelled out so that nobody mishears them.
  ["amount", "fifteen, one five", { amount: "15.00" }],
  // Calls.
  ["callbackAt", "not now, Monday afternoon", { callbackAt: "2026-11-23T14:00:00-05:00" }],
  [
    "callbackAt",
    "thursday when I finish work, like six in the evening",
    { callbackAt: "2026-11-26T18:00:00-05:00" },
  ],
];
