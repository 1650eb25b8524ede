import { cpSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { analyzeFully } from '../../core/analysis/analyzer.ts';
import type { Analysis } from '../../core/model/analysis.ts';
import { createTestFolder, testResources } from '../testing/library.ts';
import { loadAnalyzer } from './load.ts';

const kindsOf = ({ entities }: Analysis): Record<string, string> =>
  Object.fromEntries(entities.map(({ name, kind }) => [name, kind]));

/** Names that no list has. */
const text =
  'Tovi Adekwa, who chairs Lumora Grid, will meet officials of Bantari Holdings in Nsokele on Friday. ' +
  'Adekwa said Lumora would build a depot in the town.';

it('finds names from their context alone', async () => {
  const analysis = await analyzeFully(
    loadAnalyzer(),
    text,
    {},
    {
      onProblem(error) {
        throw error;
      },
    },
  );
  expect(kindsOf(analysis)).toMatchObject({
    'Tovi Adekwa': 'person',
    'Lumora Grid': 'organization',
    'Bantari Holdings': 'organization',
    Nsokele: 'place',
  });
});

it('leaves the first pass when the encoder cannot be loaded', async () => {
  const temp = createTestFolder();
  onTestFinished(() => temp.remove());
  cpSync(testResources.lexicon, temp.path, {
    recursive: true,
    filter: (file) => path.basename(file) !== 'encoder.onnx',
  });
  const analyzer = loadAnalyzer(temp.path);
  const problems: unknown[] = [];
  const analysis = await analyzeFully(
    analyzer,
    text,
    {},
    {
      onProblem: (error) => problems.push(error),
    },
  );
  expect(problems).toHaveLength(1);
  expect(analysis).toEqual(analyzer.analyze(text));
});
