import { SaxesParser } from "saxes";
import type { ByteSource } from "../read/byte-source.ts";
import { unreadable } from "../read/unreadable.ts";
import { localName, readCellFormats, type CellFormats } from "./cell-formats.ts";
import { readZipDirectory, type ZipEntry } from "./zip-directory.ts";
import { wholePart } from "./zip-part.ts";

/** The parts of a workbook that a list is read from. */
export interface Workbook {
  /** The first sheet that people see. */
  readonly sheet: ZipEntry;
  readonly sharedStrings: ZipEntry | undefined;
  readonly formats: CellFormats;
  readonly is1904: boolean;
}

/** @throws KindlineError LIST_UNREADABLE if this is no workbook. */
export async function openWorkbook(source: ByteSource): Promise<Workbook> {
  const entries = await readZipDirectory(source);
  const part = async (name: string): Promise<string> => {
    const entry = entries.get(name);
    return entry === undefined ? "" : await wholePart(source, entry);
  };
  const relations = readRelations(await part("xl/_rels/workbook.xml.rels"));
  const { sheetIds, is1904 } = readSheets(await part("xl/workbook.xml"));
  const target = sheetIds.map((id) => relations.get(id)).find((one) => one !== undefined);
  const sheet = target === undefined ? undefined : entries.get(partName(target));
  if (sheet === undefined) throw unreadable("Expected a workbook with a sheet.");
  const styles = await part("xl/styles.xml");
  return {
    sheet,
    sharedStrings: entries.get("xl/sharedStrings.xml"),
    formats: styles === "" ? { dates: [] } : readXml(() => readCellFormats(styles)),
    is1904,
  };
}

/** A target is a path in the archive, or one seen from the workbook. */
const partName = (target: string): string =>
  target.startsWith("/") ? target.slice(1) : `xl/${target}`;

function readRelations(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  readTags(xml, (name, attributes) => {
    if (name === "Relationship") targets.set(attributes["Id"] ?? "", attributes["Target"] ?? "");
  });
  return targets;
}

function readSheets(xml: string): {
  readonly sheetIds: readonly string[];
  readonly is1904: boolean;
} {
  const sheetIds: string[] = [];
  let is1904 = false;
  readTags(xml, (name, attributes) => {
    if (name === "sheet" && (attributes["state"] ?? "visible") === "visible") {
      const id = Object.keys(attributes).find((key) => localName(key) === "id" && key !== "id");
      sheetIds.push(id === undefined ? "" : (attributes[id] ?? ""));
    }
    if (name === "workbookPr") is1904 = /^(?:1|true)$/.test(attributes["date1904"] ?? "");
  });
  return { sheetIds, is1904 };
}

function readTags(
  xml: string,
  onTag: (name: string, attributes: Readonly<Record<string, string>>) => void,
): void {
  if (xml === "") return;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => onTag(localName(name), attributes));
  readXml(() => parser.write(xml).close());
}

/** What the parser throws says which characters it met: it is told in our words instead. */
export function readXml<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw unreadable("Expected a workbook whose parts can be read.", error);
  }
}
