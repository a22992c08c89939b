const chineseDigits = "零一二三四五六七八九";
const units =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** A number below a hundred in figures, Chinese numerals or English words; undefined if it is none. */
export function figureOf(words: string): number | undefined {
  if (/^\d{1,2}$/.test(words)) return Number(words);
  return englishFigure(words.toLowerCase()) ?? chineseFigure(words);
}

function englishFigure(words: string): number | undefined {
  const at = units.indexOf(words);
  if (at >= 0) return at;
  const [ten = "", unit] = words.split(/[- ]/);
  const value = 10 * tens.indexOf(ten);
  if (value < 20) return undefined;
  const rest = unit === undefined ? 0 : units.indexOf(unit);
  return rest >= 0 && rest < 10 ? value + rest : undefined;
}

function chineseFigure(words: string): number | undefined {
  const [whole, high, ten, unit] =
    /^([一二两三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(words) ?? [];
  if (whole === undefined || whole === "") return undefined;
  if (ten === undefined) return unit === undefined ? digit(high) : undefined;
  return (high === undefined ? 1 : digit(high)) * 10 + digit(unit);
}

function digit(mark: string | undefined): number {
  if (mark === undefined) return 0;
  return mark === "两" ? 2 : chineseDigits.indexOf(mark);
}
