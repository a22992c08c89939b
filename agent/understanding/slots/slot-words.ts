/** The words around a value that decide what it is. Patterns marked "all" are global. */
export interface SlotWords {
  /** At the end of what stands before: the value is refused. */
  readonly negatedBefore: RegExp;
  /** Before, somewhere: it is no refusal after all ("not until", "no more than"). */
  readonly notNegated: RegExp;
  /** At the start of what stands after: the value is refused. */
  readonly negatedAfter: RegExp;
  /** All that stands between two values of which one answer refuses both. */
  readonly link: RegExp;
  /** Between two values: the second replaces the first. */
  readonly correction: RegExp;
  /** After a value that "still" or "rather" brought in: it replaces what came before. */
  readonly preferred: RegExp;
  /** Before a value of which `preferred` must stand after. */
  readonly preferring: RegExp;
  /** All words of paying. */
  readonly pay: RegExp;
  /** All words that make a figure somebody's income, cost or debt. */
  readonly otherMoney: RegExp;
  /** All words of paying that outweigh an income or a rent in the same clause. */
  readonly payNotCost: RegExp;
  /** Incomes and costs, whose own verbs are those of paying ("房租要交两千"). */
  readonly cost: RegExp;
  /** What a figure is, said after it: "35 late fee". */
  readonly otherMoneyAfter: RegExp;
  /** The most that somebody can pay, said before the figure. */
  readonly limit: RegExp;
  /** Before or after a figure: it is what is paid each time, never a count ("twenty-five every Friday"). */
  readonly eachBefore: RegExp;
  readonly eachAfter: RegExp;
  /** A figure said only to ask about it. */
  readonly echo: RegExp;
  /** All events that have a day but are no payment. */
  readonly event: RegExp;
  /** After a day: money comes in on it. */
  readonly payday: RegExp;
  readonly paydayBefore: RegExp;
  readonly birth: RegExp;
  readonly lastFour: RegExp;
  /** Digits of a card or a telephone. */
  readonly otherFour: RegExp;
  /** Somebody cannot talk now, or asks to be called. */
  readonly callback: RegExp;
  /** With these, "all" is what is left, or not meant. */
  readonly partial: RegExp;
  /** Before and after "all of it", a tab between: it has been paid already, or is only this instalment. */
  readonly done: RegExp;
  /** "All of it", but little by little. */
  readonly gradual: RegExp;
  /** Before or after "half": of the fee, not of the debt. */
  readonly feeShare: RegExp;
}
