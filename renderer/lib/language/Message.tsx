import { Children, type ReactNode } from 'react';
import type { RichValues, TagKey, TextKey } from '../../../messages/message-keys.ts';
import { formatParts } from '../../../messages/translate.ts';

interface MessageProps<Key extends TagKey | TextKey> {
  readonly id: Key;
  /** Values by name: elements may stand for texts, and functions return the element of a tag. */
  readonly values: RichValues<Key, ReactNode>;
}

/** A message of which parts are elements: `<Message id="…" values={{ link: (text) => <a>{text}</a> }} />`. */
export function Message<Key extends TagKey | TextKey>({ id, values }: MessageProps<Key>): ReactNode {
  const parts = formatParts(id, values);
  return Array.isArray(parts) ? Children.toArray(parts as ReactNode[]) : (parts as ReactNode);
}
