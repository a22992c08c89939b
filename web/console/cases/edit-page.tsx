import { Link, useParams } from "react-router";
import { useCase } from "../data/queries.ts";
import { LoadedPage } from "../parts/loaded-page.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { useWords } from "../words/use-words.tsx";
import { EditForm } from "./edit-form.tsx";
import { editWords } from "./edit-words.ts";

/** A case as text to be changed, against changes of others. */
export function EditPage() {
  const { caseId = "" } = useParams();
  const words = useWords(editWords);
  const query = useCase(caseId);
  return (
    <LoadedPage query={query} title={words.title(caseId)}>
      {(view) => (
        <>
          <nav className="kl-back">
            <Link to={`/cases/${encodeURIComponent(caseId)}`}>← {view.row.debtorName}</Link>
          </nav>
          <PageHeading title={words.title(view.row.debtorName)}>
            <p className="kl-faint">{words.intro}</p>
          </PageHeading>
          <EditForm key={caseId} view={view} />
        </>
      )}
    </LoadedPage>
  );
}
