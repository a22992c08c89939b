import { soundsLike } from "../../../language/pinyin.ts";
import { nameCharsMax, startsWithSurname } from "./surnames.ts";
import { asksIdentity, ofKind, type Turn } from "./turn.ts";
import { adultDays } from "./identity.ts";

const introduction =
  /(?:[我俺咱](?:就|正)?是|[我俺咱](?:的)?(?:名字|姓名|大名)?(?:叫|是叫)|本人(?:是|叫)?|姓名是?|名字是|(?:登记|户名|机主|户主)(?:一下|的)?(?:是|叫)?)[ ，：:]?([\p{Script=Han}]{2,10})/gu;
const selfAfter =
  /(?:^|[^\p{Script=Han}])([\p{Script=Han}]{2,4})(?:本人|就是我|是我)(?![\p{Script=Han}])/gu;

const kin =
  "(?:(?:[表堂]?(?:妹妹?|姐姐?|哥哥?|弟弟?))|[妈爸]{1,2}|老汉|老婆|老公|爱人|妻子|丈夫|媳妇|婆娘|对象|[女男]朋友|母亲|父亲|儿子|女儿|闺女|女婿|室友|同事|朋友|同学|家属|家人|邻居|[舅姑叔姨]{1,2}|丈母娘|律师|娃)儿?";

/** 我是他妹妹陈娟: who speaks for somebody, and their own name after that. */
const kinIntroduction = new RegExp(
  `[我俺](?:就|只)?是[^，。！？,!?\\s]{1,8}?${kin}[，, ]?(?:[我俺]?叫)?([\\p{Script=Han}]{2,4})(?=$|[，。！？,!?…\\s])`,
  "gu",
);

/** 我姓钟，钟小军. */
const surnameFirst =
  /[我俺]姓(\p{Script=Han})[，, ]?[我俺]?(?:叫|就叫|名字叫)?(\1\p{Script=Han}{1,2})(?!\p{Script=Han})/gu;

/** 你好，我谢文斌: a name that opens a turn and is a clause of its own. */
const opening =
  /^(?:(?:喂|你好|您好|嗯|呃|哎|诶|哦|是的?|对的?)[，,。 ]{0,2}){0,3}([我俺]?)(\p{Script=Han}{2,3})(?=[，。,. …])/u;

/** Surnames that are words more often than names where nothing introduces them: 和, 时, 成. */
const doubtful =
  /^[和都通别那查向连包任管车危满闻位步但能相宗晏花门云来利玉幸奉展信尚易毕终谈于时水钱平成计关全黄金]/u;

/** What may follow a name in the same run of characters. */
const tail = /^(?:本人|[啊呀嘛呢的哈噻嘞哦诶]|身份证|后四位|尾号|生日|出生|先生|女士)/;

/** What is in no name: 我是钱不够, 我是全职的, 方便. */
const noName =
  /[不没有的在了还都就能会要也去得到被把说给人们你我他她它个是账病忙嘛啥谁吗呢吧啊哈几哪很太]|高中|大学|单亲|单身|单位|司机|安徽|全职|全部|全对|文盲|工人|农民|时候|时间|老师|老婆|老公|房东|房客|同事|朋友|律师|手机|公司|农历|阴历|阳历|信号|先生|女士|生日|电话|金额|银行|卡|^(?:方[便法式]|明[白天]|高兴|高血压|时间|马上|周[一二三四五六日天末结]$|左右|单位|安[排全]|经[常济]|平[时常]|白天|应该|万一|干脆|于是|单独|关于|何[必时]|常年|温馨|计划|封号|路上|成成|毛病|元旦|国庆)/;

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
    if (rest === "" || tail.test(rest) || isExplained(name, rest)) {
      // 陈伟的老婆 is not 陈伟.
      return /^的./u.test(rest) ? undefined : name;
    }
  }
  return undefined;
}

/** 杨帆，一帆风顺的帆: which character of the name is meant, by a word of two or four that has it. */
function isExplained(name: string, rest: string): boolean {
  const [, words = "", char = ""] =
    /^((?:\p{Script=Han}{2}){1,2})的(\p{Script=Han})/u.exec(rest) ?? [];
  return char !== "" && name.slice(1).includes(char) && words.includes(char);
}

/** The name a Chinese turn gives as the speaker's, as said. */
export function readNameZh(turn: Turn): string | undefined {
  const introduced = introducedName(turn) ?? kinName(turn) ?? surnamed(turn);
  if (introduced !== undefined || /不是|[？?吗]/.test(turn.text)) return introduced;
  const confirmed = confirmedName(turn);
  if (confirmed !== undefined || notMine.test(turn.text)) return confirmed;
  return (asksIdentity(turn) ? answeredName(turn) : undefined) ?? openingName(turn);
}

/** After 我是, 我叫. */
function introducedName(turn: Turn): string | undefined {
  for (const [whole, run = ""] of turn.text.matchAll(introduction)) {
    const name = knownName(turn, run) ?? nameAt(run, whole.includes("叫"));
    if (name !== undefined) return name;
  }
  return undefined;
}

/** Before 本人, 就是我. */
function confirmedName({ text }: Turn): string | undefined {
  for (const [, run = ""] of text.matchAll(selfAfter)) {
    const name = nameAt(run.replace(/^[对是嗯喂好]/u, ""), false);
    if (name !== undefined) return name;
  }
  return undefined;
}

/** After whose relative somebody is. That person is not the debtor, whatever they are called. */
function kinName({ text, debtorName }: Turn): string | undefined {
  for (const [, run = ""] of text.matchAll(kinIntroduction)) {
    const name = nameAt(run, false);
    if (name !== undefined && name !== debtorName) return name;
  }
  return undefined;
}

function surnamed({ text }: Turn): string | undefined {
  for (const [, surname = "", name = ""] of text.matchAll(surnameFirst)) {
    if (startsWithSurname(surname) && !noName.test(name)) return name;
  }
  return undefined;
}

/** A name that opens a turn in which somebody proves who they are. */
function openingName(turn: Turn): string | undefined {
  const [, self = "", run = ""] = opening.exec(turn.text) ?? [];
  const isProof = ofKind(turn, "digits").length + ofKind(turn, "phone").length > 0;
  if (run === "" || doubtful.test(run) || !(isProof || adultDays(turn).length > 0))
    return undefined;
  // Two characters after 我 are a word as often as a name: 我明白.
  return self !== "" && run.length < 3 ? undefined : nameAt(run, false);
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
