import { expect, test } from 'vitest';
import { annotationFormats } from '../../../core/annotation-import/model.ts';
import { parseAnnotationFile, parseArchive } from '../../../core/annotation-import/parse/parse.ts';
import { annotationSeeds, omnivoreSeed } from './annotation-seeds.ts';

test('each format has a seed that is read without a problem', () => {
  const archive = parseArchive(new Map(Object.entries(omnivoreSeed)));
  const parsed = annotationSeeds.map(({ text }) => parseAnnotationFile(text));
  expect(parsed.map((each) => each?.format)).toEqual(annotationSeeds.map(({ format }) => format));
  for (const each of [archive, ...parsed]) {
    expect(each?.articles.length).toBeGreaterThan(0);
    expect(each?.problems).toEqual([]);
  }
  const covered = new Set([archive, ...parsed].map((each) => each?.format));
  expect([...annotationFormats].filter((format) => !covered.has(format))).toEqual([]);
});
