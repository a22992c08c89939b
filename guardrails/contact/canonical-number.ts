/** A number or address in the one form in which two of them are compared. */
export function canonicalNumber(text: string): string {
  return text.includes("@") ? text.trim().toLowerCase() : text.replaceAll(/[\s().-]/g, "");
}
