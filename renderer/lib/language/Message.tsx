import { createElement, Fragment, type ReactNode } from 'react';
import type { RichValues, TagKey, TextKey } from '../../../messages/message-keys.ts';
import { formatParts } from '../../../messages/translate.ts';

interface MessageProps<Key extends TagKey | TextKey> {
  readonly id: Key;
  /** Values by name: elements are allowed in place of texts, and functions return the element of a tag. */
  readonly values: RichValues<Key, ReactNode>;
}

/** Parts as fixed children, which need no keys. */
const asNode = (parts: unknown): ReactNode =>
  Array.isArray(parts) ? createElement(Fragment, null, ...(parts as ReactNode[])) : (parts as ReactNode);

/** A message of which parts are elements: `<Message id="…" values={{ link: (text) => <a>{text}</a> }} />`. */
export function Message<Key extends TagKey | TextKey>({ id, values }: MessageProps<Key>): ReactNode {
  const nodes = Object.entries<unknown>(values).map(([name, value]) => [
    name,
    typeof value === 'function'
      ? (parts: unknown) => (value as (children: ReactNode) => ReactNode)(asNode(parts))
      : value,
  ]);
  return asNode(formatParts(id, Object.fromEntries(nodes) as Readonly<Record<string, unknown>>));
}
