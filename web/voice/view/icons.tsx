import { icon } from "../../shared/icon.tsx";

export const PhoneIcon = () =>
  icon(
    <path d="M6.6 3.5l2.6.7 1.2 4-1.9 1.7a13 13 0 0 0 5.6 5.6l1.7-1.9 4 1.2.7 2.6c-.3 1.7-1.7 3-3.5 3C10 20.4 3.6 14 3.6 7c0-1.8 1.3-3.2 3-3.5z" />,
  );

export const MicrophoneIcon = ({ isOff }: { readonly isOff: boolean }) =>
  icon(
    <>
      <rect x="9" y="3" width="6" height="11" rx="3" />
      <path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3" />
      {isOff ? <path d="M4 4l16 16" /> : null}
    </>,
  );

export const KeypadIcon = () =>
  icon(
    <>
      {[6, 12, 18].flatMap((y) =>
        [6, 12, 18].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1" />),
      )}
    </>,
  );
