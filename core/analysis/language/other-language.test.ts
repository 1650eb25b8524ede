import { expect, it } from 'vitest';
import { otherLanguage } from './other-language.ts';

const texts = {
  de: 'Der Senat hat am Montag den Bau eines neuen Kais beschlossen. Kritik kam aus dem Rathaus von Altona, wo man steigende Mieten befürchtet. Die Arbeiten sollen im Mai beginnen und drei Jahre dauern.',
  fr: 'Le conseil municipal a voté lundi la construction d’un nouveau quai. Les habitants du quartier craignent une hausse des loyers. Les travaux doivent commencer au mois de mai et durer trois ans.',
  es: 'El ayuntamiento aprobó el lunes la construcción de un nuevo muelle. Los vecinos temen que suban los alquileres. Las obras deben comenzar en mayo y durarán tres años, según el alcalde.',
  ru: 'Городской совет в понедельник одобрил строительство нового причала. Жители района опасаются роста арендной платы. Работы должны начаться в мае и продлятся три года, сообщил мэр города.',
  ar: 'وافق مجلس المدينة يوم الاثنين على بناء رصيف جديد في الميناء. ويخشى سكان الحي من ارتفاع الإيجارات. ومن المقرر أن تبدأ الأعمال في شهر مايو وأن تستمر ثلاث سنوات بحسب رئيس البلدية.',
};

it.each(Object.entries(texts))('recognizes a text in %s', (language, text) => {
  expect(otherLanguage(text)).toBe(language);
});

it('finds nothing to say about English', () => {
  const text =
    'The city council voted on Monday to build a new quay. Residents fear that rents will rise. Work is due to begin in May and to take three years, the mayor, Wolfgang Schröder-Köpf of the Freie Wähler, said in Rothenburg ob der Tauber.';
  expect(otherLanguage(text)).toBeNull();
});

it('does not judge a short text', () => {
  expect(otherLanguage('Montag, 3. Mai: Hafen Hamburg')).toBeNull();
});
