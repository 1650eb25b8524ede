import { existsSync } from 'node:fs';
import { isTest, type Import } from './imports.ts';
import { modules, testPackages, type ModuleRule } from './rules.ts';

function moduleOf(file: string): ModuleRule | undefined {
  return modules
    .filter(({ folder }) => file.startsWith(folder))
    .toSorted((a, b) => b.folder.length - a.folder.length)[0];
}

const packageName = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** The folder of a part, e.g. `renderer/features/reader/`; null for a file outside of parts. */
function partOf(file: string): string | null {
  const rule = moduleOf(file);
  if (!rule?.partEntry) return null;
  const [name, ...rest] = file.slice(rule.folder.length).split('/');
  return rest.length > 0 ? `${rule.folder}${name}/` : null;
}

/** Only the entry of a part is for other parts and modules; inside the part, files import each other directly. */
function partProblem(file: string, target: string): string | null {
  const part = partOf(target);
  if (part === null) return null;
  const entry = `${part}${moduleOf(target)?.partEntry ?? ''}`;
  if (partOf(file) === part)
    return target === entry ? `imports the entry of its own part, ${target}; import the file itself` : null;
  return target === entry ? null : `may not import ${target}, only ${entry}`;
}

function fileProblem(rule: ModuleRule, file: string, target: string): string | null {
  if (!existsSync(target)) return `imports ${target}, which does not exist`;
  const isOwn = moduleOf(target)?.folder === rule.folder;
  if (!isOwn && !rule.modules.some((entry) => target.startsWith(entry))) return `may not import ${target}`;
  return partProblem(file, target);
}

function packageProblem(rule: ModuleRule, file: string, specifier: string): string | null {
  if (rule.packages.includes('*')) return null;
  const allowed = isTest(file) ? [...rule.packages, ...testPackages] : rule.packages;
  const isAllowed = specifier.startsWith('node:')
    ? allowed.includes('node:*') || allowed.includes(specifier)
    : allowed.includes(packageName(specifier));
  return isAllowed ? null : `may not import ${specifier}`;
}

/** What is wrong with an import by the table in rules.ts; null when it is allowed. */
export function problemOf({ file, specifier, target }: Import): string | null {
  const rule = moduleOf(file);
  if (!rule) return null;
  const problem = target === null ? packageProblem(rule, file, specifier) : fileProblem(rule, file, target);
  return problem && `${file} ${problem}`;
}
