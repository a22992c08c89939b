import { z } from "zod";

/** Pack, subject, matter: `cn.freq.attempts`. */
export const ruleId = z
  .string()
  .max(80)
  .regex(/^[a-z]+(?:\.[a-z0-9_]+)+$/, 'Expected an id such as "cn.ai.disclose".');
