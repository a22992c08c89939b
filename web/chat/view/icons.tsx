import { icon } from "../../shared/icon.tsx";

export const PersonIcon = () =>
  icon(
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4.5 20c.9-3.8 3.9-6 7.5-6s6.6 2.2 7.5 6" />
    </>,
  );

export const CheckIcon = () => icon(<path d="M5 12.5l4.5 4.5L19 7.5" />);

export const SendIcon = () => icon(<path d="M12 19V5M5.5 11.5L12 5l6.5 6.5" />);

export const DownIcon = () => icon(<path d="M12 5v14M5.5 12.5L12 19l6.5-6.5" />);
