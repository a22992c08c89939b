import { says } from "../../said-words.ts";

/** How somebody feels, and nothing else: no reason, no question, no wish. */
export const tellsFeeling = says({
  zh: /^[^\p{L}]*(?:(?:我|俺|咱|一个人|带着?(?:孩子|娃)|在家|晚上|实在|不好意思|真的?|确实|说实话|老实说|其实|现在|最近|心里|整天|天天|每天|一直|都|就是|也|有点|有些|好|很|太|特别|非常|挺|蛮|是)[^\p{L}]*)*(?:害?怕|恐惧|慌|心慌|发慌|紧张|焦虑|担心|担忧|着急|难受|难过|伤心|丢人|丢脸|没脸见人|羞愧|惭愧|崩溃|快崩溃|要崩溃|压力(?:好|很|太|特别|有点)?大|心累|憋屈|委屈|无助|迷茫)(?:得?很|死了|了|的|极了|得不行|得要命|啊|呀|呢|吧|嘛|欸|哦|我)*[^\p{L}]*$/u,
  en: /^\W*(?:(?:i['’]?m|im|i am|i feel|i['’]?ve been|ive been|i get|it['’]?s all|this is all|feeling|just|so|too|really|very|pretty|honestly|truly|kind of|a bit|a little|quite|god|oh|look|well|and|to be honest|right now|all|getting)\W+)*(?:scared|afraid|frightened|terrified|anxious|worried(?: sick)?|nervous|panick\w+|ashamed|embarrassed|stressed(?: out)?|overwhelm\w+|upset|sad|heartbroken|miserable|lost|at my wits['’]? end|a (?:wreck|mess))(?:\W+(?:to death|right now|honestly|about (?:it|this|all (?:of )?(?:it|this)|everything)|of (?:it|this)(?: all)?|all the time|to be honest|really))*\W*$/iu,
});
