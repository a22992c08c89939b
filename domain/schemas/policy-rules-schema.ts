import { z } from "zod";
import type { PolicyRules } from "../policy-rules.ts";
import { exactly } from "./exactly.ts";

const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "Expected a time as HH:MM.");

export const policyRulesSchema = exactly<PolicyRules>()(
  z
    .strictObject({
      emotionStreak: z
        .int()
        .min(1)
        .meta({ description: "Abnormal turns in a row after which a person takes over." }),
      recordingObjection: z.enum(["stop", "alternatives"]),
      callbackHours: z.strictObject({ from: clockTime, to: clockTime }),
      debtCollectorNotice: z.boolean(),
      debtAdvice: z.boolean(),
      listOptionsAlways: z.boolean(),
      isGentle: z.literal(true).exactOptional(),
    })
    .meta({
      id: "PolicyRules",
      description: "What a pack and the settings of the company decide about one conversation.",
    }),
);
