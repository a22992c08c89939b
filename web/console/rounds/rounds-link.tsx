import { PhoneOutlined } from "@ant-design/icons";
import { NavLink } from "react-router";
import { useWords } from "../words/use-words.tsx";
import { roundsWords } from "./rounds-words.ts";

/** The way to the rounds in the navigation. */
export function RoundsLink() {
  const { title } = useWords(roundsWords);
  return (
    <NavLink to="/rounds">
      <PhoneOutlined aria-hidden /> {title}
    </NavLink>
  );
}
