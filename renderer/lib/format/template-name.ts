import { t } from '../../../messages/translate.ts';
import type { PlainKey } from '../../../messages/message-keys.ts';
import type { ExportTemplate } from '../../../core/model/export.ts';

/** The built-in templates that are not named after a program, by id. */
const builtinNames: ReadonlyMap<string, PlainKey> = new Map([
  ['plain', 'export.template.builtin.plain'],
  ['one-highlight', 'export.template.builtin.highlight'],
  ['daily', 'export.template.builtin.daily'],
]);

/** The name of a template in the shown language; a template that the user made has the name that it was given. */
export function templateName({ id, name }: Pick<ExportTemplate, 'id' | 'name'>): string {
  const key = builtinNames.get(id);
  return key ? t(key) : name;
}
