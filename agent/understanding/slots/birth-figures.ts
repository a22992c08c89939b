import { parsePlainDate } from "../../../domain/calendar.ts";
import type { Turn } from "./turn.ts";

const sixFigures = /(?<!\d)(\d{2})(\d{2})(\d{2})(?!\d)/;

/** 880302: year, month and day in two figures each, as they stand in identity numbers. */
export function readBirthFigures(turn: Turn): string | undefined {
  const match = turn.language === "zh" ? sixFigures.exec(turn.text) : null;
  if (match === null) return undefined;
  const [, year = "", month = "", day = ""] = match;
  const century = Number(year) > Number(turn.now.slice(2, 4)) ? "19" : "20";
  return parsePlainDate(`${century}${year}-${month}-${day}`);
}
