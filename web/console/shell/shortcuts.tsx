import { Modal, Switch } from "antd";
import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from "react";
import { commonWords } from "../words/common-words.ts";
import { useWords } from "../words/use-words.tsx";
import { shellWords } from "./shell-words.ts";

/** A key of the keyboard, what it does in words, and the doing. */
export interface Shortcut {
  /** Each as `KeyboardEvent.key`. */
  readonly keys: readonly string[];
  readonly label: string;
  readonly run: () => void;
}

interface Shortcuts {
  readonly register: (shortcuts: readonly Shortcut[]) => () => void;
  readonly showHelp: () => void;
}

const ShortcutsContext = createContext<Shortcuts | undefined>(undefined);

const storageKey = "kindline.console.keys";

/** Listens for single keys wherever nobody is typing; `?` lists those of the present page. */
export function ShortcutsProvider({ children }: { readonly children: ReactNode }) {
  const groups = useRef(new Set<readonly Shortcut[]>());
  const [isOn, setIsOn] = useKept(storageKey);
  const [shown, setShown] = useState<readonly Shortcut[]>();
  const words = useWords(shellWords);
  const all = useCallback((): readonly Shortcut[] => [...groups.current].flat(), []);
  const showHelp = useCallback(() => setShown(all()), [all]);
  const register = useCallback((shortcuts: readonly Shortcut[]) => {
    groups.current.add(shortcuts);
    return () => groups.current.delete(shortcuts);
  }, []);
  const own = useMemo(
    () => [
      { keys: ["?"], label: words.keyHelp, run: showHelp },
      { keys: ["/"], label: words.keySearch, run: focusSearch },
    ],
    [words, showHelp],
  );
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent): void => {
      if (!isForShortcuts(event)) return;
      const found = [...own, ...all()].find(({ keys }) => keys.includes(event.key));
      if (found === undefined) return;
      event.preventDefault();
      found.run();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [isOn, own, all]);
  const shortcuts = useMemo(() => ({ register, showHelp }), [register, showHelp]);
  return (
    <ShortcutsContext value={shortcuts}>
      {children}
      <HelpDialog
        shortcuts={shown === undefined ? undefined : [...shown, ...own]}
        isOn={isOn}
        onSwitch={setIsOn}
        onClose={() => setShown(undefined)}
      />
    </ShortcutsContext>
  );
}

function useHub(): Shortcuts {
  const hub = use(ShortcutsContext);
  if (hub === undefined) throw new TypeError("Expected a ShortcutsProvider around this.");
  return hub;
}

export const useShortcutHelp = (): (() => void) => useHub().showHelp;

/** Makes keys work for as long as this is on the screen; give a list that stays the same. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const { register } = useHub();
  useEffect(() => register(shortcuts), [register, shortcuts]);
}

/** Nobody types, nothing is open above the page, and the browser wants nothing of this key. */
function isForShortcuts(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
  const dialogs = document.querySelectorAll("[aria-modal=true]");
  if ([...dialogs].some((dialog) => dialog.checkVisibility())) return false;
  const { target } = event;
  if (!(target instanceof HTMLElement)) return true;
  return !target.isContentEditable && target.closest("input,textarea,select") === null;
}

function focusSearch(): void {
  const field = document.querySelector("[data-search]");
  const input = field instanceof HTMLInputElement ? field : field?.querySelector("input");
  input?.focus();
}

function HelpDialog({
  shortcuts,
  isOn,
  onSwitch,
  onClose,
}: {
  readonly shortcuts: readonly Shortcut[] | undefined;
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
  readonly onClose: () => void;
}) {
  const words = useWords(shellWords);
  const { close } = useWords(commonWords);
  return (
    <Modal
      open={shortcuts !== undefined}
      title={words.keysTitle}
      footer={null}
      closable={{ "aria-label": close }}
      onCancel={onClose}
      width={420}
      destroyOnHidden
    >
      <dl className="kl-keys">
        {shortcuts?.map(({ keys, label }) => (
          <div key={label}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{keyNames[key] ?? key}</kbd>
              ))}
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <label className="kl-switch">
        <Switch size="small" checked={isOn} onChange={onSwitch} /> {words.keysSwitch}
      </label>
    </Modal>
  );
}

const keyNames: Readonly<Record<string, string>> = {
  ArrowDown: "↓",
  ArrowUp: "↑",
  Escape: "Esc",
  Enter: "↵",
};

/** On unless it was switched off here before. */
function useKept(key: string): readonly [boolean, (isOn: boolean) => void] {
  const [isOn, setIsOn] = useState(() => {
    try {
      return localStorage.getItem(key) !== "off";
    } catch {
      return true;
    }
  });
  const keep = (next: boolean): void => {
    setIsOn(next);
    try {
      localStorage.setItem(key, next ? "on" : "off");
    } catch {
      // It holds for this visit then.
    }
  };
  return [isOn, keep];
}
