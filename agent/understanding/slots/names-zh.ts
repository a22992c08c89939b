import { soundsLike } from "../../../language/pinyin.ts";
import { nameCharsMax, startsWithSurname } from "./surnames.ts";
import { asksIdentity, type Turn } from "./turn.ts";

const introduction =
  /(?:我(?:就|正)?是|我(?:的)?(?:名字|姓名)?(?:叫|是叫)|本人(?:是|叫)?|姓名是?|名字是)[ ，：:]?([\p{Script=Han}]{2,10})/gu;
const selfAfter =
  /(?:^|[^\p{Script=Han}])([\p{Script=Han}]{2,4})(?:本人|就是我|是我)(?![\p{Script=Han}])/gu;

/** What may follow a name in the same run of characters. */
const tail = /^(?:本人|[啊呀嘛呢的哈噻嘞哦诶]|身份证|后四位|尾号|生日|出生|先生|女士)/;

/** Second characters of words that only look like a name: 我是钱不够, 我是全职的. */
const noName =
  /[不没有的在了还都就能会要也去得到被把说给人们你我他她它个是]|高中|大学|单亲|单身|司机|安徽|全职|文盲|工人|农民|时候|老师|老婆|老公|房东|房客|同事|朋友|律师/;

/** Somebody else, or a question: no name of the speaker is in it. */
const notMine =
  /不是|[他她找]|打错|不认识|没听过|你是|您是|谁|不在|没在|走了|去世|老婆|老公|媳妇|[爸妈哥姐弟妹]|儿子|女儿|朋友|同事|[吗？?]/;

/** The name at the start of a run of characters, if it ends where a name ends. */
function nameAt(run: string, isMarked: boolean): string | undefined {
  if (!isMarked && !startsWithSurname(run)) return undefined;
  for (let length = nameCharsMax(run); length >= 2; length -= 1) {
    const rest = run.slice(length);
    const name = run.slice(0, length);
    if (name.length < length || noName.test(name)) continue;
    if (rest === "" || tail.test(rest)) {
      // 陈伟的老婆 is not 陈伟.
      return /^的./u.test(rest) ? undefined : name;
    }
  }
  return undefined;
}

/** The name a Chinese turn gives as the speaker's, as said. */
export function readNameZh(turn: Turn): string | undefined {
  for (const [whole, run = ""] of turn.text.matchAll(introduction)) {
    const name = knownName(turn, run) ?? nameAt(run, whole.includes("叫"));
    if (name !== undefined) return name;
  }
  if (/不是|[？?吗]/.test(turn.text)) return undefined;
  for (const [, run = ""] of turn.text.matchAll(selfAfter)) {
    const name = nameAt(run.replace(/^[对是嗯喂好]/u, ""), false);
    if (name !== undefined) return name;
  }
  return asksIdentity(turn) && !notMine.test(turn.text) ? answeredName(turn) : undefined;
}

/** The debtor's name at the start of a run, unless the run goes on to somebody else. */
function knownName({ debtorName }: Turn, run: string): string | undefined {
  if (debtorName === undefined || !run.startsWith(debtorName)) return undefined;
  return /^(?:的.|[他她])/u.test(run.slice(debtorName.length)) ? undefined : debtorName;
}

/** Characters of an answer in which a name is sought by its sound. */
const answerCharsMax = 24;
const filler = /^[喂嗯呃哦啊对是好的我叫那个就，,。 ]+/u;

/** The answer to "who am I speaking with": the debtor's name or one that sounds like it, or a name alone. */
function answeredName(turn: Turn): string | undefined {
  const { debtorName } = turn;
  if (debtorName !== undefined && turn.text.includes(debtorName)) return debtorName;
  const text = turn.text.slice(0, answerCharsMax);
  for (const run of text.match(/[\p{Script=Han}]+/gu) ?? []) {
    const alike = debtorName === undefined ? undefined : alikeIn(run, debtorName);
    if (alike !== undefined) return alike;
    // Where the name is known, a short answer such as 方便 is not worth taking for another one.
    const name = debtorName === undefined ? nameAt(run.replace(filler, ""), false) : undefined;
    if (name !== undefined) return name;
  }
  return undefined;
}

/** The part of a run of characters that sounds like a name. */
function alikeIn(run: string, wanted: string): string | undefined {
  for (let at = 0; at + wanted.length <= run.length; at += 1) {
    const name = run.slice(at, at + wanted.length);
    if (startsWithSurname(name) && soundsLike(name, wanted)) return name;
  }
  return undefined;
}
