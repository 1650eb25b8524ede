import type { TextSpan } from '../../model/span.ts';

const number = String.raw`\d[\d,.]*\d|\d`;
const scale = String.raw`(?:\s?(?:thousand|million|billion|trillion|bn|mn|m|k|crore|lakh)\b)?`;
const words = String.raw`(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|hundred|a|several)`;
const currencies = String.raw`(?:(?:US|U\.S\.|Canadian|Australian|Hong Kong|Singapore|Zimbabwean|Taiwan)\s)?(?:dollars?|euros?|pounds?(?:\s+sterling)?|yen|yuan|renminbi|rupees?|roubles?|rubles?|naira|rand|shillings?|pesos?|reais|francs?|won|lira|liras|dirhams?|riyals?|dinars?|shekels?|baht|rupiah|ringgit|cedis?|birr|kroner|kronor|cents)`;

const money = new RegExp(
  String.raw`(?:US|A|C|HK|NZ|S|R|NT)?[$€£¥₹₦₽₩₺₱]\s?(?:${number})${scale}|\b(?:USD|EUR|GBP|JPY|CNY|INR|NGN|ZAR|KES|BRL|Rs\.?|RM)\s?(?:${number})${scale}|\b(?:${number}|${words})\s?(?:(?:hundred|thousand|million|billion|trillion|bn|crore|lakh)\s)?${currencies}\b`,
  'gu',
);
const percent = new RegExp(
  String.raw`\b(?:${number}|${words})\s?(?:%|per\s?cent\b|percentage points?\b)`,
  'gu',
);

/** Sums of money and shares in a text. */
export const findAmounts = (text: string): (TextSpan & { readonly kind: 'money' | 'percent' })[] => [
  ...[...text.matchAll(money)].map((m) => ({
    start: m.index,
    end: m.index + m[0].trimEnd().length,
    kind: 'money' as const,
  })),
  ...[...text.matchAll(percent)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    kind: 'percent' as const,
  })),
];
