import { useId, useState } from "react";
import type { ReceiptWords } from "../words/receipt-words.ts";

interface ProofFormProps {
  readonly words: ReceiptWords;
  readonly institution: string;
  readonly isWrong: boolean;
  readonly onProof: (proof: string) => Promise<void>;
}

/** Asks whose device it is before anything private is shown. */
export function ProofForm({ words, institution, isWrong, onProof }: ProofFormProps) {
  const [proof, setProof] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [id, hint, fault] = [useId(), useId(), useId()];
  const send = async (): Promise<void> => {
    setBusy(true);
    await onProof(proof);
    setProof("");
    setBusy(false);
  };
  return (
    <form
      className="proof"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h1>{words.proof.title}</h1>
      <p className="lead">{institution}</p>
      <p>{words.proof.text}</p>
      <label htmlFor={id}>{words.proof.label}</label>
      <input
        id={id}
        className="field"
        value={proof}
        autoComplete="off"
        inputMode="text"
        maxLength={20}
        aria-invalid={isWrong}
        aria-describedby={`${hint} ${fault}`}
        onChange={(event) => setProof(event.target.value)}
      />
      <p id={hint} className="soft">
        {words.proof.hint}
      </p>
      <p id={fault} role="alert" className="fault">
        {isWrong ? words.proof.wrong : ""}
      </p>
      <button type="submit" className="button button-main" disabled={isBusy || proof.trim() === ""}>
        {words.proof.show}
      </button>
    </form>
  );
}
