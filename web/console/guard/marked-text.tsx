import type { Finding } from "../data/protocol-types.ts";
import { textPieces } from "./text-pieces.ts";

/** A text in which what the guard found stands out. */
export function MarkedText({
  text,
  findings,
}: {
  readonly text: string;
  readonly findings: readonly Finding[];
}) {
  const pieces = textPieces(
    text,
    findings.map(({ span }) => span),
  );
  return (
    <p className="kl-marked">
      {pieces.map((piece) =>
        piece.isFound ? (
          <mark key={piece.from}>{piece.text}</mark>
        ) : (
          <span key={piece.from}>{piece.text}</span>
        ),
      )}
    </p>
  );
}
