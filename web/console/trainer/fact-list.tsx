/** Names and values, one a line; what has no value is left out. */
export function FactList({
  facts,
}: {
  readonly facts: readonly (readonly [name: string, value: string | null])[];
}) {
  return (
    <dl className="kl-trainer-facts">
      {facts.map(([name, value]) =>
        value === null || value === "" ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
