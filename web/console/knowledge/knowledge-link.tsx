import { ReadOutlined } from "@ant-design/icons";
import { NavLink } from "react-router";
import { useMay } from "../session/use-session.tsx";
import { useWords } from "../words/use-words.tsx";
import { knowledgeWords } from "./knowledge-words.ts";

/** The way to the creditor's documents, for whoever may read them. */
export function KnowledgeLink() {
  const words = useWords(knowledgeWords);
  if (!useMay("knowledge.read")) return null;
  return (
    <NavLink to="/knowledge">
      <ReadOutlined aria-hidden /> {words.menu}
    </NavLink>
  );
}
