import { useEffect, useState } from "react";
import type { CallWords } from "../words/call-words.ts";

const keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#"] as const;
const isKey = (key: string): boolean => (keys as readonly string[]).includes(key);

/** Keys that are shown as pressed: a date of birth and a few more. */
const shownMax = 12;

interface KeypadProps {
  readonly words: CallWords;
  readonly onKey: (digit: string) => void;
}

/** Digits for those who would rather not say them aloud; the keyboard's own work while it is open. */
export function Keypad({ words, onKey }: KeypadProps) {
  const [pressed, setPressed] = useState(0);
  const press = (digit: string): void => {
    onKey(digit);
    setPressed((count) => count + 1);
  };
  useEffect(() => {
    const onKeyDown = ({ key, ctrlKey, metaKey, altKey, repeat }: KeyboardEvent): void => {
      if (ctrlKey || metaKey || altKey || repeat || !isKey(key)) return;
      onKey(key);
      setPressed((count) => count + 1);
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [onKey]);
  return (
    <div className="keypad" role="group" aria-label={words.keypad}>
      <p className="keypad-pressed">
        <span>{words.keysPressed}</span> {/* Dots: somebody may look over the shoulder. */}
        <span role="status" aria-label={`${words.keysPressed} ${pressed}`}>
          {"•".repeat(Math.min(pressed, shownMax))}
        </span>
      </p>
      <div className="keypad-keys">
        {keys.map((digit) => (
          <button key={digit} type="button" className="button" onClick={() => press(digit)}>
            {digit}
          </button>
        ))}
      </div>
      <p className="hint">{words.keypadHint}</p>
    </div>
  );
}
