import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { isMathTree, mathElements, type MathNode } from '../../../model/math.ts';
import type { DomElement } from '../dom/dom.ts';
import { formulaOf } from './formula.ts';

const elementOf = (html: string): DomElement =>
  parseHTML(`<html><body>${html}</body></html>`).document.body.firstElementChild as unknown as DomElement;
const read = (inside: string) => formulaOf(elementOf(`<math>${inside}</math>`));

describe('a formula without TeX is a line of letters and signs', () => {
  test.each([
    ['<mi>a</mi><mo>+</mo><mn>1</mn>', 'a + 1'],
    [
      '<msup><mi>x</mi><mn>2</mn></msup><mo>-</mo><msub><mi>y</mi><mrow><mi>i</mi><mo>+</mo><mn>1</mn></mrow></msub>',
      'x^2 - y_(i + 1)',
    ],
    [
      '<mi>x</mi><mo>=</mo><mfrac><mrow><mo>−</mo><mi>b</mi></mrow><mrow><mn>2</mn><mi>a</mi></mrow></mfrac>',
      'x = (−b)/2a',
    ],
    ['<msqrt><mi>a</mi><mo>+</mo><mi>b</mi></msqrt><mroot><mi>c</mi><mn>3</mn></mroot>', '√(a + b)√[3]c'],
    [
      '<munderover><mo>∑</mo><mrow><mi>k</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>k</mi>',
      '∑_(k = 1)^nk',
    ],
    [
      '<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr><mtr><mtd><mn>0</mn></mtd><mtd><mn>1</mn></mtd></mtr></mtable>',
      '1, 0; 0, 1',
    ],
    ['<mfenced open="[" close=")"><mi>a</mi><mi>b</mi></mfenced>', '[a, b)'],
    ['<mover><mi>v</mi><mo>→</mo></mover><mo>&#x2062;</mo><mi mathvariant="double-struck">R</mi>', 'v→ℝ'],
    ['<mi>f</mi><mo>&#x2061;</mo><mo>(</mo><mi>x</mi><mo>,</mo><mi>y</mi><mo>)</mo>', 'f(x, y)'],
  ])('%s', (inside, words) => expect(read(inside)?.words).toBe(words));
});

test('its TeX is its words where the page gives it, and its MathML how it is drawn', () => {
  const html =
    '<math display="block"><semantics><mrow><mi>E</mi></mrow><annotation encoding="application/x-tex">E = mc^2</annotation></semantics></math>';
  expect(formulaOf(elementOf(html))).toEqual({
    words: 'E = mc^2',
    isBlock: true,
    math: {
      name: 'math',
      attributes: { display: 'block' },
      children: [{ name: 'mrow', children: [{ name: 'mi', children: ['E'] }] }],
    },
  });
});

test('the MathML beside what MathJax and MediaWiki draw is found', () => {
  const math = '<math><mi>k</mi></math>';
  const drawn = `<mjx-container class="MathJax" display="true"><mjx-math aria-hidden="true"></mjx-math><mjx-assistive-mml>${math}</mjx-assistive-mml></mjx-container>`;
  expect(formulaOf(elementOf(drawn))).toMatchObject({ words: 'k', isBlock: true });
  const wiki = `<span class="mwe-math-element"><span style="display: none;">${math}</span><img class="mwe-math-fallback-image-inline" alt="k"></span>`;
  expect(formulaOf(elementOf(wiki))).toMatchObject({ words: 'k', isBlock: false, math: { name: 'math' } });
});

test('the drawing contains only elements of the model', () => {
  const hostile = `<math href="javascript:alert(1)" onclick="alert(1)" display="block">
    <maction actiontype="statusline#http://evil.example" xlink:href="javascript:alert(1)"><mi style="background:url(//evil.example)" class="x" id="y">a</mi></maction>
    <mtext><img src="x" onerror="alert(1)"><script>alert(2)</script></mtext>
    <annotation-xml encoding="text/html"><iframe src="//evil.example"></iframe></annotation-xml>
    <mglyph src="//evil.example/x.png"></mglyph><mi mathvariant="bold" mathcolor="red" mathsize="900%" width="10em&quot; x=">b</mi></math>`;
  const math = formulaOf(elementOf(hostile))?.math;
  expect(isMathTree(math)).toBe(true);
  expect(JSON.stringify(math)).not.toMatch(
    /href|onclick|javascript|evil|style|class|img|script|iframe|glyph|color/,
  );
  expect(JSON.stringify(math)).toContain('𝐛');
});

test('one that is too large or too deep to be drawn is plain text', () => {
  expect(read('<mrow>'.repeat(100) + '<mi>x</mi>')).toEqual({ words: 'x', isBlock: false, math: null });
  const large = read('<mi>x</mi>'.repeat(3000));
  expect(large?.math).toBeNull();
  expect(large?.words.length).toBeGreaterThan(3000);
});

test('property: a tree is one that the model takes, and others are refused', () => {
  const { tree } = fc.letrec<{ tree: MathNode }>((tie) => ({
    tree: fc.record({
      name: fc.constantFrom(...mathElements.filter((name) => name !== 'math')),
      children: fc.oneof(
        { maxDepth: 3 },
        fc.constant([]),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.array(fc.string(), { maxLength: 1 }),
      ),
    }),
  }));
  fc.assert(
    fc.property(tree, (inside) => {
      const math = { name: 'math', children: [inside] };
      expect(isMathTree(math)).toBe(true);
      expect(isMathTree({ ...math, attributes: { href: 'x' } })).toBe(false);
      expect(isMathTree({ ...math, attributes: { width: 'url(x)' } })).toBe(false);
      expect(isMathTree({ name: 'math', children: [{ ...inside, name: 'a' }] })).toBe(false);
      expect(isMathTree(inside)).toBe(false);
    }),
  );
});
