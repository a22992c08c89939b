import type { Reading } from "../reading.ts";
import type { Found } from "../redaction.ts";
import type { Span } from "../spans.ts";
import { startsWithSureSurname, startsWithSurname, surnameLength } from "./surnames-zh.ts";
import { titlesZh } from "./titles-zh.ts";
import { matches, placesOf } from "../matches.ts";

/** Words after which somebody's name comes. */
const introduction =
  /(?:姓名|名字|户名|联系人|收款人|收件人|持卡人|借款人|名叫|叫做?)(?:是|叫|为)?[ :,]?|(?:[我俺](?:就|正)?是|是我[ ,。]{1,2}|就是我[ ,]{0,2}|本人(?:是|叫)?|请问是|您是|你是|他是|她是|认识|客户|用户)[ :,]?/g;

/** What may follow a name in the same run of characters. */
const tail =
  /^(?:$|[^\p{Script=Han}]|本人|[啊呀嘛呢吧的哈噻嘞哦诶吗他她和跟与在]|身份证|后四位|尾号|生日|出生|先生|女士|小姐)/u;

/** Second characters of words that only look like a name: 我是钱不够, 我是全职的. */
const noName =
  /[不没有的帅在了还都就能会要也去得到被把说给人们你我他她它个是想做这那什么谁吗]|谢谢|全然|路痴|韩国|石家|容易|强行|卫校|牛逼|牛叉|历史|语文|高中|大学|单亲|单身|司机|安徽|全职|文盲|工人|农民|时候|老师|老婆|老公|房东|房客|同事|朋友|律师|经理|客服|公司|银行|金融|周[一二三四五六日末]|时间|明天|今天|昨天|江苏|江西|云南|贵州|河南|海南|湖|安全|安排|钱财|金额|卡号|账|方便|方式|成年|成人|白天|万一|高兴|于是|许多|常|路上|左右|和平|温州|常州|杭州|郑州|徐州|苏州|广州|单位|单子|项目|连续|应该|关于|全部|全额|全家|平时|强制|相关|包括|解决|解释|计划|原来|原因|商量|商家|程序|段时|牛奶|景点|房子|房租|房贷|车贷|车子|车主|车祸|毛病|党员|司法|于|万块|柴米|农村|农业|盘|甘肃|湘|童年|成都|冷静|明白|屠|乐意|夏天|冬|秋|陆续|汤|危险|危机|管理|支付|国家|国内|国外|初|门口|门店|计算|宣|位/;

const anyTitle = new RegExp(titlesZh);
const isHanName = (name: string): boolean =>
  name.length > 1 && /^\p{Script=Han}+$/u.test(name) && !noName.test(name);

/** The name at a position, if one ends where a name ends. */
function nameAt(text: string, from: number): Span | undefined {
  const rest = text.slice(from, from + 6);
  if (!startsWithSurname(rest)) return undefined;
  const longest = surnameLength(rest) + 2;
  for (let length = longest; length >= surnameLength(rest) + 1; length -= 1) {
    const name = rest.slice(0, length);
    if (!isHanName(name) || anyTitle.test(name)) continue;
    if (tail.test(text.slice(from + length, from + length + 4))) return { from, to: from + length };
  }
  return undefined;
}

function introduced(text: string): Span[] {
  return matches(introduction, text).flatMap(({ 0: words, index }) => {
    const from = index + words.length;
    const span = nameAt(text, from) ?? nicknameAt(text, from);
    return span === undefined ? [] : [span];
  });
}

/** 我是小李. */
function nicknameAt(text: string, from: number): Span | undefined {
  const isOne =
    /^[小老阿]/.test(text.charAt(from)) &&
    startsWithSurname(text.charAt(from + 1)) &&
    tail.test(text.slice(from + 2, from + 6));
  return isOne ? { from, to: from + 2 } : undefined;
}

/** Names without a surname of the list, of which nothing but their introduction tells: 我叫努尔古丽. */
const calledOnly =
  /(?<=[我他她](?:的?名字)?叫|姓名(?:是|:) ?)(?!救护|出租|网约|警察|物业|客服|[你您我他她它谁什啥])(\p{Script=Han}{3,6})(?!\p{Script=Han})/gu;

const foreignNames = (text: string): Span[] =>
  placesOf(calledOnly, text).filter(({ from, to }) => !noName.test(text.slice(from, to)));

/** Somebody's relation and their name: 我媳妇刘洋. */
const relation =
  /(?:老婆|媳妇|老公|爱人|[妈爸哥姐弟妹]|儿子|女儿|朋友|同事)(?=\p{Script=Han}{2,4})/gu;

