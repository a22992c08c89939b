/** Beside the field, so that what it opens belongs to the page that the field is in. */
export const inPage = (field: HTMLElement): HTMLElement => field.parentElement ?? document.body;
