/** A fresh id for a turn: 128 random bits, which also pages without a secure context can make. */
export const newTurnId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
