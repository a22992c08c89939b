import f01 from "../families/f01-violence.json" with { type: "json" };
import f02 from "../families/f02-arrest.json" with { type: "json" };
import f03 from "../families/f03-impersonation.json" with { type: "json" };
import f04 from "../families/f04-credit.json" with { type: "json" };
import f05 from "../families/f05-visit.json" with { type: "json" };
import f06 from "../families/f06-exposure.json" with { type: "json" };
import f07 from "../families/f07-insult.json" with { type: "json" };
import f08 from "../families/f08-false-urgency.json" with { type: "json" };
import f09 from "../families/f09-false-legal.json" with { type: "json" };
import f10 from "../families/f10-unauthorised-promise.json" with { type: "json" };
import f11 from "../families/f11-borrow-to-repay.json" with { type: "json" };
import f12 from "../families/f12-payment-credential.json" with { type: "json" };
import f13 from "../families/f13-social-proof.json" with { type: "json" };
import f14 from "../families/f14-family-future.json" with { type: "json" };
import f15 from "../families/f15-discrimination.json" with { type: "json" };
import f16 from "../families/f16-pre-verify.json" with { type: "json" };
import f17 from "../families/f17-ai-denial.json" with { type: "json" };
import f18 from "../families/f18-harassment-fees-rights.json" with { type: "json" };
import type { Family } from "../../domain/vocabulary.ts";
import { familySchema, type FamilyData } from "./family-schema.ts";

/** The families F01 to F18, in order. */
export const families: readonly FamilyData[] = [
  f01,
  f02,
  f03,
  f04,
  f05,
  f06,
  f07,
  f08,
  f09,
  f10,
  f11,
  f12,
  f13,
  f14,
  f15,
  f16,
  f17,
  f18,
].map((data) => familySchema.parse(data));

const byFamily = new Map(families.map((data) => [data.family, data]));

/** The data of one family; none for `FACT`, which has no phrases. */
export const familyOf = (family: Family): FamilyData | undefined => byFamily.get(family);
