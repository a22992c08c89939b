import { expect, it } from "vitest";
import { contactPacks } from "../../../../guardrails/contact/contact-packs.ts";
import { dispositionLabels } from "../../../../web/console/labels/dispositions.ts";
import { reasonLabel } from "../../../../web/console/rounds/reason-label.ts";
import { reasonLabels } from "../../../../web/console/rounds/reason-labels.ts";

it.each([
  ["round.balance_stale", "balance too old"],
  ["ended.NA", dispositionLabels.en.NA.name],
  ["again.BUSY", dispositionLabels.en.BUSY.name],
  ["ended.constructor", "ended.constructor"],
  ["cn.freq.text", "one message has gone out today"],
  ["us.freq.cooldown7", "was spoken with in the last seven days"],
  ["us.xx.of_tomorrow", "us.xx.of_tomorrow"],
  ["toString", "toString"],
])("The reason %s reads %s", (reason, label) => {
  const words = { labels: reasonLabels.en, dispositions: dispositionLabels.en };
  expect(reasonLabel(reason, words)).toBe(label);
});

it("Every reason has its words in both languages", () => {
  expect(Object.keys(reasonLabels.zh)).toEqual(Object.keys(reasonLabels.en));
});

it("Every rule that can keep a case from being contacted has words", () => {
  const ids =
    JSON.stringify(contactPacks()).match(/(?<=")(?:cn|us|uk|eu)\.[a-z\d_.]+(?=")/gu) ?? [];
  const stops = "vulnerable minor deceased bankruptcy attorney cease moratorium dispute freeze";
  const own = [
    ...`${stops} complaint plan_active hold`.split(" "),
    ..."number.missing number.blocked number.minor number.wrong number.dead".split(" "),
    ..."place.unknown third_party opt_out workplace timebarred nothing_owed".split(" "),
    ..."payment.unposted suppress payment.quiet callback.wait time_place calendar".split(" "),
  ].map((name) => `all.${name}`);
  expect(ids.length).toBeGreaterThan(30);
  const known = Object.keys(reasonLabels.en);
  expect([...new Set([...ids, ...own])].filter((id) => !known.includes(id))).toEqual([]);
});
