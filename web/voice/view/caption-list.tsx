import type { CallProps } from "./call-props.ts";

/**
 * What both sides said. It is not read out: whoever uses a screen reader hears the call itself, and must
 * not hear it twice at once.
 */
export function CaptionList({ words, callWords, state }: CallProps) {
  const { captions, locale } = state;
  return (
    <ol className="captions" aria-label={callWords.captions}>
      {captions.map(({ id, speaker, text, isPartial }) => (
        <li key={id} className={`caption caption-${speaker}${isPartial ? " caption-partial" : ""}`}>
          <span className="caption-who">{words.speakers[speaker]}</span>
          <span className="bubble" lang={locale}>
            {text}
            {isPartial ? " …" : ""}
          </span>
        </li>
      ))}
    </ol>
  );
}
