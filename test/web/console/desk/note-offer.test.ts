import { describe, expect, it } from "vitest";
import {
  noteOffer,
  noteText,
  swapNote,
  typeNote,
} from "../../../../web/console/desk/note-offer.ts";

describe("the note after a call", () => {
  it("begins with what the log shows", () => {
    expect(noteText(noteOffer("PTP 300.00"))).toBe("PTP 300.00");
  });

  it("keeps what was typed when the model's is used, and has it back", () => {
    const typed = typeNote(noteOffer("PTP 300.00"), "They pay on Friday.");
    const used = swapNote(typed, "The model's note.");
    expect(noteText(used)).toBe("The model's note.");
    expect(noteText(swapNote(used, "The model's note."))).toBe("They pay on Friday.");
  });

  it("keeps what was made of the model's note, however often they are swapped", () => {
    const used = swapNote(noteOffer("own"), "model");
    const mended = typeNote(used, "model, mended");
    const back = swapNote(mended, "model");
    expect(noteText(back)).toBe("own");
    expect(noteText(swapNote(back, "model"))).toBe("model, mended");
    expect(noteText(swapNote(back, "a later note of the model"))).toBe("model, mended");
  });

  it("can be emptied, in either text", () => {
    expect(noteText(typeNote(noteOffer("own"), ""))).toBe("");
    const emptied = typeNote(swapNote(noteOffer("own"), "model"), "");
    expect(noteText(emptied)).toBe("");
    expect(noteText(swapNote(emptied, "model"))).toBe("own");
    expect(noteText(swapNote(swapNote(emptied, "model"), "model"))).toBe("");
  });
});
