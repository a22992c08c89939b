import { Switch } from "antd";
import { useId, useMemo, useState } from "react";
import type { RedriveView } from "../../../../server/protocol/quality.ts";
import { becauseLabel } from "../../labels/because.ts";
import { labelOf } from "../../labels/label-of.ts";
import { actLabels } from "../../labels/moves.ts";
import { Tag } from "../../parts/tag.tsx";
import { useShortcuts } from "../../shell/shortcuts.tsx";
import { useLanguage, useWords } from "../../words/use-words.tsx";
import { redriveWords } from "./redrive-words.ts";

type Turn = RedriveView["turns"][number];

/** Where a turn stands in the page. */
export const redriveTurnId = (turn: number): string => `redrive-turn-${String(turn)}`;

/** Turn by turn: what the debtor said, and both answers side by side. j and k go to what differs. */
export function RedriveTurns({
  view: { turns, divergence },
  locale,
}: {
  readonly view: RedriveView;
  readonly locale: string;
}) {
  const words = useWords(redriveWords);
  const [isShort, setShort] = useState(false);
  const id = useId();
  useDifferenceKeys();
  const shown = isShort ? turns.filter(({ isSame, n }) => !isSame || n === divergence?.n) : turns;
  return (
    <section aria-label={words.title("")}>
      <p>
        <Switch id={id} size="small" checked={isShort} onChange={setShort} />{" "}
        <label htmlFor={id}>{words.onlyDifferent}</label>
      </p>
      <ol className="kl-redrive">
        {shown.map((turn) => (
          <TurnPair
            key={turn.n}
            turn={turn}
            locale={locale}
            isDivergence={turn.n === divergence?.n}
          />
        ))}
      </ol>
    </section>
  );
}

function TurnPair({
  turn,
  locale,
  isDivergence,
}: {
  readonly turn: Turn;
  readonly locale: string;
  readonly isDivergence: boolean;
}) {
  const words = useWords(redriveWords);
  const { n, debtor, recorded, today, isSame, counts } = turn;
  return (
    <li
      id={redriveTurnId(n)}
      className={counts ? "kl-redrive-turn" : "kl-redrive-turn kl-redrive-after"}
      {...(isSame ? {} : { "data-different": "", tabIndex: 0 })}
    >
      <p className="kl-tags">
        <strong>{n === 0 ? words.opening : words.turn(n)}</strong>
        <Tag tone={isSame ? "quiet" : "accent"}>{isSame ? words.same : words.changed}</Tag>
        {counts ? null : <Tag tone="warn">{words.uncounted}</Tag>}
        {isDivergence ? <Tag tone="bad">{words.divergence(n)}</Tag> : null}
      </p>
      {debtor === null ? null : (
        <p>
          <span className="kl-faint">{words.debtor}: </span>
          <span lang={locale}>{debtor}</span>
        </p>
      )}
      <div className="kl-redrive-pair">
        <Answer title={words.recorded} text={recorded} locale={locale} />
        <div>
          <Answer title={words.today} text={today} locale={locale} />
          <Why turn={turn} />
        </div>
      </div>
    </li>
  );
}

function Answer({
  title,
  text,
  locale,
}: {
  readonly title: string;
  readonly text: string;
  readonly locale: string;
}) {
  const words = useWords(redriveWords);
  return (
    <div className="kl-redrive-answer">
      <small>{title}</small>
      {text === "" ? <p className="kl-faint">{words.silent}</p> : <p lang={locale}>{text}</p>}
    </div>
  );
}

/** Which move was decided today, and because of what. */
function Why({ turn: { act, because } }: { readonly turn: Turn }) {
  const words = useWords(redriveWords);
  const { language } = useLanguage();
  if (act === null) return null;
  return (
    <details>
      <summary>
        {words.why}: {labelOf(actLabels[language], act)}
      </summary>
      <ul className="kl-because">
        {because.map((raw) => (
          <li key={raw}>{becauseLabel(raw, language) ?? <code>{raw}</code>}</li>
        ))}
      </ul>
    </details>
  );
}

function useDifferenceKeys(): void {
  const words = useWords(redriveWords);
  const shortcuts = useMemo(
    () => [
      { keys: ["j", "ArrowDown"], label: words.nextDifference, run: () => move(1) },
      { keys: ["k", "ArrowUp"], label: words.previousDifference, run: () => move(-1) },
    ],
    [words],
  );
  useShortcuts(shortcuts);
}

function move(step: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>("[data-different]")];
  const here = document.activeElement?.closest<HTMLElement>("[data-different]") ?? null;
  const at = here === null ? (step === 1 ? -1 : all.length) : all.indexOf(here);
  const next = all[Math.min(all.length - 1, Math.max(0, at + step))];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "nearest" });
}
