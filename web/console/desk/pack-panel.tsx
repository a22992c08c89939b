import type { ReactNode } from "react";
import { Link } from "react-router";
import type { CallSummary } from "../../../server/protocol/calls.ts";
import type { HandoffPack } from "../../../server/protocol/desk.ts";
import type { Step } from "../data/protocol-types.ts";
import { flagLabels } from "../labels/cases.ts";
import { dispositionLabels } from "../labels/dispositions.ts";
import { handoffLabels } from "../labels/handoffs.ts";
import { intentLabels } from "../labels/intents.ts";
import { knownLabel } from "../labels/label-of.ts";
import { reasonLabels } from "../labels/reasons.ts";
import { stepLabels } from "../labels/steps.ts";
import { wishLabels, wishText } from "../labels/wishes.ts";
import { Moment } from "../parts/moment.tsx";
import { Tag } from "../parts/tag.tsx";
import { useFormat, useWords } from "../words/use-words.tsx";
import { deskWords } from "./desk-words.ts";
import { ModelBrief } from "./model-brief.tsx";
import { packWords } from "./pack-words.ts";

/** What the person who takes the call should know, before the first word. */
export function PackPanel({
  pack,
  call,
  wantedAt,
}: {
  readonly pack: HandoffPack;
  readonly call: CallSummary;
  /** Since when a person is wanted, or in the call; undefined where none is. */
  readonly wantedAt: string | undefined;
}) {
  const words = useWords(packWords);
  return (
    <section className="kl-card kl-pack" aria-label={words.pack}>
      <Care notes={pack.care} wishes={pack.wishes} />
      <Part title={words.whyNow}>
        <WhyNow whyNow={pack.whyNow} />
      </Part>
      <Part title={words.identity}>
        <Identity identity={pack.identity} />
      </Part>
      <Part title={words.reason}>
        <Arrears arrears={pack.arrears} currency={pack.currency} />
      </Part>
      <Part title={words.offers}>
        <Offers offers={pack.offers} currency={pack.currency} />
      </Part>
      <Part title={words.promises}>
        <Promises promises={pack.promises} currency={pack.currency} />
      </Part>
      <Part title={words.steps}>
        <StepList steps={pack.steps} />
      </Part>
      {pack.before.length === 0 ? null : (
        <Part title={words.before}>
          <Before calls={pack.before} currency={pack.currency} />
        </Part>
      )}
      <ModelBrief callId={call.id} moment={wantedAt} locale={call.locale} />
      <p className="kl-pack-links">
        <Link to={`/calls/${encodeURIComponent(call.id)}`}>{words.toCall}</Link>{" "}
        <Link to={`/cases/${encodeURIComponent(call.caseId)}`}>{words.toCase}</Link>
      </p>
    </section>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="kl-pack-part">
      <h3>{title}</h3>
      {children}
    </div>
  );
}

function Care({
  notes,
  wishes,
}: {
  readonly notes: HandoffPack["care"];
  readonly wishes: HandoffPack["wishes"];
}) {
  const labels = useWords(wishLabels);
  const words = useWords(packWords);
  const flags = useWords(flagLabels);
  if (notes.length + wishes.length === 0) return null;
  return (
    <ul className="kl-pack-care" aria-label={words.care}>
      {notes.map((note) => (
        <li key={note}>
          <Tag tone="warn">
            {knownLabel(words.careNotes, note) ?? knownLabel(flags, flagOf(note)) ?? note}
          </Tag>
        </li>
      ))}
      {wishes
        .map((wish) => wishText(wish, labels))
        .map((text) => (
          <li key={text}>
            <Tag tone="warn">{text}</Tag>
          </li>
        ))}
    </ul>
  );
}

const flagOf = (note: string): string => note.replace("flag:", "");

function WhyNow({ whyNow }: Pick<HandoffPack, "whyNow">) {
  const words = useWords(packWords);
  const { tookOver } = useWords(deskWords);
  const reasons = useWords(handoffLabels);
  const { reason, turn, quote } = whyNow;
  if (reason === null) return <p className="kl-faint">{tookOver}</p>;
  return (
    <p>
      {reasons[reason]}
      {turn === null || turn === 0 ? null : <small> · {words.turn(turn)}</small>}
      {quote === null ? null : <q className="kl-pack-quote">{quote}</q>}
    </p>
  );
}

