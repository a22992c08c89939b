import { says } from "../../said-words.ts";

/** A cry and nothing else: 救命啊, 快来人, "somebody help me". */
export const criesForHelp = says({
  zh: /^[^\p{L}]*(?:(?:救命|救救(?:我|俺|孩子|我妈|我爸)|(?:快)?来人|来个人|谁来(?:救|帮)(?:救|帮)?(?:我|俺)|(?:快|赶紧)?(?:帮我|给我|替我)?报警|(?:快|赶紧)(?:来)?救(?:人|我))(?:啊|呀|吧|嘛|呐|哪|一下|快|求你们?|求求你们?)*[^\p{L}]*)+$/u,
  en: /^\W*(?:(?:help|please|oh god|god|somebody|someone|anybody|quick|hurry|now)\W+)*(?:help(?: me| us)?\W+help(?: me| us)?(?:\W+help)*|(?:somebody|someone|anybody|please)\W+(?:please )?(?:help me|help us|save me)|save me|send (?:somebody|someone|help|the police|the cops)|(?:call|get|ring|phone) (?:the )?(?:police|cops)(?: for me)?)(?:\W+(?:please|now|quick|quickly|hurry|help))*\W*$/iu,
});

/** An ambulance is wanted now: 叫救护车, "call an ambulance". */
export const wantsAmbulance = says({
  zh: /^(?!.*(?:上个?[月周次]|昨|去年|前[天几]|那[天次]|当时|费|钱|以前|不用|不要|别)).{0,8}(?:(?:帮我|给我|快|赶紧|麻烦)?(?:叫|喊|打|拨|要)(?:个|一个|辆|下|一下)?(?:救护车|(?:一二零|120)(?!\d|元|块)))(?![^，。]{0,3}了[^！!]?)/u,
  en: /^(?!.*\b(?:last|ago|yesterday|bill|cost|when|had to|took|was|were|came|ride|fee|called)\b).*\b(?:call|get|send|need|ring|phone)(?: me| us| for)? (?:an?|the) ambulance\b/iu,
});

/** Told by somebody in danger: whoever they fear is near, or they cannot speak. */
export const isWatched = says({
  zh: /(?:[他她](?:们)?|那个?人|老公|男人|丈夫|前夫|男朋友|继父|我爸)(?:人|现在|正|就|还|又|马上|好像|都|也|，|,)*(?:在(?:我)?(?:旁边|边上|身边|门口|门外|外面|隔壁|楼下|家|看|盯|听|过来|拿|砸|敲|吼|骂)|听(?:得|到|见)|看(?:得|到|见|着)|盯着|回来了|来了|进来了|过来了|要来了|醒了|堵|追)|(?:[我俺]|^)(?:都|也|真的?|现在|根本|又|，)*(?:不敢(?:说|讲|出声|动|回|打|接|发|报|走|跑|大声)|不(?:能|方便|好|可以)(?:说|讲|出声|打字|发|大声))|^(?:[我俺])?(?:好|很|真的?|太|特别)?(?:害)?怕[他她]?[了啊。！!]*$/u,
  en: /\b(?:he|she|they|my (?:husband|boyfriend|partner|ex|wife|girlfriend|dad|stepdad))(?:['’]?s|['’]?re| is| are| just)?(?: \w+)? (?:right )?(?:here|next to me|beside me|outside|in the (?:next |other |same )?(?:room|house)|at the door|downstairs|upstairs|watching|listening|looking|coming|back|home|awake|behind me|got|woke|came|hear[sd]?|see[s]?)\b|\b(?:i )?(?:can['’]?t|cannot|daren['’]?t|not allowed to|afraid to|scared to|too scared to) (?:talk|speak|say|type|answer|call|move|leave|get out)\b|^\W*i(?:['’]m| am|m) (?:so |really |very )?(?:scared|afraid|frightened)(?: of (?:him|her|them))?\W*$/iu,
});
