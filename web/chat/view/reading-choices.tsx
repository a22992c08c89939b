import { TEXT_SIZES, type TextSize } from "../words/text-size.ts";
import { chatWords, languageNames } from "../words/words-in.ts";
import { Choice, type ChoiceOption } from "./choice.tsx";
import type { PageProps } from "./page-props.ts";

const languages = ["zh", "en"] as const;

const languageOptions = languages.map((value) => ({
  value,
  face: languageNames[value],
  lang: chatWords[value].lang,
}));

/** The language of the page and the size of its text; compact where they are not the main thing. */
export function ReadingChoices(props: PageProps & { readonly isCompact?: boolean }) {
  const { words, language, textSize, onLanguage, onTextSize, isCompact = false } = props;
  const sizeOptions = TEXT_SIZES.map((value): ChoiceOption<TextSize> => {
    const name = words.textSizes[value];
    if (!isCompact) return { value, face: name };
    const sample = <b className={`choice-sample-${value}`}>{words.textSample}</b>;
    return { value, name, face: sample };
  });
  return (
    <div className={isCompact ? "reading-choices reading-choices-compact" : "reading-choices"}>
      <Choice
        label={words.language}
        isLabelHidden={isCompact}
        options={languageOptions}
        value={language}
        onPick={onLanguage}
      />
      <Choice
        label={words.textSize}
        isLabelHidden={isCompact}
        options={sizeOptions}
        value={textSize}
        onPick={onTextSize}
      />
    </div>
  );
}
