import type { SourceMessages } from './en-US/index.ts';
import type { MessageArguments, TagArgument } from './message-arguments.ts';

export type MessageKey = keyof SourceMessages;
type ArgumentsOf<Key extends MessageKey> = MessageArguments<SourceMessages[Key]>;
type HasTag<Key extends MessageKey> = TagArgument extends ArgumentsOf<Key>[keyof ArgumentsOf<Key>]
  ? true
  : false;

/** Keys of messages without tags, which are text; the others are shown with `renderer/lib/language/Message.tsx`. */
export type TextKey = { [Key in MessageKey]: HasTag<Key> extends true ? never : Key }[MessageKey];
/** Keys of texts without arguments. */
export type PlainKey = { [Key in TextKey]: keyof ArgumentsOf<Key> extends never ? Key : never }[TextKey];
export type TagKey = Exclude<MessageKey, TextKey>;

/** The arguments of `t`: none for a message without arguments. */
export type TextArguments<Key extends MessageKey> = Key extends MessageKey
  ? keyof ArgumentsOf<Key> extends never
    ? readonly []
    : readonly [values: ArgumentsOf<Key>]
  : never;

/** A message with its values, which another process or thread formats in its language: see `textOf`. */
export interface MessageRef {
  readonly key: TextKey;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Names a message without formatting it. */
export const messageRef = <Key extends TextKey>(key: Key, ...[values]: TextArguments<Key>): MessageRef => ({
  key,
  values: (values ?? {}) as MessageRef['values'],
});

/** The values of a message of which parts are elements: nodes for texts, functions for tags. */
export type RichValues<Key extends MessageKey, Node> = {
  readonly [Name in keyof ArgumentsOf<Key>]: ArgumentsOf<Key>[Name] extends TagArgument
    ? (children: Node) => Node
    : ArgumentsOf<Key>[Name] extends string
      ? string | Node
      : ArgumentsOf<Key>[Name];
};
