const sharingWords =
  /^(?:email|e-mail|youtube|facebook|instagram|twitter|x|whatsapp|linkedin|pinterest|reddit|telegram|tumblr|tiktok|share|tweet|print|copy|link|messenger|threads|bluesky|rss|flipboard|pocket|save|on|this|via|by|and|comment|comments|subscribe|follow|us)$/i;

/** Whether a line consists of sharing buttons ("Email Facebook Twitter"), whose names are no mentions of organizations. */
export const isSharingLine = (line: string): boolean => {
  const words = line.match(/[\p{L}-]+/gu) ?? [];
  return words.length >= 3 && words.every((word) => sharingWords.test(word));
};
