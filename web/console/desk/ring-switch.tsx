import { Switch } from "antd";
import { useWords } from "../words/use-words.tsx";
import { lineWords } from "./line-words.ts";
import { useRingSwitch } from "./use-ring-tone.ts";

/** Whether it rings aloud on this machine; what rings is seen and read aloud in any case. */
export function RingSwitch() {
  const words = useWords(lineWords);
  const [isOn, setOn] = useRingSwitch();
  return (
    <label className="kl-switch">
      <Switch size="small" checked={isOn} onChange={setOn} /> {words.ringSound}
    </label>
  );
}
