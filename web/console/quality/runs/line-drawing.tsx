const widthUnits = 600;
const heightUnits = 80;
const marginUnits = 6;

/** Values as a line; a table with the same numbers stands beside it for those who do not see it. */
export function LineDrawing({
  values,
  max,
}: {
  readonly values: readonly (number | null)[];
  readonly max: number;
}) {
  const step = (widthUnits - 2 * marginUnits) / Math.max(1, values.length - 1);
  const points = values.flatMap((value, at) =>
    value === null
      ? []
      : [
          {
            x: marginUnits + at * step,
            y: heightUnits - marginUnits - (value / max) * (heightUnits - 2 * marginUnits),
          },
        ],
  );
  return (
    <svg
      className="kl-quality-line"
      viewBox={`0 0 ${widthUnits} ${heightUnits}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(" ")} />
      {points.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r={3} />
      ))}
    </svg>
  );
}
