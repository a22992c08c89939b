import { z } from "zod";
import ordinary from "./ordinary.json" with { type: "json" };
import { sayingSchema, type Saying } from "./persona.ts";

/** What any debtor can say, where their persona has no words of its own for it. */
export const ordinarySayings: Readonly<Record<string, Saying>> = z
  .record(z.string(), sayingSchema)
  .parse(ordinary);
