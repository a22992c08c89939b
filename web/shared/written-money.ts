/** An amount of the wire as its reader writes it. The text is cut and grouped, never computed with. */
export function writtenMoney(amount: string, currency: string, language: "zh" | "en"): string {
  const format = new Intl.NumberFormat(language === "zh" ? "zh-CN" : "en", {
    style: "currency",
    currency,
  });
  // A decimal string keeps every digit; a number might not.
  return format.format(amount as Intl.StringNumericLiteral);
}
