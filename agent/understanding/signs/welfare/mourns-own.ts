import { says, spokenLanguage } from "../../said-words.ts";
import { leftAlive, tellsOldLoss } from "./gone-not-dead.ts";
import { otherRoles } from "../people/other-roles.ts";
import { mournsSuicide } from "../danger/past-danger.ts";

/** Somebody of one's own family, and that they have died: 我爹走了, "my dad passed away". */
const words = says({
  zh: new RegExp(
    `[我俺](?:家|屋头)?(?:的)?(?:${otherRoles.zh}|娃儿?|孩子|幺儿|堂客|老爷子|老太太)[^，。我俺你您]{0,6}(?:(?:(?<![收拿带借调搬领取赶跑抢骗卷抱接开])走(?!了?一?趟)|不在|去世|过世|离世|病逝|病故|死|牺牲|夭折)[了咯喽]|没[了咯喽](?!工作|活|收入|钱|联系|消息|电)|刚走|(?:去|过|离)世)`,
    "u",
  ),
  en: new RegExp(
    `\\bmy (?:\\w+ ){0,2}?${otherRoles.en}(?:['’]s)? (?:(?:has|have|had|just|has just|recently|suddenly|sadly) ){0,2}(?:died|dead|passed(?: away| on)?\\b(?! (?:me|it|us|on (?:the|your))))`,
    "iu",
  ),
});

/** Somebody who has gone away, and will be back. */
const isAway = says({
  zh: /打工|出差|上学|上班|(?:月底|过年|过几天|下周|才|就)回来?/u,
  en: /\bdead (?:asleep|tired|set|serious|busy|broke)\b/iu,
});

/** True where whoever speaks has lately lost somebody of their own; a loss of long ago is told without that. */
export function mournsOwn(text: string): boolean {
  if (mournsSuicide(text, spokenLanguage(text))) return true;
  return (
    words(text) && !isAway(text) && !leftAlive(text) && !tellsOldLoss(text, spokenLanguage(text))
  );
}
