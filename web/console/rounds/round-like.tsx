import { Button } from "antd";
import { useState } from "react";
import type { Round } from "../../../server/protocol/rounds.ts";
import { Field } from "../parts/field.tsx";
import { useFormat, useWords } from "../words/use-words.tsx";
import { valuesLike, type CarriedPlan, type RoundFormValues } from "./read-round-form.ts";
import type { FormPart } from "./round-fields.tsx";
import { roundLikeWords } from "./round-like-words.ts";

/** Supervisors repeat rounds: the form filled in like an earlier one. */
export function RoundLike({
  rounds,
  values,
  set,
}: FormPart & { readonly rounds: readonly Round[] }) {
  const words = useWords(roundLikeWords);
  const format = useFormat();
  const [likeId, setLikeId] = useState("");
  // What somebody had filled in comes back when they choose none again.
  const [own, setOwn] = useState<RoundFormValues>();
  const like = rounds.find(({ id }) => id === likeId);
  if (rounds.length === 0) return null;
  const choose = (id: string): void => {
    const round = rounds.find((one) => one.id === id);
    setLikeId(id);
    setOwn(likeId === "" ? values : own);
    if (round !== undefined) set(valuesLike(round.plan, values));
    else if (own !== undefined) set({ ...own, name: values.name });
  };
  return (
    <>
      <Field label={words.label} hint={words.hint}>
        {(ids) => (
          <select
            {...ids}
            className="kl-select"
            value={likeId}
            onChange={({ target }) => choose(target.value)}
          >
            <option value="">{words.none}</option>
            {rounds.map(({ id, name, createdAt }) => (
              <option key={id} value={id}>
                {`${name} · ${format.day(createdAt)}`}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Carried values={values} set={set} endsAt={like?.plan.endsAt} />
    </>
  );
}

/** What was taken over without a field of its own: seen, and left out on request. */
function Carried({
  values: { carried },
  set,
  endsAt,
}: FormPart & { readonly endsAt: string | undefined }) {
  const words = useWords(roundLikeWords);
  const format = useFormat();
  const parts = (Object.keys(carried) as (keyof CarriedPlan)[]).map((name) => ({
    name,
    text: words.parts[name](contentOf(carried, name)),
  }));
  return (
    <div aria-live="polite">
      {parts.length === 0 ? null : (
        <>
          <p>{words.carried}</p>
          <ul className="kl-carried">
            {parts.map(({ name, text }) => (
              <li key={name}>
                {text}{" "}
                <Button
                  size="small"
                  aria-label={words.leaveOut(text)}
                  onClick={() => {
                    const { [name]: _, ...others } = carried;
                    set({ carried: others });
                  }}
                >
                  {words.leave}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {endsAt === undefined ? null : (
        <p className="kl-hint">{words.noEnd(format.dateTime(endsAt))}</p>
      )}
    </div>
  );
}

/** What a part holds. */
function contentOf(carried: CarriedPlan, name: keyof CarriedPlan): string {
  switch (name) {
    case "creditors":
      return (carried.creditors ?? []).join(", ");
    case "caseIds":
      return String(carried.caseIds?.length ?? 0);
    case "ringSeconds":
      return String(carried.ringSeconds);
    case "tighter":
      return Object.entries(carried.tighter ?? {})
        .map(([id, max]) => `${id} ≤ ${max}`)
        .join(", ");
  }
}
