const figures = "零一二三四五六七八九";
const units = ["", "十", "百", "千"];
const sections = ["", "万", "亿", "万亿"];

/** Figures before the point beyond this are read one by one. */
const wholeFiguresMax = 16;
const sectionLength = 4;

/** A number as it is written (2813.33) in words; every figure after the point is said. */
export function numberWords(written: string): string {
  const [whole = "0", fraction] = written.replaceAll(",", "").split(".");
  return fraction === undefined
    ? wholeWords(whole)
    : `${wholeWords(whole)}点${yearDigits(fraction)}`;
}

/**
 * Whole figures in words. 2 is 两 before 百, 千, 万 and 亿, else 二; where something is counted it is the
 * reader's to make 两 of it.
 */
export function wholeWords(written: string): string {
  const plain = written.replace(/^0+(?=\d)/, "");
  if (plain.length > wholeFiguresMax) return dialledDigits(written);
  if (plain === "0") return "零";
  const count = Math.ceil(plain.length / sectionLength);
  const padded = plain.padStart(count * sectionLength, "0");
  let words = "";
  let isGap = false;
  for (let index = 0; index < count; index += 1) {
    const section = padded.slice(index * sectionLength, (index + 1) * sectionLength);
    if (section === "0000") {
      isGap = true;
      continue;
    }
    const unit = sections[count - 1 - index] ?? "";
    if (words !== "" && (isGap || section.startsWith("0"))) words += "零";
    words += section === "0002" && unit !== "" ? `两${unit}` : sectionWords(section) + unit;
    isGap = false;
  }
  // 10 to 19, and 十万: the 一 before 十 is left out at the start.
  return words.replace(/^一十/, "十");
}

/** Four figures, not all of them zero. */
function sectionWords(section: string): string {
  let words = "";
  let isGap = false;
  for (const [index, figure] of Array.from(section).entries()) {
    if (figure === "0") {
      isGap = words !== "";
      continue;
    }
    const unit = units[sectionLength - 1 - index] ?? "";
    const name = figure === "2" && (unit === "百" || unit === "千") ? "两" : figureName(figure);
    words += `${isGap ? "零" : ""}${name}${unit}`;
    isGap = false;
  }
  return words;
}

/** How many of something: 2 is 两. */
export const countWords = (written: string): string =>
  /^0*2$/.test(written) ? "两" : numberWords(written);

/** The figures of a year or after a point, one by one. */
export const yearDigits = (written: string): string => Array.from(written, figureName).join("");

/** Figures that are dialled or quoted, one by one; 1 is 幺, which nobody takes for 7. */
export const dialledDigits = (written: string): string =>
  yearDigits(written).replaceAll("一", "幺");

const figureName = (figure: string): string => figures.charAt(Number(figure));
