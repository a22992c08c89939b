/** An ear and a line: the sign of a product that listens. */
export function Logo() {
  return (
    <span className="kl-logo">
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
        <rect width="24" height="24" rx="6" fill="currentColor" />
        <path
          d="M7.5 17V7M7.5 12.6 13 7M10 10.4c2.2.9 3.4 2.3 3.4 4 0 1.5.9 2.6 2.3 2.6"
          fill="none"
          stroke="#fff"
          strokeWidth="1.8"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
        <circle cx="17" cy="7.4" r="1.3" fill="#fff" />
      </svg>
      <span>Kindline</span>
    </span>
  );
}
