const sharing =
  /^(?:email|e-mail|youtube|facebook|instagram|twitter|x|whatsapp|linkedin|pinterest|reddit|telegram|tumblr|tiktok|share|tweet|print|copy|link|messenger|threads|bluesky|rss|flipboard|pocket|save|on|this|via|by|and|comment|comments|subscribe|follow|us)$/i;

/** True for a line of sharing buttons ("Email Facebook Twitter"), which speaks of no organisation. */
export const isSharingLine = (line: string): boolean => {
  const words = line.match(/[\p{L}-]+/gu) ?? [];
  return words.length >= 3 && words.every((word) => sharing.test(word));
};
