import { CoffeeOutlined } from "@ant-design/icons";
import { NavLink } from "react-router";
import { useWords } from "../words/use-words.tsx";
import { trainerWords } from "./trainer-words.ts";

/** The way to the trainer. */
export function TrainerLink() {
  const words = useWords(trainerWords);
  return (
    <NavLink to="/trainer">
      <CoffeeOutlined aria-hidden /> {words.title}
    </NavLink>
  );
}
