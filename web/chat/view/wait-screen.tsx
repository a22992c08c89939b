import type { DoorTrouble } from "../machine/page-state.ts";
import type { PageProps } from "./page-props.ts";

/** Until the door answers: what it takes so long for, and that it goes on by itself. */
export function WaitScreen({
  words,
  trouble,
}: PageProps & { readonly trouble: DoorTrouble | null }) {
  const passage = trouble === null ? null : words.trouble[trouble];
  return (
    <main className="page page-narrow">
      <h1 className="visually-hidden">{words.title}</h1>
      <div className="waiting" role="status">
        <span className="breath" aria-hidden="true" />
        <p className="waiting-title">{passage?.title ?? words.opening}</p>
        {passage === null ? null : <p>{passage.text}</p>}
      </div>
    </main>
  );
}
