import { z } from "zod";
import { minorUnitsMax } from "../limits.ts";
import type { MinorUnits } from "../money.ts";

/** Money as the core and the log hold it. */
export const minorUnitsSchema = (
  z.int().min(0).max(minorUnitsMax) as unknown as z.ZodType<MinorUnits>
).meta({ id: "MinorUnits", description: "Money in minor units: fen, cents or pence." });
