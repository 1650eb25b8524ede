import { describe, expect, test } from 'vitest';
import { boilerplateOf, isMenuEntry, isPageBoilerplate } from './chrome.ts';

describe('page chrome recognized by the line alone', () => {
  test.each([
    ['Email YouTube Facebook Instagram Twitter WhatsApp', 'share'],
    ['Share this article', 'share'],
    ['Share on Facebook', 'share'],
    ['Share this with Email', 'share'],
    ['Facebook | Twitter | Google+', 'share'],
    ['Tweet', 'share'],
    ['1.2k shares', 'share'],
    ['Follow us on Twitter', 'share'],
    ['Receive News Alerts on Whatsapp: +2348136370421', 'prompt'],
    ['Sign up for our newsletter', 'prompt'],
    ['Get the latest updates in your inbox', 'prompt'],
    ['Enter your email address', 'prompt'],
    ['We use cookies to give you the best experience', 'prompt'],
    ['Download our app', 'prompt'],
    ['No comments yet', 'comments'],
    ['12 Comments', 'comments'],
    ['Be the first to comment', 'comments'],
    ['Leave a Reply', 'comments'],
    ['Your email address will not be published. Required fields are marked *', 'comments'],
    ['Related stories', 'related'],
    ['You may also like', 'related'],
    ['More from The Guardian', 'related'],
    ['READ ALSO: Ten things to know about the new bridge', 'related'],
    ['Tags: China, Russia', 'related'],
    ['© 2015 Guardian Newspapers. All rights reserved.', 'smallPrint'],
    ['Privacy policy', 'smallPrint'],
    ['Terms & Conditions', 'smallPrint'],
    ['Advertisement', 'label'],
    ['Story continues below advertisement', 'label'],
    ['5 min read', 'label'],
    ['Skip to main content', 'menu'],
    ['Home | News | Politics | Sport', 'menu'],
    ['Home > World > Asia', 'menu'],
    ['Sign in', 'menu'],
    ['News Sport Weather Travel', 'menu'],
  ])('%s: %s', (line, kind) => {
    expect(boilerplateOf(line)).toBe(kind);
  });
});

test.each([
  'China’s Xi to visit Russia, Kazakhstan and Belarus',
  'He shared the story on Facebook and Twitter that evening.',
  'The company that owns Facebook said on Monday that it would appeal.',
  'Home is where the heart is',
  'What happens next',
  'World War II',
  'The Guardian',
  'International order',
  'The politics of travel in Africa',
  'Tags are sewn into every coat that leaves the factory.',
  'Copyright law has changed little since the invention of the photocopier, and nobody knows why that is so.',
  'Commenting on the report, the minister said no.',
  'Get up early and walk before breakfast.',
  'Follow the river until the second bridge.',
  '',
  '— * —',
])('%j may belong to the article', (line) => {
  expect(boilerplateOf(line)).toBeNull();
});

test('a single word is no evidence of a web page; a share bar, a comment count or a legal notice is', () => {
  for (const line of ['Home', 'Email', 'Search', 'Share', 'Next', 'The bridge'])
    expect(isPageBoilerplate(line)).toBe(false);
  for (const line of [
    'Email YouTube Facebook',
    'No comments yet',
    '© 2015 The Herald',
    'Home | News | Sport',
  ]) {
    expect(isPageBoilerplate(line)).toBe(true);
  }
});

test('a menu entry is recognized only next to others', () => {
  for (const line of ['News', 'Arts and Culture', 'Live']) expect(isMenuEntry(line)).toBe(true);
  for (const line of ['News of the day', 'The bridge', 'Travel.']) expect(isMenuEntry(line)).toBe(false);
});
