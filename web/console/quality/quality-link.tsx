import { AuditOutlined } from "@ant-design/icons";
import { NavLink } from "react-router";
import { useWords } from "../words/use-words.tsx";
import { qualityWords } from "./quality-words.ts";

/** The way to the quality of calls. */
export function QualityLink() {
  const words = useWords(qualityWords);
  return (
    <NavLink to="/quality">
      <AuditOutlined aria-hidden /> {words.menu}
    </NavLink>
  );
}