function Identity({ identity }: Pick<HandoffPack, "identity">) {
  const words = useWords(packWords);
  if (!identity.verified) return <p className="kl-bad">{words.notVerified}</p>;
  return (
    <p className="kl-good">
      {words.verifiedBy(identity.by.map((fragment) => words.fragments[fragment]).join(" + "))}
    </p>
  );
}

function Arrears({ arrears, currency }: Pick<HandoffPack, "arrears" | "currency">) {
  const words = useWords(packWords);
  const format = useFormat();
  const codes = useWords(reasonLabels);
  const { code, quote, affordable } = arrears;
  if (code === null && affordable === null) return <p className="kl-faint">{words.noReason}</p>;
  return (
    <p>
      {code === null ? null : codes[code]}
      {quote === null ? null : <q className="kl-pack-quote">{quote}</q>}
      {affordable === null ? null : (
        <span> {words.affordable(format.money(affordable.amount, currency), affordable.per)}</span>
      )}
    </p>
  );
}

function Offers({ offers, currency }: Pick<HandoffPack, "offers" | "currency">) {
  const words = useWords(packWords);
  const { money, date } = useFormat();
  const write = { money: (amount: string) => money(amount, currency), date };
  const intents = useWords(intentLabels);
  if (offers.length === 0) return <p className="kl-faint">{words.noOffers}</p>;
  return (
    <ul>
      {offers.map(({ turn, options, answer }) => (
        <li key={turn}>
          {options.map((option) => words.option(option, write)).join(" · ")}
          {answer === null ? null : (
            <small className="kl-faint"> → {knownLabel(intents, answer) ?? answer}</small>
          )}
        </li>
      ))}
    </ul>
  );
}

function Promises({ promises, currency }: Pick<HandoffPack, "promises" | "currency">) {
  const words = useWords(packWords);
  const format = useFormat();
  const { debtor, ours } = promises;
  if (debtor === null && ours.length === 0) return <p className="kl-faint">{words.noPromises}</p>;
  return (
    <ul>
      {debtor === null ? null : (
        <li>
          <small className="kl-faint">{words.theirs}</small> {format.money(debtor.amount, currency)}{" "}
          · {format.date(debtor.date)}
          {debtor.count === null ? null : ` (${debtor.count}×)`}
        </li>
      )}
      {ours.map(({ what, at }) => (
        <li key={what}>
          <small className="kl-faint">{words.ours}</small>{" "}
          {knownLabel(words.ourPromises, what) ?? what}
          {at === null ? null : ` · ${format.dateTime(at)}`}
        </li>
      ))}
    </ul>
  );
}

function StepList({ steps }: Pick<HandoffPack, "steps">) {
  const labels = useWords(stepLabels);
  return (
    <ul className="kl-steps">
      {(Object.entries(steps) as [Step, boolean][]).map(([step, isDone]) => (
        <li key={step} className={isDone ? "kl-step-done" : ""}>
          <span aria-hidden="true">{isDone ? "✓" : "○"}</span> {labels[step]}
        </li>
      ))}
    </ul>
  );
}

function Before({
  calls,
  currency,
}: Pick<HandoffPack, "currency"> & { readonly calls: HandoffPack["before"] }) {
  const format = useFormat();
  const labels = useWords(dispositionLabels);
  const nameOf = (code: string): string =>
    Object.entries(labels).find(([one]) => one === code)?.[1].name ?? code;
  return (
    <ul>
      {calls.map(({ callId, at, disposition, promise, note }) => (
        <li key={callId}>
          <Link to={`/calls/${encodeURIComponent(callId)}`}>
            <Moment at={at} />
          </Link>{" "}
          {nameOf(disposition)}
          {promise === null ? null : (
            <small>
              {" "}
              · {format.money(promise.amount, currency)} · {format.date(promise.date)}
            </small>
          )}
          {note === null ? null : <EarlierNote note={note} />}
        </li>
      ))}
    </ul>
  );
}

/** What the person who spoke with them then has written down for whoever speaks with them next. */
function EarlierNote({
  note: { by, text, nextAction },
}: {
  readonly note: NonNullable<HandoffPack["before"][number]["note"]>;
}) {
  const words = useWords(packWords);
  return (
    <div className="kl-earlier-note">
      <small className="kl-faint">{words.notedBy(by)}</small>
      {text === "" ? null : <p>{text}</p>}
      {nextAction === "" ? null : <p>{words.thenNext(nextAction)}</p>}
    </div>
  );
}
