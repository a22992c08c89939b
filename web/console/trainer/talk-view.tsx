import { Button, Input } from "antd";
import { useEffect, useRef, useState, type SyntheticEvent } from "react";
import type { TrainingView } from "../../../server/protocol/trainer.ts";
import type { Currency } from "../data/protocol-types.ts";
import { labelOf } from "../labels/label-of.ts";
import { Field } from "../parts/field.tsx";
import { useFormat, useWords } from "../words/use-words.tsx";
import { FactList } from "./fact-list.tsx";
import { trainerWords } from "./trainer-words.ts";
import type { TrainingCall, TrainingKey } from "./use-training.ts";

/** Characters of one turn; the server refuses more. */
const turnCharsMax = 1_000;

/** The call while it lasts: the case on one side, the talk on the other. */
export function TalkView({
  training,
  trainingKey,
  view,
}: {
  readonly training: TrainingCall;
  readonly trainingKey: TrainingKey;
  readonly view: TrainingView;
}) {
  const words = useWords(trainerWords);
  return (
    <div className="kl-trainer">
      <CaseCard view={view} seed={trainingKey.seed} />
      <section className="kl-card" aria-label={words.talk}>
        <Talk turns={view.turns} locale={trainingKey.locale} direction={view.direction} />
        {view.isOver ? <p>{words.over}</p> : null}
        {view.isOver || view.turnsLeft === 0 ? null : (
          <SayForm key={view.turns.length} isBusy={training.isBusy} onSay={training.say} />
        )}
        <div className="kl-trainer-end">
          <span className="kl-faint">{words.turnsLeft(view.turnsLeft)}</span>
          <Button
            type={view.isOver ? "primary" : "default"}
            disabled={view.turns.length === 0}
            loading={training.isBusy}
            onClick={training.finish}
          >
            {words.end}
          </Button>
        </div>
      </section>
    </div>
  );
}

function CaseCard({ view, seed }: { readonly view: TrainingView; readonly seed: number }) {
  const words = useWords(trainerWords);
  const format = useFormat();
  const debt = view.case;
  const { facts } = words;
  const money = (amount: string): string => format.money(amount, debt.currency as Currency);
  return (
    <section className="kl-card">
      <h2>{words.caseTitle}</h2>
      <FactList
        facts={[
          [facts.name, debt.name],
          [facts.idLast4, debt.idLast4],
          [facts.birthDate, debt.birthDate === null ? null : format.date(debt.birthDate)],
          [facts.creditor, debt.creditor],
          [facts.product, debt.product],
          [facts.balance, money(debt.balance)],
          [facts.lateFee, money(debt.lateFee)],
          [facts.dueDate, format.date(debt.dueDate)],
          [facts.today, format.date(view.startedAt.slice(0, "2026-11-20".length))],
          [facts.officialChannel, debt.officialChannel],
          [facts.complaintChannel, debt.complaintChannel],
          [facts.instalments, debt.instalments.join(", ")],
          [facts.deferralDays, debt.deferralDays === 0 ? null : String(debt.deferralDays)],
          [facts.waiverMax, debt.waiverMax === null ? null : money(debt.waiverMax)],
          [words.seed, String(seed)],
        ]}
      />
    </section>
  );
}

function Talk({
  turns,
  locale,
  direction,
}: Pick<TrainingView, "turns" | "direction"> & { readonly locale: string }) {
  const words = useWords(trainerWords);
  const end = useRef<HTMLLIElement>(null);
  useEffect(() => {
    end.current?.scrollIntoView({ block: "nearest" });
  }, [turns.length]);
  return (
    <ol className="kl-trainer-talk" aria-live="polite">
      <li className="kl-faint">
        {direction === "inbound" ? words.openInbound : words.openOutbound}
      </li>
      {turns.map((turn, at) => (
        <li
          // Turns are only added.
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          ref={at === turns.length - 1 ? end : null}
          className={`kl-bubble kl-bubble-${turn.speaker === "agent" ? "agent" : "debtor"}`}
        >
          <small>{turn.speaker === "agent" ? words.you : words.debtor}</small>
          {turn.speaker === "system" ? (
            <p className="kl-faint">{labelOf(words.events, turn.text)}</p>
          ) : (
            <p lang={locale}>{turn.text}</p>
          )}
        </li>
      ))}
    </ol>
  );
}

function SayForm({
  isBusy,
  onSay,
}: {
  readonly isBusy: boolean;
  readonly onSay: (text: string) => void;
}) {
  const words = useWords(trainerWords);
  const [text, setText] = useState("");
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (text.trim() !== "" && !isBusy) onSay(text.trim());
  };
  return (
    <form onSubmit={submit} className="kl-form">
      <Field label={words.say} hint={words.sayHint}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            autoFocus
            rows={3}
            maxLength={turnCharsMax}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onPressEnter={(event) => {
              // Enter that ends the choice of a character is no end of a turn.
              if (!event.shiftKey && !event.nativeEvent.isComposing) submit(event);
            }}
          />
        )}
      </Field>
      <Button type="primary" htmlType="submit" loading={isBusy}>
        {words.send}
      </Button>
    </form>
  );
}
