import { SearchOutlined } from "@ant-design/icons";
import { Input } from "antd";
import { useEffect, useRef, useState } from "react";

/** Milliseconds without a key after which the list is asked for anew. */
const settleMs = 250;

/** A search that goes along while somebody types; `/` leads to it. */
export function SearchField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const [text, setText] = useState(value);
  const sent = useRef(value);
  useEffect(() => {
    // The address changed elsewhere: a step back in the history, a cleared filter.
    if (value === sent.current) return;
    sent.current = value;
    setText(value);
  }, [value]);
  useEffect(() => {
    if (text.trim() === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = text.trim();
      onChange(sent.current);
    }, settleMs);
    return () => clearTimeout(timer);
  }, [text, onChange]);
  return (
    <Input
      type="search"
      className="kl-search"
      prefix={<SearchOutlined aria-hidden />}
      allowClear
      placeholder={label}
      aria-label={label}
      aria-keyshortcuts="/"
      data-search=""
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
}
