/**
 * How many of a thousand debtors who answer are like which persona. Nobody knows: it is what the authors of the
 * personas expect, and the same for every company. `family_impostor` is not among them: no words of a call tell a
 * relative who has all the figures from the debtor, so it would show what is known and hide what is new.
 */
export const debtorMix: Readonly<Record<string, number>> = {
  cooperative: 220,
  planner: 120,
  part_payer: 100,
  hardship: 100,
  busy: 90,
  forgetful: 70,
  refuser: 70,
  already_paid: 40,
  disputing: 35,
  scam_wary: 35,
  asks_person: 30,
  elderly: 15,
  code_switching: 10,
  silent: 10,
  ceases: 10,
  hostile: 10,
  flares_up: 10,
  vulnerable: 6,
  complainer: 5,
  records_objector: 5,
  manipulator: 5,
  dialect_henan: 5,
  dialect_sichuan: 5,
  fraud_victim: 4,
  attorney: 3,
  bankrupt: 3,
  self_harm: 2,
};

/** The same of those who answer and are not the debtor. */
export const otherMix: Readonly<Record<string, number>> = {
  third_party: 500,
  wrong_party: 380,
  deceased_relative: 40,
  minor: 60,
  injector: 20,
};