const relatives = (text: string): Span[] =>
  matches(relation, text).flatMap(({ 0: words, index }) => {
    const from = index + words.length;
    const span = startsWithSureSurname(text.slice(from)) ? nameAt(text, from) : undefined;
    return span === undefined ? [] : [span];
  });

/** Names in two parts (阿卜杜拉·买买提), and names that somebody has masked (王*, 李**). */
const written =
  /\p{Script=Han}{2,6}[·•・]\p{Script=Han}{2,4}(?:[·•・]\p{Script=Han}{1,4})?|(?<!\p{Script=Han})\p{Script=Han}\*{1,2}\p{Script=Han}?(?!\p{Script=Han})/gu;

const writtenNames = (text: string): Span[] =>
  matches(written, text).map(({ 0: words, index }) => ({
    from: index + (/^我?(?:是|叫)/.exec(words)?.[0].length ?? 0),
    to: index + words.length,
  }));

const titled = new RegExp(`(?:${titlesZh})(?!本?人?们)`, "g");

/** Characters of the longest name: a double surname and two more. */
const nameMax = 4;

/** 周女士, 李明先生, 刘经理: the longest run before the title that is built like a name. */
function beforeTitles(text: string): Span[] {
  return matches(titled, text).flatMap(({ index }) => {
    for (let length = nameMax; length >= 1; length -= 1) {
      const from = index - length;
      const name = from < 0 ? "" : text.slice(from, index);
      // 谢谢黄先生: the second 谢 is no surname.
      const isThanks = name.startsWith("谢") && text.charAt(from - 1) === "谢";
      // 历史老师: neither is 史.
      const isSubject = /^[史文]/.test(name) && /[历语]/.test(text.charAt(from - 1));
      if (!isThanks && !isSubject && isTitledName(name)) return [{ from, to: index }];
    }
    return [];
  });
}

function isTitledName(name: string): boolean {
  if (!/^\p{Script=Han}+$/u.test(name) || !startsWithSureSurname(name)) {
    return name.length === 1 && /^[常高方白万石易文钱管包安时向]$/.test(name);
  }
  const given = name.length - surnameLength(name);
  return given >= 0 && given <= 2 && (given === 0 || !noName.test(name));
}

/** 请问是中村悠太先生吗: whatever stands there is a name. */
const askedAfter = /(?<=(?:请问|您|你)(?:您|你)?是)(\p{Script=Han}{2,5}?)(?=先生|女士|小姐)/gu;

const askedNames = (text: string): Span[] => placesOf(askedAfter, text);

/** 姓王的, 我姓陈: a surname alone. */
const familyName = /(?<=[^百同]姓|^姓)(?!名|氏|什么|啥)(\p{Script=Han})/gu;

const aloneAsName = (text: string): Span[] =>
  matches(familyName, text).flatMap(({ index }) => {
    const length = startsWithSurname(text.slice(index, index + 2))
      ? surnameLength(text.slice(index, index + 2))
      : 0;
    return length === 0 ? [] : [{ from: index, to: index + length }];
  });

const self =
  /(?:^|[^\p{Script=Han}])[对是嗯喂好]?(\p{Script=Han}{2,4})(?=本人|就是我|是我(?!$|[的老姐哥爸妈朋同]))/gu;

const selfAfter = (text: string): Span[] =>
  matches(self, text).flatMap(({ 0: words, 1: name = "", index }) => {
    const from = index + words.length - name.length;
    return startsWithSurname(name) && !noName.test(name) ? [{ from, to: from + name.length }] : [];
  });

/** A clause that is nothing but a name, where a name was asked for. */
const clause = /(?<![\p{Script=Han}])[嗯喂对是好啊]?(\p{Script=Han}{2,4})(?![\p{Script=Han}])/gu;

const answered = (text: string): Span[] =>
  matches(clause, text).flatMap(({ 0: words, 1: name = "", index }) => {
    const from = index + words.length - name.length;
    const span = nameAt(text, from);
    return span === undefined || span.to !== from + name.length ? [] : [span];
  });

/** Chinese names that are introduced, titled, or asked for. */
export function findNamesZh(reading: Reading): Found[] {
  const { text } = reading;
  if (!/\p{Script=Han}/u.test(text)) return [];
  const spans = [
    ...introduced(text),
    ...foreignNames(text),
    ...beforeTitles(text),
    ...askedNames(text),
    ...aloneAsName(text),
    ...selfAfter(text),
    ...relatives(text),
    ...writtenNames(text),
    ...(reading.asked.has("name") ? answered(text) : []),
  ];
  return spans.map((span) => reading.found("name", span));
}
