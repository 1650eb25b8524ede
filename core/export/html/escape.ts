const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as HTML may hold it, between tags and in quoted attributes; what no HTML may hold is replaced. */
export const escapeHtml = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

/** An address that a page may link to: it opens a page or writes a mail, and runs nothing. Null for any other. */
export const safeHref = (address: string | null): string | null =>
  address !== null && /^(?:https?:\/\/|mailto:|lectern:\/\/)[^\s\p{Cc}]+$/iu.test(address) ? address : null;
