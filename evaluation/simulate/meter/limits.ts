/** Limits of the two-sided meter: below them an alarm is raised. */

/** One call: less than this share of what could fairly be had was agreed. */
export const creditorCallMin = 0.7;

/** One call: more than one request after a clear no, or a tenth or more above what can be spared. */
export const healthCallMin = 0.8;

/** The mean of a persona's calls, on either side: one bad call in a hundred shows, chance does not. */
export const personaMeanMin = 0.9;

/** What 30 days of waiting take off the worth of a payment: one in a hundred, a lender's cost of money. */
export const monthlyDiscount = 0.01;
