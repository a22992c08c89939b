import { isQuestion, says } from "../../said-words.ts";

const others =
  "(?:my |the |his |her |our |a |this )?(?:\\w+ )?(?:brother|sister|mum|mom|dad|mother|father|son|daughter|wife|husband|partner|friend|boss|work|job|clients?|customers?|buyer|he|she|they|bank|wages?|pay ?che(?:ck|que)|pay|salary|money|che(?:ck|que)|refund|bonus|benefits?|overtime|loan|deposit|claim|settlement)";
const comes =
  "(?:pays?|paid|comes?|clears?|lands?|lends?|goes through|go through|sends?|gives?|helps?|approves?d?|gets? (?:here|in|approved|paid)|is (?:in|through|approved|there|here))";

/** A payment that hangs on what others do, or on money that may not come: "if my brother pays me back". */
const hangs = says({
  zh: /(?<![你您]们?)(?:如果|要是|只要|除非|假如|万一)(?![你您])[^，。]{0,10}(?:还我|借我|借给我|还给我|(?:[他她弟哥姐妹妈爸]|朋友|老板|公司|客户)[^，。]{0,3}给我|到账|发(?:了)?(?:工资|钱|薪)|结(?:账|了|款)|批(?:了|下来)|卖(?:了|掉|出)|找到工作|收到|拿到|有钱|谈成|能借|借到|凑(?:到|齐|够))/u,
  en: new RegExp(
    `\\b(?:if|as long as|so long as|provided(?: that)?|providing|assuming|only if|unless|depending on (?:if|whether|when)) (?:${others}\\b[^.!?,]{0,14}\\b${comes}\\b|i (?:do |can |manage to |still |actually )*(?:get|find|sell|borrow|have|make|am|['’]?m)\\b[^.!?,]{0,16}\\b(?:paid|job|work|money|cash|shifts?|hours|overtime|loan|refund|bonus|car|enough|it by then|the funds)\\b)|\\b(?:once|when|after) (?:${others}\\b[^.!?,]{0,14}\\b(?:pays? me|lends? me|gives? me|goes through|approves?|sells?)\\b|i(?:['’]ve)? (?:sell|sold|find|found|borrow)\\b)`,
    "iu",
  ),
});

/** True where what they would pay hangs on something that is not certain; a question what would be is none. */
export const hangsOn = (text: string): boolean => hangs(text) && !isQuestion(text);
