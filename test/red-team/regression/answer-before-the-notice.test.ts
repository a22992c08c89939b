import { expect, it } from "vitest";
import { PartlyHeardCall } from "../random-playout.ts";

it.each(["ask_consequence", "ask_balance"] as const)(
  "%s in the turn that verifies is answered after the collector's notice",
  (intent) => {
    const call = new PartlyHeardCall([{ type: "heard" }], {
      jurisdiction: "us",
      direction: "outbound",
    });
    call.take({ type: "turn", parts: { intents: ["confirm_identity"] } });
    const move = call.take({
      type: "turn",
      parts: { intents: [intent], slots: { idLast4: "4567" } },
    });
    expect(move?.lines[0]?.key).toBe("debt_collector_notice");
  },
);
