import { useEffect, useState } from "react";
import type { SandboxPayment } from "../../server/protocol/payments.ts";
import type { PageLanguage } from "../chat/machine/page-state.ts";
import { askServer } from "../shared/ask-server.ts";
import { writtenMoney } from "../shared/written-money.ts";
import { payWords } from "./pay-words.ts";

type Act = "pay" | "fail" | "leave";
type Stage = "opening" | "broken" | "ready" | Act;

interface PayPageProps {
  readonly token: string;
  readonly language: PageLanguage;
}

/** The sandbox's page: what shall have happened to the payment. */
export function PayPage({ token, language }: PayPageProps) {
  const words = payWords[language];
  const [stage, setStage] = useState<Stage>("opening");
  const [payment, setPayment] = useState<SandboxPayment>();
  useEffect(() => {
    document.documentElement.lang = words.lang;
    document.title = words.title;
  }, [words]);
  useEffect(() => {
    const look = async (): Promise<void> => {
      const answer = await askServer<SandboxPayment>("/api/payments/sandbox/look", { token });
      if (answer.type === "value") setPayment(answer.value);
      setStage(answer.type === "value" ? "ready" : "broken");
    };
    void look();
  }, [token]);
  const act = async (what: Act): Promise<void> => {
    const { type } = await askServer("/api/payments/sandbox", { token, act: what });
    setStage(type === "value" ? what : "broken");
  };
  return (
    <main className="page page-narrow">
      <h1>{words.title}</h1>
      <p className="card">{words.test}</p>
      {stage === "opening" ? <p role="status">{words.opening}</p> : null}
      {stage === "broken" ? <p role="alert">{words.broken}</p> : null}
      {stage === "ready" && payment?.isExpired === true ? (
        <p role="alert">{words.expired}</p>
      ) : null}
      {stage === "ready" && payment?.isExpired === false ? (
        <>
          <p className="lead">{writtenMoney(payment.amount, payment.currency, language)}</p>
          <p>{words.noCard}</p>
          <button type="button" className="button button-main" onClick={() => void act("pay")}>
            {words.pay}
          </button>
          <button type="button" className="button" onClick={() => void act("fail")}>
            {words.fail}
          </button>
          <button type="button" className="button" onClick={() => void act("leave")}>
            {words.leave}
          </button>
        </>
      ) : null}
      {stage === "pay" || stage === "fail" || stage === "leave" ? (
        <p role="status" className="lead">
          {words.done[stage]}
        </p>
      ) : null}
    </main>
  );
}
