import { useMutation } from "@tanstack/react-query";
import { Button, Checkbox, Input } from "antd";
import { useState, type SyntheticEvent } from "react";
import type { KnowledgeTried } from "../../../server/protocol/knowledge.ts";
import type { Jurisdiction, Locale } from "../data/protocol-types.ts";
import { useApi } from "../data/use-api.tsx";
import { JurisdictionSelect } from "../guard/jurisdiction-select.tsx";
import { LocaleSelect } from "../guard/locale-select.tsx";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { Field } from "../parts/field.tsx";
import { Tag } from "../parts/tag.tsx";
import { commonWords } from "../words/common-words.ts";
import { useFormat, useLanguage, useWords } from "../words/use-words.tsx";
import { knowledgeWords } from "./knowledge-words.ts";

/** A question, and what a call of now would make of it. */
export function TryPanel() {
  const words = useWords(knowledgeWords);
  const { required } = useWords(commonWords);
  const { language } = useLanguage();
  const api = useApi();
  const attempt = useMutation({ mutationFn: api.tryQuestion });
  const [text, setText] = useState("");
  const [fault, setFault] = useState<string>();
  const [locale, setLocale] = useState<Locale>(language === "zh" ? "zh-CN" : "en-US");
  const [jurisdiction, setJurisdiction] = useState<Jurisdiction>(language === "zh" ? "cn" : "us");
  const [creditor, setCreditor] = useState("");
  const [isVerified, setVerified] = useState(true);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (text.trim() === "") return setFault(required);
    setFault(undefined);
    attempt.mutate({ text: text.trim(), locale, jurisdiction, creditor, isVerified });
  };
  return (
    <form onSubmit={submit} noValidate className="kl-card kl-form kl-try" aria-labelledby="kl-try">
      <h2 id="kl-try">{words.tryTitle}</h2>
      <p className="kl-faint">{words.tryText}</p>
      <Field label={words.question} fault={fault}>
        {(ids) => (
          <Input
            {...ids}
            maxLength={300}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      <Field label={words.creditor} hint={words.creditorHint}>
        {(ids) => (
          <Input {...ids} value={creditor} onChange={({ target }) => setCreditor(target.value)} />
        )}
      </Field>
      <div className="kl-try-where">
        <JurisdictionSelect value={jurisdiction} onChange={setJurisdiction} />
        <LocaleSelect value={locale} onChange={setLocale} />
        <Checkbox checked={isVerified} onChange={({ target }) => setVerified(target.checked)}>
          {words.verified}
        </Checkbox>
      </div>
      <Button htmlType="submit" loading={attempt.isPending} aria-label={words.ask}>
        {words.ask}
      </Button>
      <div aria-live="polite">
        {attempt.error === null ? null : <ErrorPanel error={attempt.error} />}
        {attempt.data === undefined ? null : <Tried tried={attempt.data} />}
      </div>
    </form>
  );
}

function Tried({ tried: { finding, candidates, scoreMin } }: { readonly tried: KnowledgeTried }) {
  const words = useWords(knowledgeWords);
  const format = useFormat();
  return (
    <div className="kl-section">
      {finding === null ? <p className="kl-notice">{words.notAsked}</p> : null}
      {finding?.type === "unknown" ? <p className="kl-notice">{words.unknown}</p> : null}
      {finding?.type === "answer" ? (
        <div className="kl-notice kl-notice-good">
          <p>
            <strong>{words.answers}</strong>{" "}
            <Tag tone={finding.isApproved ? "good" : "accent"}>
              {finding.isApproved ? words.approved : words.quoted}
            </Tag>
          </p>
          <blockquote>{finding.sentences.join(" ")}</blockquote>
          <p className="kl-faint">
            {words.source(finding.source.title, finding.source.version, finding.source.passage)} ·{" "}
            {words.score} {format.number(finding.score)}
          </p>
        </div>
      ) : null}
      {candidates.length === 0 ? null : (
        <>
          <h3>{words.nearest}</h3>
          <p className="kl-faint">{words.scoreMin(format.number(scoreMin))}</p>
          <ol>
            {candidates.map(({ documentId, title, version, passage, text, score }) => (
              <li key={`${documentId} ${passage}`}>
                {format.number(score)} · {words.source(title, version, passage)}: {text}
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
