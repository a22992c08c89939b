/** What follows a Chinese surname or name when somebody is addressed or spoken of. */
export const titlesZh =
  "先生|先森|女士|小姐|太太|夫人|律师|经理|主任|老师|医生|大夫|警官|法官|师傅|老板|大哥|大姐|阿姨|叔叔|主管|科长|处长|同学|同志";
