import { expect, it } from 'vitest';
import { fileCycles, folderCycles } from './cycles.ts';
import type { Import } from './imports.ts';

const importing = (file: string, target: string): Import => ({ file, specifier: target, target });

it('reports features that import each other, directly or through a third one', () => {
  const twoWays = [
    importing('renderer/features/a/A.tsx', 'renderer/features/b/index.ts'),
    importing('renderer/features/b/B.tsx', 'renderer/features/c/index.ts'),
  ];
  expect(folderCycles(twoWays)).toEqual([]);
  const cycle = [...twoWays, importing('renderer/features/c/C.tsx', 'renderer/features/a/index.ts')];
  expect(folderCycles(cycle)).toHaveLength(3);
  expect(folderCycles(cycle)[0]).toBe(
    'renderer/features: a and b depend on each other; a → b by renderer/features/a/A.tsx → renderer/features/b/index.ts',
  );
});

it('reports files that import each other', () => {
  const imports = [importing('core/a.ts', 'core/b.ts'), importing('core/b.ts', 'core/a.ts')];
  expect(fileCycles(imports)).toHaveLength(2);
  expect(fileCycles(imports.slice(1))).toEqual([]);
});
