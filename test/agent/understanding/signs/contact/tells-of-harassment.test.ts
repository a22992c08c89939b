import { expect, it } from "vitest";
import { tellsOfHarassment } from "../../../../../agent/understanding/signs/contact/tells-of-harassment.ts";

it.each([
  "one of your agents threatened me with jail",
  "someone from your company said they would have me arrested",
  "the last guy said he'd send the sheriff",
  "the girl i spoke to said theyd send bailiffs tomorrow",
  "the man who called me said the police would come",
  "your colleague threatened to tell my employer",
  "your agent told me immigration would hear about it",
  "you threatened to call my boss",
  "y'all keep threatening me",
  "this is harrassment",
  "its harassment at this point and this is harassment",
  "yall keep harassing me",
  "you people have been harassing us for weeks",
  "you called me 9 times this week thats illegal",
  "you calling me is a violation",
  "i never said you could text me",
  "I didn't give you permission to call my cell",
  "i never agreed to be getting texts",
])("tells of threats or harassment by us: %s", (text) => {
  expect(tellsOfHarassment(text)).toBe(true);
});

it.each([
  "will you send bailiffs",
  "are you going to have me arrested",
  "can i go to jail for this",
  "the last guy said i could pay 50",
  "my husband threatened to call the police",
  "my landlord said he'd send bailiffs",
  "they threatened to cut my power off",
  "somebody called and said they were from the IRS and would arrest me",
  "i'm not saying this is harassment",
  "is it harassment if you call twice a day",
  "you're not the ones who harassed me",
  "if you harass me I'll leave",
  "my boss harassed me and I quit",
  "I never said you could not call me back",
  "i never said i wouldn't pay",
  "i didn't get your text",
  "the police said you were a real company",
  "my ex told the judge",
])("tells of none: %s", (text) => {
  expect(tellsOfHarassment(text)).toBe(false);
});
