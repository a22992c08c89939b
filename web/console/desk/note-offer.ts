/** The note after a call: the person's own text, begun from the log, and a model's beside it. Neither replaces the other. */
export interface NoteOffer {
  readonly own: string;
  /** The model's, as far as the person has made it theirs; undefined until they used it once. */
  readonly model: string | undefined;
  /** Which of them stands in the field, and is saved. */
  readonly shown: "own" | "model";
}

export const noteOffer = (own: string): NoteOffer => ({ own, model: undefined, shown: "own" });

/** What stands in the field. */
export const noteText = ({ own, model, shown }: NoteOffer): string =>
  shown === "own" ? own : (model ?? own);

/** What the person types goes into the text that they see; the other one stays as it is. */
export const typeNote = (offer: NoteOffer, text: string): NoteOffer => ({
  ...offer,
  [offer.shown]: text,
});

/** The other text in place of the one that is seen. @param arrived the model's note, where it was not used yet. */
export const swapNote = (offer: NoteOffer, arrived: string): NoteOffer => ({
  ...offer,
  model: offer.model ?? arrived,
  shown: offer.shown === "own" ? "model" : "own",
});
