import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { RateLimitError } from "./http/error-response.ts";
import {
  doorRequestsPerMinuteMax,
  loginsPerAddressMax,
  packDiffsPerMinuteMax,
  providerChecksPerMinuteMax,
  turnsPerMinuteMax,
} from "./limits.ts";

/** One limit: counts what a key does, and throws `RateLimitError` when it is too much. */
export type Limit = (key: string) => Promise<void>;

export interface Limits {
  /** Turns of one chat. */
  readonly turns: Limit;
  /** Looks at links from one address. */
  readonly door: Limit;
  /** Logins from one address. */
  readonly logins: Limit;
  /** Comparisons of packs by one person. */
  readonly packDiffs: Limit;
  /** Checks of providers by one person. */
  readonly providerChecks: Limit;
}

/** The limits of one server; what several servers must keep together stands in the store. */
export const createLimits = (): Limits => ({
  turns: limit(turnsPerMinuteMax, 60),
  door: limit(doorRequestsPerMinuteMax, 60),
  logins: limit(loginsPerAddressMax, 300),
  packDiffs: limit(packDiffsPerMinuteMax, 60),
  providerChecks: limit(providerChecksPerMinuteMax, 60),
});

function limit(points: number, durationS: number): Limit {
  const limiter = new RateLimiterMemory({ points, duration: durationS });
  return async (key) => {
    try {
      await limiter.consume(key);
    } catch (error) {
      if (error instanceof RateLimiterRes) throw new RateLimitError(error.msBeforeNext);
      throw error;
    }
  };
}
