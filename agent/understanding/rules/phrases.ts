/** A list written as text: entries stand on lines of their own or between semicolons. */
export function phrases(text: TemplateStringsArray): readonly string[] {
  return (text.raw[0] ?? "")
    .split(/[;\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}
