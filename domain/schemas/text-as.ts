import { z } from "zod";
import type { Brand } from "../brand.ts";

/** Text that has been told apart from other text only by its type. */
export const textAs = <T extends Brand<string, string>>(): z.ZodType<T> =>
  z.string() as unknown as z.ZodType<T>;
