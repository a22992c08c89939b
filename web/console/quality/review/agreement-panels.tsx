import { useMemo } from "react";
import type { QualityAgreement } from "../../../../server/protocol/quality-reviews.ts";
import { DataTable, type Column } from "../../parts/data-table.tsx";
import { useFormat, useWords } from "../../words/use-words.tsx";
import { qualityLabels } from "../quality-labels.ts";
import { sampleWords } from "../samples/sample-words.ts";

type Kind = QualityAgreement["kinds"][number];
type Counts = Omit<Kind, "kind"> & { readonly kind: Kind["kind"] | null };
type Accuracy = QualityAgreement["accuracy"];
type AccuracyRow = Accuracy["kinds"][number];

/** Digits of a kappa: the third is chance for any number of calls that people can review. */
const kappaDigits = 2;

/** How far the two blind reviewers of a call agree, by kind and over all. */
export function AgreementPanel({ agreement }: { readonly agreement: QualityAgreement }) {
  const words = useWords(sampleWords);
  const format = useFormat();
  const { doubles, kinds, all } = agreement;
  const columns = useCountColumns();
  const rows: readonly Counts[] = [
    { ...all, kind: null },
    // A kind that nobody found in any call says nothing.
    ...kinds.filter(
      ({ bothFound, onlyFirst, onlySecond }) => bothFound + onlyFirst + onlySecond > 0,
    ),
  ];
  return (
    <section className="kl-section" aria-labelledby="quality-agreement">
      <h2 id="quality-agreement">{words.agreement}</h2>
      <p className="kl-faint">{words.agreementText}</p>
      {doubles === 0 ? (
        <p>{words.noDoubles}</p>
      ) : (
        <>
          <p>{words.doubles(format.number(doubles))}</p>
          <DataTable
            label={words.agreement}
            columns={columns}
            rows={rows}
            rowKey={({ kind }) => kind ?? ""}
          />
        </>
      )}
    </section>
  );
}

function useCountColumns(): readonly Column<Counts>[] {
  const words = useWords(sampleWords);
  const { kinds } = useWords(qualityLabels);
  const format = useFormat();
  return useMemo(() => {
    const figure = (
      key: "bothFound" | "bothNotFound" | "onlyFirst" | "onlySecond" | "cannotTell",
      title: string,
    ): Column<Counts> => ({
      key,
      title,
      isFigure: true,
      render: (row) => format.number(row[key]),
    });
    return [
      {
        key: "kind",
        title: words.kind,
        isHeading: true,
        render: ({ kind }) => (kind === null ? words.allKinds : kinds[kind]),
      },
      {
        key: "kappa",
        title: words.kappa,
        isFigure: true,
        render: ({ kappa }) => kappa?.toFixed(kappaDigits) ?? words.noKappa,
      },
      figure("bothFound", words.bothFound),
      figure("bothNotFound", words.bothNot),
      figure("onlyFirst", words.onlyFirst),
      figure("onlySecond", words.onlySecond),
      figure("cannotTell", words.cannotTell),
    ];
  }, [words, kinds, format]);
}

/** How right the scorers are by what reviewers say. */
export function AccuracyPanel({ accuracy }: { readonly accuracy: Accuracy }) {
  const words = useWords(sampleWords);
  const format = useFormat();
  const columns = useAccuracyColumns();
  const { calls, kinds, steps } = accuracy;
  const rows = kinds.filter(({ hit, extra, missed, left }) => hit + extra + missed + left > 0);
  return (
    <section className="kl-section" aria-labelledby="quality-accuracy">
      <h2 id="quality-accuracy">{words.accuracy}</h2>
      {calls === 0 ? (
        <p>{words.noReviews}</p>
      ) : (
        <>
          <p className="kl-faint">{words.accuracyText(format.number(calls))}</p>
          <DataTable
            label={words.accuracy}
            columns={columns}
            rows={rows}
            rowKey={({ kind }) => kind}
          />
          <p>{words.stepsAgree(format.number(steps.agree), format.number(steps.of))}</p>
        </>
      )}
    </section>
  );
}

function useAccuracyColumns(): readonly Column<AccuracyRow>[] {
  const words = useWords(sampleWords);
  const { kinds } = useWords(qualityLabels);
  const format = useFormat();
  return useMemo(() => {
    const shareOf = (key: "precision" | "recall"): Column<AccuracyRow> => ({
      key,
      title: words[key],
      isFigure: true,
      render: (row) => {
        const share = row[key];
        return share === null ? "–" : format.percent(share);
      },
    });
    const count = (key: "hit" | "extra" | "missed" | "left") => ({
      key,
      title: words[key],
      isFigure: true,
      render: (row: AccuracyRow) => format.number(row[key]),
    });
    return [
      { key: "kind", title: words.kind, isHeading: true, render: ({ kind }) => kinds[kind] },
      shareOf("precision"),
      shareOf("recall"),
      count("hit"),
      count("extra"),
      count("missed"),
      count("left"),
    ];
  }, [words, kinds, format]);
}
