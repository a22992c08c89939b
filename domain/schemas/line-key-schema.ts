import { z } from "zod";
import { LINE_KEYS, type LineKey } from "../lines.ts";
import { exactly } from "./exactly.ts";

export const lineKeySchema = exactly<LineKey>()(
  z
    .enum(LINE_KEYS as readonly [LineKey, ...LineKey[]], "Expected the key of a line.")
    .meta({ id: "LineKey", description: "Which words the agent says." }),
);
