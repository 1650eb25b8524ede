import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { keyInDirection, positionFromStart, shareFromStart } from './direction.ts';

const renderBox = async (dir: 'ltr' | 'rtl') => {
  const screen = await render(
    <div dir={dir}>
      <div data-testid="box" style={{ position: 'fixed', left: '100px', width: '200px', height: '20px' }} />
    </div>,
  );
  return screen.getByTestId('box').element();
};

test('from left to right, positions count from the left edge and keys keep their names', async () => {
  const box = await renderBox('ltr');
  expect(positionFromStart(box, 30)).toBe(130);
  expect([50, 100, 150, 300, 400].map((x) => shareFromStart(box, x))).toEqual([0, 0, 0.25, 1, 1]);
  expect(keyInDirection('ArrowLeft', box)).toBe('ArrowLeft');
});

test('from right to left, positions count from the right edge and the horizontal arrow keys are exchanged', async () => {
  const box = await renderBox('rtl');
  expect(positionFromStart(box, 30)).toBe(270);
  expect([50, 100, 150, 300, 400].map((x) => shareFromStart(box, x))).toEqual([1, 1, 0.75, 0, 0]);
  expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'Home'].map((key) => keyInDirection(key, box))).toEqual([
    'ArrowRight',
    'ArrowLeft',
    'ArrowUp',
    'Home',
  ]);
});
