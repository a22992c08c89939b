import { useEffect, useState } from "react";
import { browserLanguage, keepLanguage, pickedLanguage } from "../../chat/browser/preferences.ts";
import { languageOfLocale, type PageLanguage } from "../../chat/machine/page-state.ts";
import { Choice } from "../../chat/view/choice.tsx";
import { useReceipt } from "../use-receipt.ts";
import { receiptWords } from "../words/words-in.ts";
import { ProofForm } from "./proof-form.tsx";
import { ReceiptSheet } from "./receipt-sheet.tsx";
import { RefusedReceipt } from "./refused-receipt.tsx";

const languages = [
  { value: "zh", face: "中文", lang: "zh-CN" },
  { value: "en", face: "English", lang: "en" },
] as const;

/** The debtor's receipt: what its link opens, in the language they read. */
export function ReceiptPage({ token }: { readonly token: string }) {
  const { stage, deeds } = useReceipt(token);
  const [picked, setPicked] = useState<PageLanguage | null>(pickedLanguage);
  const language = languageOf(stage, picked);
  const words = receiptWords[language];
  useEffect(() => {
    document.documentElement.lang = words.lang;
    // Nothing in the title says what it is about: somebody may look over the shoulder.
    document.title = words.title;
  }, [words]);
  const pick = (next: PageLanguage): void => {
    keepLanguage(next);
    setPicked(next);
    void deeds.readIn(next);
  };
  return (
    <main className="page">
      {stage.type === "opening" ? (
        <p className="opening" role="status">
          {words.opening}
        </p>
      ) : null}
      {stage.type === "refused" ? (
        <RefusedReceipt reason={stage.reason} words={words} deeds={deeds} />
      ) : null}
      {stage.type === "proof" ? (
        <ProofForm
          words={words}
          institution={stage.door.institution}
          isWrong={stage.isWrong}
          onProof={deeds.prove}
        />
      ) : null}
      {stage.type === "shown" ? (
        <ReceiptSheet receipt={stage.receipt} words={words} deeds={deeds} />
      ) : null}
      {stage.type === "opening" ? null : (
        <div className="no-print">
          <Choice
            label={words.language}
            isLabelHidden
            options={languages}
            value={language}
            onPick={pick}
          />
        </div>
      )}
    </main>
  );
}

/** What is shown decides; before that the debtor's own choice, the language of the call, the browser's. */
function languageOf(
  stage: ReturnType<typeof useReceipt>["stage"],
  picked: PageLanguage | null,
): PageLanguage {
  if (stage.type === "shown") return languageOfLocale(stage.receipt.locale);
  if (picked !== null) return picked;
  return stage.type === "proof" ? languageOfLocale(stage.door.locale) : browserLanguage();
}
