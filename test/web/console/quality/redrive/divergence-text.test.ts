import { describe, expect, it } from "vitest";
import type { Understanding } from "../../../../../domain/understanding.ts";
import { ASKED, type Asked } from "../../../../../domain/vocabulary.ts";
import { divergenceReason } from "../../../../../evaluation/replay/divergence.ts";
import { divergenceText } from "../../../../../web/console/quality/redrive/divergence-text.ts";

/** A turn that answers one question and no other. */
const answering = (asked: Asked) => (read: Asked | null) =>
  (read === asked
    ? {
        intents: [
          { name: { name: "confirm_identity", confirm: "agree" }[asked as string] ?? "other" },
        ],
        slots: {
          idLast4: "4567",
          birthDate: "1980-01-01",
          amount: 1,
          date: "2026-11-20",
          instalments: 3,
          callbackAt: "2026-11-20T10:00:00Z",
        },
        reason: "hardship",
      }
    : { intents: [], slots: {} }) as unknown as Understanding;

const reasons = ASKED.flatMap((recorded) =>
  [...ASKED.filter((ours) => ours !== recorded), null].flatMap((asked) =>
    [true, false].map((isOver) =>
      divergenceReason({
        recorded: new Set([recorded]),
        asked,
        isOver,
        read: answering(recorded),
      }),
    ),
  ),
);

describe("why a call diverged", () => {
  it("has words in both languages for every reason that there is", () => {
    const known = reasons.filter((reason) => reason !== undefined);
    expect(known).toHaveLength(ASKED.length * ASKED.length * 2);
    for (const reason of new Set(known)) {
      expect(divergenceText(reason, "zh")).not.toMatch(/[a-z]/i);
      expect(divergenceText(reason, "en")).not.toBe(reason);
    }
  });

  it("stands as it was told where it has no words yet", () => {
    expect(divergenceText("Something new.", "zh")).toBe("Something new.");
  });
});
