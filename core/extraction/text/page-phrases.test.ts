import { expect, test } from 'vitest';
import { boilerplateOf } from './chrome.ts';
import { isAppeal } from './page-phrases.ts';

test.each([
  ['Prawa autorskie: materiał chroniony prawem autorskim. Kopiowanie zabronione.', 'smallPrint'],
  ['© Küstenblatt. Alle Rechte vorbehalten, auch die der Übersetzung.', 'smallPrint'],
  ['Dieser Text kann Links zu Läden enthalten, für die wir eine Provision bekommen.', 'smallPrint'],
  ['Anzeige, enthält Affiliate-Links', 'smallPrint'],
  ['Klicken Sie auf die Schaltfläche, um die Karte zu laden.', 'label'],
  ['Cliquez sur le bouton pour afficher la vidéo', 'label'],
  ['An dieser Stelle findest du externen Inhalt von einer Videoplattform.', 'label'],
  ['Mit dem Laden des Videos akzeptieren Sie die Datenschutzerklärung der Plattform.', 'label'],
  ['Es werden die Boote 1 bis 10 von 19 angezeigt', 'label'],
  ['Showing results 1 of 7', 'label'],
  ['War dieser Beitrag für Sie hilfreich?', 'share'],
  ['Was this page helpful?', 'share'],
  ['Cet article vous a-t-il été utile ?', 'share'],
  ['For more news of the harbor, download the Coast apps for your phone.', 'prompt'],
  ['Do you want to hear from us? Sign up here', 'prompt'],
  ['Um einen Kommentar zu schreiben, müssen Sie sich anmelden.', 'comments'],
  ['Debes iniciar sesión para publicar un comentario.', 'comments'],
])('%s', (line, kind) => {
  expect(boilerplateOf(line)).toBe(kind);
});

test.each([
  'The company paid him a commission for each boat that he sold, links in a chain of favors.',
  'Der Hafen wirbt um Partner, und die Links der Stadt waren dagegen.',
  'He clicked on the button of the old radio, and the harbor was silent again.',
  'She commented on the plan before she signed in at the gate.',
  'Five of the ten boats came home.',
])('prose is not taken for a phrase of a page: %s', (line) => {
  expect(boilerplateOf(line)).toBeNull();
});

test('appeals name a network or ask for support', () => {
  expect(isAppeal('Folgen Sie uns auf Facebook und Instagram')).toBe(true);
  expect(isAppeal('Únete a nuestra comunidad de lectores')).toBe(true);
  expect(isAppeal('He followed the ferry along the coast until it was dark.')).toBe(false);
});
