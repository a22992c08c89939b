/** A telephone number that a touch dials; written as the company wrote it. */
export const PhoneLink = ({ phone }: { readonly phone: string }) => (
  <a className="phone" href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`}>
    {phone}
  </a>
);
