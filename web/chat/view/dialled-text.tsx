import { Fragment } from "react";
import { dialledParts } from "./dialled-parts.ts";
import { PhoneLink } from "./phone-link.tsx";

/** A sentence of ours; a number that helps in danger is dialled by a touch. */
export const DialledText = ({ text }: { readonly text: string }) =>
  dialledParts(text).map((part, index) => (
    // The parts of one sentence never change places.
    <Fragment key={index}>{part.isNumber ? <PhoneLink phone={part.text} /> : part.text}</Fragment>
  ));
