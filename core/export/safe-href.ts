/** A safe link URL: opens a page, composes a mail, or opens Lectern. Null for any other. */
export const safeHref = (url: string | null): string | null =>
  url !== null && /^(?:https?:\/\/|mailto:|lectern:\/\/)[^\s\p{Cc}]+$/iu.test(url) ? url : null;
