import { useParams } from "react-router";
import type { KnowledgeView, PassageView } from "../../../server/protocol/knowledge.ts";
import { jurisdictionLabels } from "../labels/calls.ts";
import { LoadedPage } from "../parts/loaded-page.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { Tag } from "../parts/tag.tsx";
import { useMay } from "../session/use-session.tsx";
import { useWords } from "../words/use-words.tsx";
import { DocumentSteps } from "./document-steps.tsx";
import { knowledgeWords } from "./knowledge-words.ts";
import { StateTag } from "./state-tag.tsx";
import { useDocument } from "./use-knowledge.ts";

/** One version of one document as it was read: what it answers, and what of it is never said. */
export function DocumentPage() {
  const words = useWords(knowledgeWords);
  const { documentId = "", version = "" } = useParams();
  const document = useDocument({ documentId, version: Number(version) });
  return (
    <LoadedPage query={document} title={words.title}>
      {(view) => <Shown view={view} />}
    </LoadedPage>
  );
}

function Shown({ view }: { readonly view: KnowledgeView }) {
  const words = useWords(knowledgeWords);
  const places = useWords(jurisdictionLabels);
  const mayWrite = useMay("knowledge.write");
  const { title, version, state, content, reason } = view;
  return (
    <>
      <PageHeading
        title={words.titled(title, version)}
        aside={mayWrite ? <DocumentSteps view={view} /> : undefined}
      >
        <p>
          <StateTag state={state} />{" "}
          <span className="kl-faint">
            {view.jurisdictions.map((place) => places[place]).join(" · ")} ·{" "}
            {view.creditors.length === 0 ? words.everyCreditor : view.creditors.join(", ")} ·{" "}
            {view.validFrom} – {view.validUntil ?? words.noEnd} ·{" "}
            {view.isPublic ? words.isPublic : words.onlyVerified} · {view.fileName}
          </span>
        </p>
        {reason === null ? null : <p className="kl-faint">{reason}</p>}
      </PageHeading>
      <section className="kl-section" aria-labelledby="kl-passages">
        <h2 id="kl-passages">{words.passages}</h2>
        <ol className="kl-passages">
          {content.map((passage) => (
            <Passage key={passage.place} passage={passage} />
          ))}
        </ol>
      </section>
    </>
  );
}

function Passage({
  passage: { place, headings, questions, text, fault },
}: {
  readonly passage: PassageView;
}) {
  const words = useWords(knowledgeWords);
  return (
    <li className="kl-card" aria-label={words.passage(place)}>
      <p>
        {fault === null ? (
          <Tag tone="good">{words.said}</Tag>
        ) : (
          <Tag tone="warn">{words.faults[fault]}</Tag>
        )}{" "}
        <span className="kl-faint">{headings.join(" › ")}</span>
      </p>
      {questions.length === 0 ? null : (
        <p>
          <span className="kl-faint">{words.approvedFor}:</span> {questions.join(" / ")}
        </p>
      )}
      <p>{text}</p>
    </li>
  );
}
