import { SaxesParser } from "saxes";

/** Which styles of a workbook show a number as a date: `dates[style]`. */
export interface CellFormats {
  readonly dates: readonly boolean[];
}

/**
 * Numbers of the formats that every workbook has and that are dates (ECMA-376 part 1, 18.8.30), with those
 * of Chinese and Japanese editions.
 */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 47) ||
  (id >= 50 && id <= 58);

/** Reads `xl/styles.xml`. */
export function readCellFormats(xml: string): CellFormats {
  const ownDates = new Map<number, boolean>();
  const dates: boolean[] = [];
  let isInside = false;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const local = localName(name);
    const id = Number(attributes["numFmtId"] ?? 0);
    if (local === "numFmt") ownDates.set(id, isDateCode(attributes["formatCode"] ?? ""));
    if (local === "cellXfs") isInside = true;
    if (local === "xf" && isInside) dates.push(ownDates.get(id) ?? isBuiltInDate(id));
  });
  parser.on("closetag", ({ name }) => {
    if (localName(name) === "cellXfs") isInside = false;
  });
  parser.write(xml).close();
  return { dates };
}

/** Whether a code such as `yyyy"年"m"月"d"日"` shows a date: year or day in it outside quotes. */
const isDateCode = (code: string): boolean =>
  /[ydm]/i.test(code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "").replaceAll(/general/gi, ""));

/** The name without the prefix that some writers put before every name. */
export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);
