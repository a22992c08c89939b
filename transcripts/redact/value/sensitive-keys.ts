import { REDACTION_KINDS, type RedactionKind } from "../kinds.ts";

/** What a value is by its key: a kind of personal data, or free words that may hold any. */
export type KeyKind = RedactionKind | "words";

/** Whole keys, in letters and figures alone and lower case. */
const wholeKeys: Readonly<Record<KeyKind, string>> = {
  name: "name names fullname firstname lastname surname givenname familyname middlename nickname displayname debtorname borrower customername contactname username user realname holder holdername cardholder maidenname spouse 姓名 名字 借款人 联系人",
  phone:
    "phone phones phonenumber phone2 mobile mobilephone cell cellphone tel telephone msisdn callerid landline fax 电话 手机 手机号 电话号码 手机号码",
  identity_number:
    "idnumber idno identitynumber identity nationalid ssn socialsecurity nino idcard idcardnumber taxid driverlicense driverslicense 身份证 身份证号 证件号 证件号码",
  identity_fragment:
    "idlast4 idlastfour ssnlast4 last4 idfragment fragment digits 证件后四位 身份证后四位",
  passport: "passport passportnumber passportno 护照 护照号",
  plate: "plate platenumber licenseplate 车牌 车牌号",
  birth_date: "birthdate dob dateofbirth birthday birth born birthyear 生日 出生日期",
  address:
    "address addresses homeaddress street streetaddress street1 street2 addressline1 addressline2 postcode postalcode zip zipcode residence 地址 住址 家庭住址",
  account:
    "account accounts accountnumber accountno iban sortcode routingnumber contractnumber contractno wechat weixin qq alipay caseid debtorid memberid customerid casenumber 账号 合同号 客户号 案件编号",
  card_number: "card cardnumber cardno pan bankcard 卡号 银行卡号",
  email: "email emails mail emailaddress 邮箱 电子邮箱",
  ip_address: "ip ips ipaddress remoteaddress clientip xforwardedfor xrealip forwarded",
  secret:
    "password passwords pass passwd pwd passphrase secret secrets token tokens accesstoken refreshtoken idtoken authtoken csrf csrftoken xsrftoken cookie cookies setcookie authorization proxyauthorization auth credential credentials apikey xapikey privatekey signingkey pseudonymkey clientsecret session sessionid sid otp pin cvv cvc salt link 密码 口令 验证码",
  words:
    "text texts quote quotes utterance utterances transcript heardtext words body note notes comment comments content prompt query search 备注 内容 原话",
};

const kindOfWhole: ReadonlyMap<string, KeyKind> = new Map(
  ([...REDACTION_KINDS, "words"] as const).flatMap((kind) =>
    wholeKeys[kind].split(" ").map((key) => [key, kind] as const),
  ),
);

/** Last words of longer keys: `spouseName`, `home_phone`, `x-auth-token`. */
const kindOfLast: ReadonlyMap<string, KeyKind> = new Map(
  (
    [
      ["phone mobile tel telephone fax 电话 手机 手机号", "phone"],
      ["email mail", "email"],
      ["address street postcode zip", "address"],
      ["birthdate birthday dob", "birth_date"],
      ["ssn passport", "identity_number"],
      ["last4", "identity_fragment"],
      ["iban", "account"],
      [
        "password passphrase secret token cookie cookies authorization credential credentials",
        "secret",
      ],
      ["text quote utterance transcript note notes", "words"],
    ] as const
  ).flatMap(([words, kind]) => words.split(" ").map((word) => [word, kind] as const)),
);

/** Words before `name` that make it a person's. */
const personWords: ReadonlySet<string> = new Set(
  "debtor person customer client contact user first last full given family middle sur nick display real legal borrower spouse caller party employee staff agent owner holder account father mother wife husband".split(
    " ",
  ),
);
/** Words before `key` and `number` that make them sensitive. */
const secretWords: ReadonlySet<string> = new Set(
  "api private secret signing access encryption".split(" "),
);
const numberWords: ReadonlyMap<string, KeyKind> = new Map([
  ["phone", "phone"],
  ["mobile", "phone"],
  ["card", "card_number"],
  ["account", "account"],
  ["contract", "account"],
  ["case", "account"],
  ["identity", "identity_number"],
  ["id", "identity_number"],
  ["passport", "passport"],
]);

const wordsOf = (key: string): string[] =>
  key
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

/** Longer keys are no keys anybody chose. */
const keyCharsMax = 100;

/** What a value is by its key, if the key says that it is personal; undefined for all other keys. */
export function kindOfKey(key: string): KeyKind | undefined {
  const words = wordsOf(key.slice(0, keyCharsMax));
  const whole = kindOfWhole.get(words.join(""));
  if (whole !== undefined) return whole;
  const [before, last] = [words.at(-2) ?? "", words.at(-1) ?? ""];
  if (last === "name" && personWords.has(before)) return "name";
  if (last === "key" && secretWords.has(before)) return "secret";
  if (last === "number" || last === "no") return numberWords.get(before);
  return words.length > 1 ? kindOfLast.get(last) : undefined;
}
