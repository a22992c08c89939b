import { styleText } from "node:util";

export type Style = "bold" | "gray" | "green" | "red" | "yellow";

/** Puts a style on a text, or leaves the text alone. */
export type Paint = (style: Style, text: string) => string;

export const plain: Paint = (_style, text) => text;

const coloured: Paint = (style, text) => styleText(style, text, { validateStream: false });

/** Colour for a terminal whose user has not asked for none (https://no-color.org). */
export function paintFor(stream: { readonly isTTY?: boolean }): Paint {
  // oxlint-disable-next-line node/no-process-env -- A convention of terminals, not configuration of ours.
  const noColour = process.env["NO_COLOR"];
  return stream.isTTY === true && (noColour === undefined || noColour === "") ? coloured : plain;
}

/** The same paint again, where only can be said whether there is colour. */
export const paintIn = (isColoured: boolean): Paint => (isColoured ? coloured : plain);
