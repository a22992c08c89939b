import type { KnownPerson } from "../../../transcripts/redact/index.ts";

/** The invented people of the rows, by a short key. */
export const people = {
  chenWei: {
    names: ["陈伟"],
    phones: ["+8613800000001"],
    idLast4: "4567",
    birthDate: "1988-03-02",
    identityNumbers: ["310115198803024567"],
    addresses: ["上海市浦东新区张江路88号3幢502室"],
    accounts: ["6217001234567890122", "HT-2024-009183"],
    emails: ["chenwei88@qq.com"],
  },
  ouyang: {
    names: ["欧阳建国"],
    phones: ["+8613912345678"],
    idLast4: "071X",
    birthDate: "1975-11-08",
  },
  gaoXing: {
    names: ["高兴"],
    phones: ["+8615900001234"],
    idLast4: "2816",
    birthDate: "1991-12-05",
  },
  alex: {
    names: ["Alex Morgan"],
    phones: ["+16175550119"],
    idLast4: "5512",
    birthDate: "1988-03-02",
    addresses: ["42 Maple Street, Apt 3, Boston, MA 02139"],
    accounts: ["00482913"],
    emails: ["alex.morgan@example.com"],
  },
  willYoung: {
    names: ["Will Young"],
    phones: ["+447700900123"],
    idLast4: "7729",
    birthDate: "1948-10-02",
    addresses: ["7 Elm Grove, Leeds LS6 2AB"],
  },
  jose: {
    names: ["José Álvarez-Reyes"],
    phones: ["+13055550122"],
    idLast4: "0482",
    birthDate: "1975-01-30",
  },
  weiChen: {
    names: ["Wei Chen", "陈伟"],
    phones: ["+14155550133"],
    idLast4: "302X",
    birthDate: "1990-06-08",
  },
} as const satisfies Record<string, KnownPerson>;

export type PersonKey = keyof typeof people;
