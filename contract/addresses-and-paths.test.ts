import { expect, it } from 'vitest';
import { z } from 'zod';
import { commands } from './commands.ts';

/** Names of inputs that could be a path or an address. */
const suspicious = /path|file|folder|dir|url|uri|href|address|source|host|target|link/i;

/**
 * Inputs with such a name, and why the window may send them (docs/security.md). A new one belongs here only if the window
 * cannot use it to name a file of its choice, or to make a request without the user's consent.
 */
const checked: Readonly<Record<string, string>> = {
  'annotationImport.assignStates: source': 'contents of a highlight',
  'articles.editDetails: url':
    'an http or https address of the article; the user is asked before it is fetched',
  'backups.restore: file': 'one of the listed backups',
  'corrections.add: target': 'an entity',
  'deepLinks.open: address': 'parsed; the user is asked about a page to import',
  'export.preview: fileName': 'a template; the name is reduced to safe characters',
  'export.save: fileName':
    'a template; the name is reduced to safe characters, the folder is chosen in a dialog',
  'exportTemplates.save: fileName': 'a template',
  'import.addresses: addresses': 'entered, or the user is asked',
  'import.setStates: url': 'the earlier URL of the article; the user is asked before it is fetched',
  'linkedFolder.link: keepFolder': 'a choice, not a folder',
  'links.open: url': 'the user is asked',
  'links.resolve: target': 'a link in a note',
  'pictures.retry: sources': 'selects from the addresses of the article; the user is asked',
  'revisions.show: url': 'the earlier URL of the article; the user is asked before it is fetched',
};

/** Names of all properties in a JSON schema, at any depth. */
function propertyNames(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(propertyNames);
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    const own = key === 'properties' ? Object.keys(value as object) : [];
    return [...own, ...propertyNames(value)];
  });
}

it('takes paths and addresses only where they are checked', () => {
  const found = Object.entries(commands).flatMap(([name, { input }]) => {
    const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' });
    return [...new Set(propertyNames(schema))]
      .filter((property) => suspicious.test(property))
      .map((property) => `${name}: ${property}`);
  });
  expect(found.toSorted()).toEqual(Object.keys(checked).toSorted());
});
