import { CheckCircleFilled, WarningFilled } from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import type { CallView } from "../../../server/protocol/calls.ts";
import { breakLabels } from "../labels/calls.ts";
import { labelOf } from "../labels/label-of.ts";
import { useWords } from "../words/use-words.tsx";
import { callWords } from "./call-words.ts";

/** Whether the log of the call is what was written, as far as it was checked. */
export function ChainState({ call: { chain, summary } }: { readonly call: CallView }) {
  const words = useWords(callWords);
  const reasons = useWords(breakLabels);
  const queries = useQueryClient();
  const newer = summary.entries - chain.entries;
  const check = (): void =>
    void queries.invalidateQueries({ queryKey: ["calls", "one", summary.id] });
  return (
    <section className="kl-card kl-chain" aria-labelledby="chain">
      <h2 id="chain">{words.chain}</h2>
      {chain.break === null && chain.isIntact ? (
        <p className="kl-good">
          <CheckCircleFilled aria-hidden /> {words.chainIntact(chain.entries)}
        </p>
      ) : (
        <p className="kl-bad" role="alert">
          <WarningFilled aria-hidden />{" "}
          {words.chainBroken(
            chain.break?.sequence ?? 0,
            labelOf(reasons, chain.break?.reason ?? ""),
          )}
        </p>
      )}
      {chain.head === null ? null : (
        <p className="kl-faint">
          {words.chainHead}{" "}
          <code className="kl-hash" title={chain.head}>
            {chain.head.slice(0, 16)}…
          </code>
        </p>
      )}
      {newer > 0 ? (
        <p className="kl-faint">
          {words.chainNewer(newer)}{" "}
          <Button size="small" type="link" onClick={check}>
            {words.chainAgain}
          </Button>
        </p>
      ) : null}
    </section>
  );
}
