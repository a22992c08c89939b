import { useId, useState, type ReactNode } from "react";
import type { SurveyAnswer } from "../../../server/protocol/receipts.ts";
import type { ReceiptWords } from "../words/receipt-words.ts";

const points = Array.from({ length: 11 }, (_, point) => point);
const answers = ["yes", "partly", "no"] as const;

interface SurveyProps {
  readonly words: ReceiptWords["survey"];
  readonly isDone: boolean;
  readonly onAnswer: (answer: SurveyAnswer) => Promise<boolean>;
}

/** Two questions that nobody has to answer. */
export function Survey({ words, isDone, onAnswer }: SurveyProps) {
  const [fair, setFair] = useState<number>();
  const [answered, setAnswered] = useState<SurveyAnswer["answered"]>();
  const [fault, setFault] = useState<"missing" | "notDone">();
  const [isBusy, setBusy] = useState(false);
  if (isDone) {
    return (
      <p role="status" className="no-print">
        {words.thanks}
      </p>
    );
  }
  const send = async (): Promise<void> => {
    if (fair === undefined || answered === undefined) {
      setFault("missing");
      return;
    }
    setFault(undefined);
    setBusy(true);
    if (!(await onAnswer({ fair, answered }))) setFault("notDone");
    setBusy(false);
  };
  return (
    <form
      className="card survey no-print"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2>{words.title}</h2>
      <p className="soft">{words.text}</p>
      <Question legend={words.fair} options={points} face={String} value={fair} onPick={setFair}>
        <p className="ends soft">
          <span>{words.fairLow}</span>
          <span>{words.fairHigh}</span>
        </p>
      </Question>
      <Question
        legend={words.answered}
        options={answers}
        face={(answer) => words.answers[answer]}
        value={answered}
        onPick={setAnswered}
      />
      <p role="alert" className="fault">
        {fault === undefined ? "" : words[fault]}
      </p>
      <button type="submit" className="button" disabled={isBusy}>
        {words.send}
      </button>
    </form>
  );
}

interface QuestionProps<Option extends string | number> {
  readonly legend: string;
  readonly options: readonly Option[];
  readonly face: (option: Option) => string;
  readonly value: Option | undefined;
  readonly onPick: (option: Option) => void;
  readonly children?: ReactNode;
}

function Question<Option extends string | number>(props: QuestionProps<Option>) {
  const { legend, options, face, value, onPick, children } = props;
  const name = useId();
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="points-row">
        {options.map((option) => (
          <label key={option}>
            <input
              type="radio"
              name={name}
              checked={value === option}
              onChange={() => onPick(option)}
            />
            <span>{face(option)}</span>
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}
