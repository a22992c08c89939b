import { useCallback, useEffect, useState } from "react";
import type { Receipt, ReceiptDoor, SurveyAnswer } from "../../server/protocol/receipts.ts";
import type { PageLanguage } from "../chat/machine/page-state.ts";
import { askServer, type ServerAnswer } from "../shared/ask-server.ts";
import { refusalOf, type Refusal } from "./refusal.ts";

export type ReceiptStage =
  | { readonly type: "opening" }
  | { readonly type: "proof"; readonly door: ReceiptDoor; readonly isWrong: boolean }
  | { readonly type: "shown"; readonly door: ReceiptDoor; readonly receipt: Receipt }
  | { readonly type: "refused"; readonly reason: Refusal };

/** What the page can do; each tells whether it was done. */
export interface ReceiptDeeds {
  readonly prove: (proof: string) => Promise<void>;
  readonly readIn: (language: PageLanguage) => Promise<void>;
  readonly stop: () => Promise<boolean>;
  readonly askRecording: () => Promise<boolean>;
  readonly answer: (answer: SurveyAnswer) => Promise<boolean>;
  /** Leads to a chat in which a person can be asked for. */
  readonly toPerson: () => Promise<boolean>;
}

/** English keeps the region of the call, or is British in a Chinese one. */
const localeIn = (language: PageLanguage, { locale }: ReceiptDoor): Receipt["locale"] => {
  if (language === "zh") return "zh-CN";
  return locale === "zh-CN" ? "en-GB" : locale;
};

const refused = (answer: Exclude<ServerAnswer<unknown>, { type: "value" }>): ReceiptStage => ({
  type: "refused",
  reason: answer.type === "refused" ? refusalOf(answer.code) : "failed",
});

/** The receipt that a link opens, and what can be done with it. */
export function useReceipt(token: string): {
  readonly stage: ReceiptStage;
  readonly deeds: ReceiptDeeds;
} {
  const [stage, setStage] = useState<ReceiptStage>({ type: "opening" });
  const open = useCallback(
    async (door: ReceiptDoor, how: { readonly locale?: string; readonly proof?: string }) => {
      const answer = await askServer<Receipt>("/api/receipts/open", { token, ...how });
      if (answer.type === "value") setStage({ type: "shown", door, receipt: answer.value });
      else if (answer.type === "refused" && answer.code === "PROOF_WRONG")
        setStage({ type: "proof", door, isWrong: how.proof !== undefined });
      else setStage(refused(answer));
    },
    [token],
  );
  useEffect(() => {
    void (async () => {
      const answer = await askServer<ReceiptDoor>("/api/receipts/door", { token });
      if (answer.type !== "value") setStage(refused(answer));
      else if (answer.value.needsProof)
        setStage({ type: "proof", door: answer.value, isWrong: false });
      else await open(answer.value, {});
    })();
  }, [token, open]);
  return { stage, deeds: deedsOf(token, stage, open) };
}

function deedsOf(
  token: string,
  stage: ReceiptStage,
  open: (door: ReceiptDoor, how: { locale?: string; proof?: string }) => Promise<void>,
): ReceiptDeeds {
  const done = async (path: string, more: object = {}): Promise<boolean> => {
    const { type } = await askServer(`/api/receipts/${path}`, { token, ...more });
    return type === "value";
  };
  /** Does something that changes the receipt, and shows it as it is then. */
  const change = async (path: string, more?: object): Promise<boolean> => {
    const isDone = await done(path, more);
    if (isDone && stage.type === "shown") {
      await open(stage.door, { locale: stage.receipt.locale });
    }
    return isDone;
  };
  return {
    prove: async (proof) => {
      if (stage.type === "proof") await open(stage.door, { proof });
    },
    readIn: async (language) => {
      if (stage.type === "shown") {
        await open(stage.door, { locale: localeIn(language, stage.door) });
      }
    },
    stop: () => change("stop"),
    askRecording: () => change("recording"),
    answer: (answer) => change("survey", answer),
    toPerson: async () => {
      const answer = await askServer<{ url: string }>("/api/receipts/person", { token });
      if (answer.type !== "value") return false;
      const { pathname, hash } = new URL(answer.value.url);
      location.assign(`${pathname}${hash}`);
      return true;
    },
  };
}
