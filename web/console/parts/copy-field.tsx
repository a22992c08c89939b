import { CheckOutlined, CopyOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { commonWords } from "../words/common-words.ts";
import { useWords } from "../words/use-words.tsx";

/** How long the button says that it has copied, in milliseconds. */
const copiedMs = 2_000;

/** Something that is shown once, to be copied. */
export function CopyField({ label, value }: { readonly label: string; readonly value: string }) {
  const words = useWords(commonWords);
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  useEffect(() => {
    if (state !== "copied") return;
    const timer = setTimeout(() => setState("idle"), copiedMs);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(value);
      setState("copied");
    } catch {
      // Without a secure address the browser lets nobody write to the clipboard: select it instead.
      input.current?.select();
      setState("failed");
    }
  };
  return (
    <div>
      <div className="kl-copy">
        <input
          ref={input}
          readOnly
          aria-label={label}
          value={value}
          onFocus={(event) => event.target.select()}
        />
        <Button
          type="primary"
          icon={state === "copied" ? <CheckOutlined /> : <CopyOutlined />}
          onClick={() => void copy()}
        >
          {state === "copied" ? words.copied : words.copy}
        </Button>
      </div>
      <p className="kl-hint" aria-live="polite">
        {state === "failed" ? words.copyFailed : null}
      </p>
    </div>
  );
}
