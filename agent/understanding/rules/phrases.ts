/**
 * A list written as text: entries stand on lines of their own or between semicolons. A line that ends
 * with `|` goes on in the next.
 */
export function phrases(text: TemplateStringsArray): readonly string[] {
  return (text.raw[0] ?? "")
    .replace(/\|\n\s*/g, "|")
    .split(/[;\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}
