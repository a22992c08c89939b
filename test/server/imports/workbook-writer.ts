import { writeZip } from "./zip-writer.ts";

/** A cell: text, a number, or a day that is kept as a number with a style. */
export type Cell = string | number | { readonly day: string } | undefined;

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const dayNumber = (day: string): number =>
  Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);

function placeOf(column: number, row: number): string {
  let name = "";
  for (let at = column + 1; at > 0; at = Math.floor((at - 1) / 26))
    name = String.fromCharCode(65 + ((at - 1) % 26)) + name;
  return `${name}${row}`;
}

const workbookXml = `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="secret" sheetId="2" state="hidden" r:id="rId9"/><sheet name="list" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const relationsXml = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Target="worksheets/sheet2.xml"/><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`;
const stylesXml = `<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`;

/** A workbook as Excel lays it out: texts shared by number and kept behind the sheet, a hidden sheet first. */
export async function writeWorkbook(
  path: string,
  rows: () => Iterable<readonly Cell[]>,
): Promise<void> {
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  };
  function* sheet(): Generator<string> {
    yield '<?xml version="1.0"?><worksheet><sheetData>';
    let row = 0;
    for (const cells of rows()) {
      row += 1;
      // What is empty is left out, as Excel does.
      const xml = cells.map((cell, column) => {
        const place = placeOf(column, row);
        if (cell === undefined || cell === "") return "";
        if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
        if (typeof cell === "object")
          return `<c r="${place}" s="1"><v>${dayNumber(cell.day)}</v></c>`;
        return `<c r="${place}" t="s"><v>${numberOf(cell)}</v></c>`;
      });
      yield `<row r="${row}">${xml.join("")}</row>`;
    }
    yield "</sheetData></worksheet>";
  }
  function* strings(): Generator<string> {
    yield '<?xml version="1.0"?><sst>';
    for (const text of numbers.keys())
      yield `<si><t>${escape(text)}</t><rPh sb="0" eb="1"><t>aside</t></rPh></si>`;
    yield "</sst>";
  }
  await writeZip(path, [
    ["xl/workbook.xml", [workbookXml]],
    ["xl/_rels/workbook.xml.rels", [relationsXml]],
    ["xl/styles.xml", [stylesXml]],
    ["xl/worksheets/sheet2.xml", ["<worksheet><sheetData/></worksheet>"]],
    ["xl/worksheets/sheet1.xml", sheet()],
    ["xl/sharedStrings.xml", strings()],
  ]);
}
