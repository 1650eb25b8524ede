import type { TextSpan } from '../../../model/span.ts';

const number = String.raw`\d(?:[\d,.]{0,30}\d)?`;
const scale = String.raw`(?:\s?(?:thousand|million|billion|trillion|bn|mn|m|k|crore|lakh)\b)?`;
const numberWords = String.raw`(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|hundred|a|several)`;
const currencyNames =
  "dollars?|euros?|pounds?(?:\\s+sterling)?|yen|yuan|renminbi|rupees?|roubles?|rubles?|nairas?|rand|shillings?|pesos?|reais|francs?|liras?|lire|dirhams?|rials?|riyals?|dinars?|shekels?|baht|rupiahs?|ringgits?|cedis?|birr|kroner|kronor|krona|krone|cents|kwachas?|meticais|metical|dongs?|kyats?|kips?|riels?|takas?|afghanis?|tenges?|soms?|somonis?|manats?|laris?|drams?|hryvnias?|hryvnyas?|zlotys?|forints?|korunas?|levs?|leks?|denars?|lempiras?|quetzal(?:es)?|córdobas?|cordobas?|colones|bol[ií]var(?:es)?|bolivianos?|guaran[ií]e?s?|gourdes?|balboas?|dalasis?|leones|kwanzas?|ariarys?|nakfas?|ouguiyas?|maloti|emalangeni|tugriks?|ngultrums?|rufiyaa|pa[ʻ’']anga|sucres?";
/** Currency names that are also common words; they count only with large amounts. */
const ambiguousUnits = 'won|real|lei|soles|pula|tala|vatu|kina|colons?';
const currencyModifiers = String.raw`(?:(?:US|U\.S\.|UK|CFA|Swiss|Hong\sKong|Singapore|Taiwan|New\sZealand|Czech|West\sAfrican\sCFA|Central\sAfrican\sCFA|(?:North|South|East)\s\p{Lu}\p{L}+|\p{Lu}\p{L}+(?:an|ese|ish|i))\s)?`;
const largeNumber = String.raw`(?:\d[\d,.]*\d{2}|(?:${number}|${numberWords})\s(?:hundred|thousand|million|billion|trillion|bn|m|mn))`;

const currencyCodes =
  'USD|EUR|GBP|JPY|CNY|RMB|INR|NGN|ZAR|KES|KSh|Ksh|UGX|USh|TZS|TSh|GHS|GH₵|GH¢|ETB|XAF|XOF|FCFA|CFA|EGP|LE|MAD|DZD|TND|SAR|AED|QAR|KWD|OMR|BHD|JOD|ILS|NIS|TRY|IRR|PKR|LKR|BDT|NPR|Rs\\.?|Tk|RM|IDR|Rp|PHP|THB|VND|MMK|KHR|LAK|KRW|TWD|HKD|SGD|AUD|NZD|FJD|PGK|CHF|SEK|NOK|DKK|PLN|CZK|HUF|RUB|UAH|KZT|BRL|ARS|CLP|COP|PEN|MXN|UYU|PYG|BOB|VES|GTQ|HNL|CRC|DOP|JMD|TTD|BWP|NAD|MZN|ZMW|MWK|RWF|BIF|S/|Bs\\.?';
const money = new RegExp(
  [
    String.raw`(?:(?<![\p{L}\p{N}])\p{Lu}{1,3})?[$€£¥₹₦₽₩₺₱₫฿₴₲₡₵₪₸₮₼₾]\s?(?:${number})${scale}`,
    String.raw`(?<![\p{L}\p{N}])(?:${currencyCodes})\s?(?:${number})${scale}(?![\p{L}\p{N}-])`,
    // "R3.2bn", "K50,000": single letters denote a currency only before large amounts.
    String.raw`(?<![\p{L}\p{N}])[KRPQN](?:\d{1,3}(?:,\d{3})+|\d[\d.]*\s?(?:million|billion|trillion|bn|mn|m))(?![\p{L}\p{N}-])`,
    String.raw`(?<![\p{L}\p{N}.,])(?:${number}|${numberWords})\s?(?:(?:hundred|thousand|million|billion|trillion|bn|m|mn|crore|lakh)\s)?${currencyModifiers}(?:${currencyNames})(?!\p{L})`,
    String.raw`(?<![\p{L}\p{N}.,])${largeNumber}\s${currencyModifiers}(?:${ambiguousUnits})(?!\p{L})`,
  ].join('|'),
  'gu',
);
const percent = new RegExp(
  String.raw`\b(?:${number}|${numberWords})\s?(?:%|per\s?cent\b|percentage points?\b)`,
  'gu',
);

/** Monetary amounts and percentages in a text. */
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
