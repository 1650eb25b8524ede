import type { Block, ImageReference, Mark, TableCell } from '../block.ts';
import { isMathTree } from '../math.ts';
import type { TextSpan } from '../span.ts';

type Data = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isText = (value: unknown): value is string => typeof value === 'string';
const isSize = (value: unknown): boolean => value === null || typeof value === 'number';
const isLabel = (value: unknown): boolean => value === undefined || isText(value);
const isMath = (value: unknown): boolean => value === undefined || isMathTree(value);

const isInside = (value: Data, { start, end }: TextSpan): boolean =>
  isCount(value['start']) &&
  isCount(value['end']) &&
  start <= value['start'] &&
  value['start'] <= value['end'] &&
  value['end'] <= end;

const isImage = (value: unknown): value is ImageReference =>
  isRecord(value) &&
  isText(value['source']) &&
  isText(value['alt']) &&
  isSize(value['width']) &&
  isSize(value['height']);

function isMark(value: unknown, block: TextSpan): value is Mark {
  if (!isRecord(value) || !isInside(value, block)) return false;
  switch (value['kind']) {
    case 'emphasis':
    case 'strong':
    case 'code':
    case 'strike':
    case 'superscript':
    case 'subscript':
      return true;
    case 'formula':
      return isMath(value['math']);
    case 'image':
      return isImage(value['image']);
    case 'link':
      return isText(value['href']);
    case 'ruby':
      return isText(value['reading']);
    case 'noteRef':
      return isText(value['note']) && isLabel(value['label']);
    default:
      return false;
  }
}

const isCell = (value: unknown, block: TextSpan): value is TableCell =>
  isRecord(value) &&
  isInside(value, block) &&
  typeof value['header'] === 'boolean' &&
  isCount(value['colspan']) &&
  isCount(value['rowspan']) &&
  value['colspan'] > 0 &&
  value['rowspan'] > 0;

const isRow = (value: unknown, block: TextSpan): boolean =>
  Array.isArray(value) && value.length > 0 && value.every((cell) => isCell(cell, block));

function isKind(value: Data, block: TextSpan): boolean {
  switch (value['kind']) {
    case 'paragraph':
    case 'caption':
    case 'rule':
      return true;
    case 'heading':
      return isCount(value['level']) && value['level'] >= 1 && value['level'] <= 6 && isLabel(value['label']);
    case 'quote':
      return isCount(value['depth']);
    case 'listItem':
      return (
        typeof value['ordered'] === 'boolean' &&
        Number.isSafeInteger(value['ordinal']) &&
        isCount(value['depth']) &&
        typeof value['continued'] === 'boolean'
      );
    case 'code':
      return value['language'] === null || isText(value['language']);
    case 'formula':
      return isMath(value['math']);
    case 'table':
      return Array.isArray(value['rows']) && value['rows'].every((row) => isRow(row, block));
    case 'figure':
      return isImage(value['image']);
    case 'footnote':
      return isText(value['id']) && isText(value['label']);
    default:
      return false;
  }
}

/** Whether untrusted data is a block of an article, with its marks and cells inside it. Limits are not checked. */
export function isBlock(value: unknown): value is Block {
  if (!isRecord(value) || !isCount(value['start']) || !isCount(value['end'])) return false;
  const block = { start: value['start'], end: value['end'] };
  return (
    block.start <= block.end &&
    (value['quoted'] === undefined || isCount(value['quoted'])) &&
    Array.isArray(value['marks']) &&
    value['marks'].every((mark) => isMark(mark, block)) &&
    isKind(value, block)
  );
}
