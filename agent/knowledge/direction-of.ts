import type { Language } from "../../domain/locale.ts";

/** Whether something is to begin or to end. */
export type Direction = "on" | "off";

const words: Readonly<Record<Language, Readonly<Record<Direction, RegExp>>>> = {
  zh: {
    on: /开通|开启|打开|开设|绑定|绑上|订阅|添加|加上|申请/u,
    off: /取消|解除|关闭|关掉|关了|停掉|停用|解绑|退订|退掉|注销|撤销/u,
  },
  en: {
    on: /\b(?:turn|switch|opt|sign|log|set)(?:ed|ing|ting)? (?:\w+ ){0,3}?(?:on|in|up|back on)\b|\b(?:enable|activate|start|register|join|add)\b/iu,
    off: /\b(?:turn|switch|opt|sign|log|shut)(?:ed|ing|ting)? (?:\w+ ){0,3}?(?:off|out|down)\b|\b(?:disable|deactivate|cancel|stop|end|quit|leave|unsubscribe|remove|delete)\b/iu,
  },
};

/**
 * Which way a question goes; undefined where it says neither, or both. "Turn it on" and "turn it off" share all of their
 * other words, and the answer to one is the worst answer to the other.
 */
export function directionOf(text: string, language: Language): Direction | undefined {
  const isOn = words[language].on.test(text);
  const isOff = words[language].off.test(text);
  if (isOn === isOff) return undefined;
  return isOn ? "on" : "off";
}
