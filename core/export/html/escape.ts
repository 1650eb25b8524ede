const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes a text for HTML content and quoted attributes; characters invalid in HTML are replaced. */
export const escapeHtml = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

/** A safe link URL: opens a page or composes a mail. Null for any other. */
export const safeHref = (address: string | null): string | null =>
  address !== null && /^(?:https?:\/\/|mailto:|lectern:\/\/)[^\s\p{Cc}]+$/iu.test(address) ? address : null;
