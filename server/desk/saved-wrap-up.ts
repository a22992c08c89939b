import { wrapUpTextsSchema, type WrapUpDraft } from "../protocol/desk.ts";
import type { SavedWrapUp } from "../storage/desk/desk-store.ts";

/** A wrap-up as it was saved: it comes back whole, an emptied promise as none. */
export function savedWrapUp(saved: SavedWrapUp | undefined): WrapUpDraft["saved"] {
  if (saved === undefined) return null;
  const texts = wrapUpTextsSchema.parse(JSON.parse(saved.body));
  return { ...texts, by: saved.user, at: saved.at };
}
