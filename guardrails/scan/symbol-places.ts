import { CLASS, isWordClass, type SymbolClasses } from "./symbol-classes.ts";

/** Where the last `count` symbols of a text start, in order; fewer where it has fewer. */
export function symbolPlaces(text: string, count: number, { ofUnit }: SymbolClasses): number[] {
  const places: number[] = [];
  // The class of the symbol to the right, and whether a space lies between.
  let right: number = CLASS.other;
  let hasSpace = false;
  for (let at = text.length - 1; at >= 0 && places.length < count; at -= 1) {
    const symbol = ofUnit[text.charCodeAt(at)] as number;
    if (symbol < CLASS.firstSymbol) {
      hasSpace ||= symbol === CLASS.space;
      continue;
    }
    // A gap between two words is a symbol too.
    if (hasSpace && isWordClass(right) && isWordClass(symbol)) places.push(at + 1);
    places.push(at);
    right = symbol;
    hasSpace = false;
  }
  return places.slice(0, count).reverse();
}
