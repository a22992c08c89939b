/** What decides how many attempts may begin now. */
export interface PaceFacts {
  /** Lines of the round, and those that are taken, over all servers. */
  readonly linesMax: number;
  readonly linesTaken: number;
  /** People who could take over now; undefined where the round does without. */
  readonly freePeople: number | undefined;
  /** What came of the latest attempts. */
  readonly ended: number;
  readonly answered: number;
  readonly handoffs: number;
}

/** How many may begin, and what sets the limit. */
export interface Pace {
  readonly begin: number;
  readonly because: "lines" | "people";
  /** Share of attempts that are answered, and of those that want a person; both estimated. */
  readonly answerRate: number;
  readonly handoffRate: number;
}

/** What is assumed before anything is known: half is answered and a fifth of those want a person. Cautious. */
const priorAttempts = 20;
const priorAnswerRate = 0.5;
const priorHandoffRate = 0.2;

/** How often somebody may ask for a person while none is free. The rest is booked as a callback. */
const missShareMax = 0.05;

/**
 * The attempts that may begin. Every one has a line of its own, so nobody who answers hears silence.
 * Where people are needed, no more than leave a chance of five in a hundred that more callers want one
 * than are free: the binomial tail over all calls that ring or are talked on.
 */
export function paceOf(facts: PaceFacts): Pace {
  const { linesMax, linesTaken, freePeople, ended, answered, handoffs } = facts;
  const answerRate = (priorAnswerRate * priorAttempts + answered) / (priorAttempts + ended);
  const priorAnswered = priorAnswerRate * priorAttempts;
  const handoffRate = (priorHandoffRate * priorAnswered + handoffs) / (priorAnswered + answered);
  const lines = Math.max(0, linesMax - linesTaken);
  const rates = { answerRate, handoffRate };
  if (freePeople === undefined) return { begin: lines, because: "lines", ...rates };
  const bearable = callsFor(freePeople, answerRate * handoffRate, linesMax);
  const people = Math.max(0, bearable - linesTaken);
  return people < lines
    ? { begin: people, because: "people", ...rates }
    : { begin: lines, because: "lines", ...rates };
}

/**
 * The most calls at once of which, each wanting a person with this chance, more than so many do in at most
 * five of a hundred cases. With nobody free: none.
 */
export function callsFor(people: number, chance: number, callsMax: number): number {
  if (people <= 0) return 0;
  let calls = Math.min(people, callsMax);
  while (calls < callsMax && tail(calls + 1, chance, people) <= missShareMax) calls += 1;
  return calls;
}

/** P(X > k) of a binomial X of n trials. */
function tail(n: number, p: number, k: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return n > k ? 1 : 0;
  let term = n * Math.log1p(-p);
  let sum = Math.exp(term);
  for (let i = 1; i <= k; i += 1) {
    term += Math.log((n - i + 1) / i) + Math.log(p) - Math.log1p(-p);
    sum += Math.exp(term);
  }
  return Math.max(0, 1 - sum);
}
