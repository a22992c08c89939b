import { normalise } from "../../../language/normalise.ts";
import { toneless } from "../../../language/pinyin.ts";
import { surnameLength } from "../patterns/surnames-zh.ts";
import { titlesZh } from "../patterns/titles-zh.ts";
import type { Span } from "../spans.ts";
import { placesOf } from "../matches.ts";

/** A known Chinese name, ready to be looked for. */
export interface ChineseName {
  readonly patterns: readonly RegExp[];
  /** How each of its characters sounds, as heard and as accents leave it. */
  readonly sounds: readonly { readonly exact: string; readonly folded: string }[];
  readonly surname: string;
}

const han = /^[\p{Script=Han}·•・. ]+$/u;
const between = "[ ·•・.]{0,2}";

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const spaced = (characters: string): string => Array.from(characters, escape).join(between);

/** The name compiled, or nothing where it is no Chinese one. */
export function compileChineseName(name: string): ChineseName | undefined {
  const folded = normalise(name).text.trim();
  if (!han.test(folded)) return undefined;
  const characters = folded.replace(/[·•・. ]/g, "");
  if (characters.length < 2) return undefined;
  const surname = characters.slice(0, surnameLength(characters));
  const given = characters.slice(surname.length);
  const sounds = Array.from(characters, (char) => soundOf(char));
  const sources = [
    spaced(characters),
    ...surnamePatterns(surname, given),
    ...givenPatterns(given),
    ...latinPatterns(surname, given),
  ];
  return { patterns: sources.map((source) => new RegExp(source, "gu")), sounds, surname };
}

/** Characters by which people spell a surname: 耳东陈, 弓长张. */
const spellings = "耳东|弓长|立早|木子|古月|双口|口天|言午|双木|草头|三横|走肖|干勾于|人可";

/** What follows a name that is called, and no word that only begins like one: 小时候. */
const nameEnd = "(?:[^\\p{Script=Han}]|[啊呀嘛呢吧的在不你他她是说也都没有吗来去要会先])";

function surnamePatterns(surname: string, given: string): string[] {
  const family = spaced(surname);
  return [
    `${family}(?=${between}(?:${titlesZh}|某|总(?!是|共|之|体|要|会)|哥|姐|叔|姨|爷|奶|嫂|氏))`,
    `(?<=姓(?:名|氏)?(?:是|为|:|叫)? ?)${family}`,
    `(?<=[老小阿])${family}(?=$|${nameEnd})`,
    // 陈*伟, 陈某某: masked by somebody who thought that was enough.
    `${family}[*×○某x]{1,2}(?:${spaced(given.slice(-1))})?(?![\\p{Script=Han}a-z])`,
    `(?<=${spellings})${family}`,
  ];
}

function givenPatterns(given: string): string[] {
  const patterns = Array.from(given, (char) => {
    const one = escape(char);
    // 伟大的伟, 建设的建: the character is in the word that explains it.
    return `(?:${one}\\p{Script=Han}{1,3}|\\p{Script=Han}{1,3}${one})的${one}(?!\\p{Script=Han})`;
  });
  if (Array.from(given).length === 1) {
    // 小伟, 伟哥: one character is a name only where it is called so.
    patterns.push(
      `(?<=[小阿老])${escape(given)}(?=$|${nameEnd})`,
      `${escape(given)}(?=[哥姐总子]$|[哥姐总子]${nameEnd})`,
    );
  }
  // Of three characters the last two are a name by themselves: 烊千玺, 千玺.
  const parts = [given, given.slice(-2)].filter((part) => part.length > 1);
  return [...parts.map(spaced), ...patterns];
}

/** Letters that end no word here. */
const wordStart = "(?<![a-z])";
const wordEnd = "(?![a-z])";

const syllableGap = "['’ -]?";

function latinPatterns(surname: string, given: string): string[] {
  const family = toneless(surname).join(syllableGap);
  const parts = toneless(given);
  const first = parts.join(syllableGap);
  if (family === "" || first === "") return [];
  const gap = "[ ,._·-]{0,3}";
  return [
    `${wordStart}${family}${gap}${first}${wordEnd}`,
    `${wordStart}${first}${gap}${family}${wordEnd}`,
    `(?<=${wordStart}(?:mr|mrs|ms|miss|mx|dr)\\.? )${family}${wordEnd}`,
    ...(parts.length > 1 ? [`${wordStart}${first}${wordEnd}`] : []),
  ];
}

const soundCache = new Map<string, { exact: string; folded: string }>();

/** How one character sounds: without tone, and with what accents and recognisers mix up taken as one. */
function soundOf(char: string): { exact: string; folded: string } {
  const cached = soundCache.get(char);
  if (cached !== undefined) return cached;
  const exact = toneless(char)[0] ?? "";
  const folded = exact
    .replace(/^([zcs])h/, "$1")
    .replace(/^n/, "l")
    .replace(/ng$/, "n");
  const sound = { exact, folded };
  soundCache.set(char, sound);
  return sound;
}

const introduced =
  /(?:我(?:就|正)?是|[您你]是|叫|姓名[是:]?|名字[是叫:]?|本人[是叫]?|请问是|^是)[ :,]?$/;
const named = new RegExp(`^(?:${titlesZh}|本人|$|[^\\p{Script=Han}]|[啊呀嘛呢的吧])`, "u");
const clauseStart = /(?:^|[^\p{Script=Han}])(?:[嗯喂对是好啊哦][,.。]?)*$/u;

/** Every place of a folded text where the name stands, is called or sounds. */
export function findChineseName(text: string, name: ChineseName): Span[] {
  const written = name.patterns.flatMap((pattern) => placesOf(pattern, text));
  return [...written, ...findAlike(text, name)];
}

/** What a recogniser made of the name: 陈维 for 陈伟 anywhere, 程伟 where a name is given. */
function findAlike(text: string, { sounds, surname }: ChineseName): Span[] {
  const found: Span[] = [];
  for (let from = 0; from + sounds.length <= text.length; from += 1) {
    const first = text.charCodeAt(from);
    if (first < 0x3400 || first > 0x9fff) continue;
    const to = from + sounds.length;
    const isExact = sounds.every(
      ({ exact }, at) => soundOf(text.charAt(from + at)).exact === exact,
    );
    const isFolded =
      isExact ||
      sounds.every(({ folded }, at) => soundOf(text.charAt(from + at)).folded === folded);
    if (!isFolded) continue;
    const isSameFamily = isExact && text.startsWith(surname, from);
    if (isSameFamily || isGivenAsName(text, from, to)) found.push({ from, to });
  }
  return found;
}

/** Characters before a name in which its introduction is sought. */
const leadCharsMax = 8;

function isGivenAsName(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - leadCharsMax), from);
  if (!named.test(text.slice(to, to + 4))) return false;
  return introduced.test(before) || clauseStart.test(before);
}
