import { isNode, lineAt, walk, type SyntaxNode } from '../syntax.ts';

/** A text in a source file. */
export interface FoundText {
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/** The string of a literal, or of a template with its values replaced by NUL; null for other nodes. */
function stringOf(node: SyntaxNode): string | null {
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node.type === 'JSXText') return String(node['value']).trim();
  if (node.type === 'TemplateLiteral')
    return (node['quasis'] as { value: { cooked: string | null } }[])
      .map(({ value }) => value.cooked ?? '')
      .join('\0');
  return null;
}

/** All strings of a program: literals, and templates whose values are replaced by NUL. */
export function findStrings(program: unknown): string[] {
  const found: string[] = [];
  walk(program, (node) => {
    const value = stringOf(node);
    if (value !== null) found.push(value);
  });
  return found;
}

const functions = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

/** Functions that need a language: `t`, and those whose name says that they make a text of it. */
const wordingFunctions = /^(?:t|textOf|format[A-Z]\w*|describe[A-Z]\w*|kinds?Label)$/;

/** Whether a function is called at once: `list.map(() => …)`. */
function isCalledAtOnce(parent: SyntaxNode | undefined): boolean {
  const callee = parent?.type === 'CallExpression' ? parent['callee'] : null;
  const property = isNode(callee) && callee.type === 'MemberExpression' ? callee['property'] : null;
  return isNode(property) && /^(?:map|flatMap|forEach|reduce|filter)$/.test(String(property['name']));
}

/** Lines where a text is made outside of functions, when no language is shown yet. */
export function findTopLevelCalls(program: unknown, text: string): number[] {
  const found: number[] = [];
  walk(program, (node, parents) => {
    if (functions.has(node.type)) return isCalledAtOnce(parents.at(-1));
    if (node.type === 'CallExpression') {
      const callee = node['callee'];
      if (isNode(callee) && callee.type === 'Identifier' && wordingFunctions.test(String(callee['name'])))
        found.push(lineAt(text, node.start));
    }
    return true;
  });
  return found;
}

/** Attributes and properties that a user sees or hears. */
const shownNames =
  /^(?:label|title|name|heading|placeholder|tooltip|alt|hint|problem|description|detail|message|text|buttonLabel|aria-(?:label|description|roledescription|valuetext|placeholder))$/;
/** Attributes whose value is never shown, whatever it looks like. */
const technicalNames =
  /^(?:className|class|style|id|key|href|src|rel|d|viewBox|transform|points|role|type|data-.*|aria-(?:controls|labelledby|describedby|owns|current|live))$/;

const hasLetter = /\p{L}/u;
/** Names of programs, files and formats, which are the same in every language. */
const properNames = new Set([
  'Lectern',
  'Electron',
  'Chromium',
  'Node.js',
  'Markdown',
  'HTML',
  'JSON',
  'PDF',
  'CSV',
  'Uninstall Lectern.exe',
]);
/** Two words, or a capitalized word with a mark that interface texts end with. */
const isProse = (value: string): boolean =>
  /\p{L}[\p{L}’']*,? (?:[\p{L}“(]|\0)/u.test(value) && /^[\p{Lu}“\0]/u.test(value.trim())
    ? true
    : /^\p{Lu}\p{L}+(?:…|\.|!|\?)$/u.test(value);

/** A capitalized word that is no name of a key. */
const isCapitalized = (value: string): boolean =>
  /^\p{Lu}\p{Ll}+$/u.test(value) &&
  !/^(?:Enter|Escape|Esc|Delete|Tab|Shift|Alt|Ctrl|Space|Mod|Home|End|Plus)$/.test(value);

const nameOf = (node: SyntaxNode): string => {
  const name = (node.type === 'JSXAttribute' ? node['name'] : node['key']) as SyntaxNode | null;
  return String(name?.['name'] ?? name?.['value'] ?? '');
};

const elementName = (node: SyntaxNode): string => {
  const { name } = node['openingElement'] as { readonly name: SyntaxNode };
  return String(name['name'] ?? '');
};

/** Whether the texts of a subtree are for programmers: types, imports, errors of the program itself, styles. */
function isTechnical(node: SyntaxNode): boolean {
  if (/^TS.*(?:Type|Declaration|Signature)$|^(?:Import|ExportAll)Declaration$/.test(node.type)) return true;
  // GeoJSON: { type: 'Polygon' }
  if (node.type === 'Property' && nameOf(node) === 'type') return true;
  if (node.type === 'JSXAttribute') return technicalNames.test(nameOf(node));
  // <code>{'{{ title }}'}</code>
  if (node.type === 'JSXElement') return elementName(node) === 'code';
  if (node.type === 'NewExpression' || node.type === 'CallExpression')
    return /^(?:Error|TypeError|RangeError|RegExp|Response|newError)$/.test(
      String((node['callee'] as SyntaxNode)['name']),
    );
  return false;
}

/** Whether a text at this place is shown to a user, even if it is one word. */
function isShown(node: SyntaxNode, parents: readonly SyntaxNode[]): boolean {
  if (node.type === 'JSXText') return true;
  for (const parent of parents.toReversed()) {
    // { daily: 'Automatic' }
    if (parent.type === 'Property' && parent['value'] === node && isCapitalized(stringOf(node) ?? ''))
      return true;
    if (parent.type === 'JSXAttribute' || parent.type === 'Property')
      // An identifier is lower-case: { name: 'library' }.
      return shownNames.test(nameOf(parent)) && /^[^a-z]|[^\w-]/.test(stringOf(node) ?? '');
    if (parent.type === 'JSXElement' || parent.type === 'JSXFragment') return true;
    if (!/^(?:JSXExpressionContainer|ConditionalExpression|LogicalExpression)$/.test(parent.type))
      return false;
  }
  return false;
}

/**
 * Finds texts of the interface: text and shown attributes in JSX, properties such as `label`, and any other string that
 * reads like a phrase. Keys of messages do not.
 */
export function findProse(program: unknown, text: string): FoundText[] {
  const found: FoundText[] = [];
  walk(program, (node, parents) => {
    if (isTechnical(node)) return false;
    const value = stringOf(node);
    if (value === null || !hasLetter.test(value) || properNames.has(value)) return true;
    const parent = parents.at(-1);
    const isKey = /^[a-z][a-zA-Z]*(?:\.[\w\0-]+)+$/.test(value);
    const isTest = parent?.type === 'ConditionalExpression' && parent['test'] === node;
    if (!isKey && !isTest && (isShown(node, parents) || isProse(value)))
      found.push({ line: lineAt(text, node.start), text: value.replaceAll('\0', '…') });
    return true;
  });
  return found;
}
