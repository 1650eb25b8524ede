import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributeOf, childrenNamed, collapsedText, elementsNamed, parseXml } from './xml.ts';

test('elements and attributes are found with any prefix', () => {
  const root = parseXml(
    '<OPF:package><opf:Item id="a" opf:role="aut"/><item role="b" opf:role="c"/><x:metaItem/></OPF:package>',
  );
  const items = elementsNamed(root, 'item');
  expect(items.map((item) => attributeOf(item, 'role'))).toEqual(['aut', 'b']);
  expect(attributeOf(items[0], 'id')).toBe('a');
  expect(attributeOf(items[0], 'ID')).toBeNull();
  expect(attributeOf(undefined, 'id')).toBeNull();
});

test('children are not descendants', () => {
  const [list] = elementsNamed(parseXml('<ol><li>a</li><x><li>b</li></x><li/></ol>'), 'ol');
  expect(list && childrenNamed(list, 'li').map(collapsedText)).toEqual(['a', null]);
});

test.each([
  ['entities of XML', '<t>a &amp; &lt;b&gt; &#233;&#xe9;</t>', 'a & <b> éé'],
  ['a CDATA section', '<t><![CDATA[1 < 2 &amp;]]></t>', '1 < 2 &amp;'],
  ['white space and elements in it', '<t>\n a\t<b>c </b> <!-- d --> e\n</t>', 'a c e'],
  [
    'an entity that the document defines',
    '<!DOCTYPE t [<!ENTITY x SYSTEM "file:///etc/passwd">]><t>a &x; b</t>',
    'a &x; b',
  ],
])('text with %s', (_name, xml, text) => {
  expect(collapsedText(elementsNamed(parseXml(xml), 't')[0])).toBe(text);
});

test('stops at excessive nesting and keeps what precedes it', () => {
  const root = parseXml(`<t>before</t>${'<a>'.repeat(100_000)}words`);
  expect(elementsNamed(root, 't').map(collapsedText)).toEqual(['before']);
  expect(collapsedText(elementsNamed(root, 'a')[0])).toBeNull();
});

test('property: no text throws', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('<a', '<b:c>', '</a>', '/>', '>', '<!', '&', '"', '=', ' ', 'x')),
      (pieces) => {
        expect(elementsNamed(parseXml(pieces.join('')), 'a').every(({ name }) => /a$/i.test(name))).toBe(
          true,
        );
      },
    ),
  );
});
