/** What somebody may be to the person who is asked for, or do for them. */
export const otherRoles = {
  zh: "(?:[表堂亲大小二三老]?(?:妹妹?|姐姐?|哥哥?|弟弟?)|[妈爸]{1,2}|爹|娘|老汉|老婆|老公|爱人|妻子|丈夫|太太|媳妇|婆娘|老伴|对象|[女男]朋友|母亲|父亲|儿子|女儿|闺女|女婿|儿媳|孙子|孙女|奶奶|爷爷|外公|外婆|[舅姑叔姨]{1,2}|丈母娘|岳父|岳母|婆婆|公公|室友|舍友|同事|朋友|同学|家属|家里?人|亲戚|邻居|房东|老板|领导|秘书|助理|会计|护工|护士|保姆|社工|司机|律师|代理人|监护人|代表)",
  en: "(?:(?:ex-?|step-?|grand|older |younger |big |little |elder )?(?:wife|husband|spouse|partner|son|daughter|mother|mum|mom|mam|father|dad|brother|sister|nan|gran|fianc[eé]e?|girlfriend|boyfriend|aunt(?:ie)?|uncle|cousin|niece|nephew)(?:[- ]in[- ]law)?|friend|neighbou?r|flatmate|roommate|housemate|landlord|landlady|lodger|colleague|co-?worker|boss|manager|employer|assistant|secretary|pa|accountant|bookkeeper|nurse|carer|caregiver|caretaker|(?:support|social|key|case|care) ?worker|helper|housekeeper|guardian|executor|deputy|representative|rep|advis[eo]r|counsell?or|advocate|agent|lawyer|attorney|solicitor|paralegal)",
} as const;
