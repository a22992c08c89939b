import { commonWords } from "../words/common-words.ts";
import { useWords } from "../words/use-words.tsx";

/** Grey bars where rows will stand, so that nothing jumps when they come. */
export function SkeletonRows({ rows = 8 }: { readonly rows?: number }) {
  const { loading } = useWords(commonWords);
  return (
    <div className="kl-skeleton" role="status" aria-label={loading}>
      {Array.from({ length: rows }, (_, index) => (
        <span key={index} />
      ))}
    </div>
  );
}
