import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** Parts of the names of icons that point along a line of text. */
const directed = /Left|Right|Undo|Redo|Input|Indent|Outdent|ListTree|TextSearch|Forward|Reply|Next|Previous/;

/** "FolderInput" → "folder-input", "Undo2" → "undo-2". */
const classNameOf = (icon: string): string => icon.replaceAll(/(?<=[a-z])(?=[A-Z0-9])/g, '-').toLowerCase();

const importedIcons = (): string[] => {
  const names = globSync('**/*.tsx', { cwd: root }).flatMap((file) =>
    [...read(file).matchAll(/import \{([^}]*)\} from 'lucide-react'/g)].flatMap(([, list = '']) =>
      list
        .split(',')
        .map((name) => name.trim().replace(/^type .*| as .*/, ''))
        .filter((name) => name !== ''),
    ),
  );
  return [...new Set(names)].toSorted();
};

test('every icon that points along a line of text is mirrored, and no other one', () => {
  const mirrored = [...read('ui/icons.css').matchAll(/\.lucide-([\w-]+)/g)].map(([, name]) => name);
  expect(mirrored).toEqual(
    importedIcons()
      .filter((name) => directed.test(name))
      .map(classNameOf),
  );
});
