import { z } from "zod";

/** A list that nobody may change, as the types have it; nothing is frozen. */
export const listOf = <T extends z.ZodType>(item: T): z.ZodType<readonly z.output<T>[]> =>
  z.array(item);
