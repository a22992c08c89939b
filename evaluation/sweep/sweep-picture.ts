import { THRESHOLDS } from "./sweep-case.ts";
import type { SweepRow } from "./sweep-tally.ts";

const width = 690;
const height = 360;
const left = 56;
const right = 235;
const top = 44;
const bottom = 48;

/** A curve: how it is drawn, and which share of what it shows. */
interface Curve {
  readonly name: string;
  readonly colour: string;
  readonly dash: string;
  readonly share: (row: SweepRow) => number | undefined;
}

/** Colours of Okabe and Ito, which most colour-blind people tell apart; the dashes do it for the others. */
const curves: readonly Curve[] = [
  {
    name: "conflicts avoided",
    colour: "#0072b2",
    dash: "none",
    share: (row) => shareOf(row.conflictsAvoided, row.conflicts),
  },
  {
    name: "person needed, in time",
    colour: "#009e73",
    dash: "8 4",
    share: (row) => shareOf(row.labels.emotion - row.missed, row.labels.emotion),
  },
  {
    name: "false handoffs",
    colour: "#d55e00",
    dash: "2 4",
    share: (row) => shareOf(row.falseHandoffs, row.labels.none),
  },
];

const shareOf = (part: number, whole: number): number | undefined =>
  whole === 0 ? undefined : part / whole;

/** The curves of one source as one SVG, without anything from outside. @param inUse the pack's threshold. */
export function sweepPicture(rows: readonly SweepRow[], title: string, inUse: number): string {
  const described = curves.map(({ name, share }) => {
    const points = rows.map((row) => `${row.threshold}: ${percent(share(row))}`);
    return `${name} ${points.join(", ")}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="t d" font-family="system-ui, sans-serif" font-size="13">`,
    `<title id="t">${escape(title)}</title>`,
    `<desc id="d">${escape(`By abnormal turns in a row: ${described.join("; ")}.`)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<text x="${left}" y="24" font-size="15" font-weight="600" fill="#1a1a1a">${escape(title)}</text>`,
    ...axes(inUse),
    ...curves.flatMap((curve, index) => drawCurve(curve, index, rows)),
    "</svg>",
    "",
  ].join("\n");
}

const plotRight = width - right;
const plotBottom = height - bottom;
const x = (threshold: number): number =>
  left + ((threshold - 1) * (plotRight - left)) / (THRESHOLDS.length - 1);
const y = (share: number): number => plotBottom - share * (plotBottom - top);

function axes(inUse: number): string[] {
  const levels = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      `<line x1="${left}" x2="${plotRight}" y1="${y(share)}" y2="${y(share)}" stroke="#dddddd"/>` +
      `<text x="${left - 8}" y="${y(share) + 4}" text-anchor="end" fill="#444444">${percent(share)}</text>`,
  );
  const marks = THRESHOLDS.map(
    (threshold) =>
      `<text x="${x(threshold)}" y="${plotBottom + 20}" text-anchor="middle" fill="#444444"${threshold === inUse ? ' font-weight="700"' : ""}>${threshold}${threshold === inUse ? " (in use)" : ""}</text>`,
  );
  return [
    ...levels,
    ...marks,
    `<text x="${(left + plotRight) / 2}" y="${height - 8}" text-anchor="middle" fill="#444444">abnormal turns in a row</text>`,
  ];
}

function drawCurve({ name, colour, dash, share }: Curve, index: number, rows: readonly SweepRow[]) {
  const points = rows.flatMap((row) => {
    const value = share(row);
    return value === undefined ? [] : [{ x: x(row.threshold), y: round(y(value)) }];
  });
  const legendY = top + 16 + index * 22;
  const legend =
    `<line x1="${plotRight + 16}" x2="${plotRight + 44}" y1="${legendY}" y2="${legendY}" stroke="${colour}" stroke-width="2.5" stroke-dasharray="${dash}"/>` +
    `<text x="${plotRight + 50}" y="${legendY + 4}" fill="#1a1a1a">${name}${points.length === 0 ? " (none)" : ""}</text>`;
  const path = points.map((point) => `${point.x},${point.y}`).join(" ");
  return [
    legend,
    `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2.5" stroke-dasharray="${dash}"/>`,
    ...points.map((point) => `<circle cx="${point.x}" cy="${point.y}" r="3.5" fill="${colour}"/>`),
  ];
}

const round = (value: number): number => Math.round(value * 10) / 10;

const percent = (share: number | undefined): string =>
  share === undefined ? "–" : `${Math.round(share * 100)} %`;

export const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
