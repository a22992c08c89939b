/** What is read of a key that was pressed. */
interface Key {
  readonly key: string;
  readonly keyCode: number;
  readonly isComposing: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Key code of a key that an input method takes for itself, also where `isComposing` is late. */
const takenByInputMethod = 229;

/** Enter sends; with Shift it makes a new line, and while characters are being composed it chooses them. */
export const isSendKey = ({ key, keyCode, isComposing, shiftKey, altKey }: Key): boolean =>
  key === "Enter" && !shiftKey && !altKey && !isComposing && keyCode !== takenByInputMethod;
