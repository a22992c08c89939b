import { addedParts, composedParts } from "./composed-parts.ts";
import { differenceClaim } from "../claims/difference-claim.ts";
import type { Calculated, Calculations, MentionOf, SentenceScene } from "../fact-scene.ts";
import { halfClaim } from "../claims/half-claim.ts";
import { multipleClaim } from "../claims/multiple-claim.ts";
import { partsBefore, sumClaim, type Part } from "../claims/sum-claim.ts";
import { shareClaim } from "../claims/share-claim.ts";
import { togetherClaim } from "../claims/together-claim.ts";

type Amount = MentionOf<"amount">;

/** Bare numbers below this are counts and days more often than amounts, in minor units. */
const bareMin = 5_000;

/** More amounts than this in one sentence are a statement and no sum. */
const amountsMax = 12;

/** Every calculation of a sentence. */
export function calculationsIn(scene: SentenceScene): Calculations {
  const amounts = scene.mentions.filter(
    (mention): mention is Amount =>
      mention.kind === "amount" && !(mention.isBare && mention.minorUnits < bareMin),
  );
  const found = new Map<number, Calculated>();
  if (amounts.length > amountsMax) return found;
  const known = new Set(scene.known.money.map(({ value }) => value));
  for (const [at, amount] of amounts.entries()) {
    const share = shareClaim(amounts, at, scene);
    const parts = partsBefore(amounts, at, scene.text);
    const sum = parts && sumClaim(parts, amount, known);
    const claim = share?.isTrue ?? sum ?? claimOf(amounts, at, scene);
    if (claim !== undefined) found.set(amount.from, claim ? "right" : "wrong");
    if (claim === true) markParts([...(parts ?? []), ...wholesOf(share)], found);
  }
  markParts(addedParts(amounts, scene.text, known), found);
  markParts(composedParts(amounts, scene.text, known), found);
  return found;
}

/** The amount of which a right amount is a share. */
const wholesOf = (share: ReturnType<typeof shareClaim>): readonly Part[] => share?.parts ?? [];

const claimOf = (
  amounts: readonly Amount[],
  at: number,
  scene: SentenceScene,
): boolean | undefined =>
  halfClaim(amounts, at, scene.text) ??
  togetherClaim(amounts, at, scene) ??
  multipleClaim(amounts[at] as Amount, scene) ??
  differenceClaim(amounts, at, scene);

function markParts(parts: readonly Pick<Part, "from">[], found: Map<number, Calculated>): void {
  for (const { from } of parts) found.set(from, "part");
}
