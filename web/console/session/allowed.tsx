import { Outlet } from "react-router";
import type { Permission } from "../../../server/protocol/staff.ts";
import { errorLabels } from "../labels/errors.ts";
import { useTitle } from "../parts/use-title.ts";
import { commonWords } from "../words/common-words.ts";
import { useWords } from "../words/use-words.tsx";
import { useMay } from "./use-session.tsx";

/** Pages that only some may open: the others are told so, wherever they got the address from. */
export function Allowed({ permission }: { readonly permission: Permission }) {
  return useMay(permission) ? <Outlet /> : <NotAllowed />;
}

function NotAllowed() {
  const words = useWords(commonWords);
  const labels = useWords(errorLabels);
  useTitle(words.notAllowed);
  return (
    <section className="kl-empty">
      <h1>{words.notAllowed}</h1>
      <p>{labels.FORBIDDEN}</p>
    </section>
  );
}
