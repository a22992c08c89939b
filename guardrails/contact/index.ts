export { contactRequestSchema, type ContactRequest } from "./contact-request.ts";
export { formatContactAnswer } from "./format-contact-answer.ts";
export { mayContact } from "./may-contact.ts";
export { nextOpenMoment } from "./next-open-moment.ts";
