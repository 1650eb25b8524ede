import { expectTypeOf, it } from 'vitest';
import type { MessageArguments, TagArgument } from './message-arguments.ts';

it('reads the arguments of a message from its text', () => {
  expectTypeOf<keyof MessageArguments<'Library'>>().toEqualTypeOf<never>();
  expectTypeOf<MessageArguments<'Remove “{tag}” from {title}'>>().toEqualTypeOf<{
    readonly tag: string;
    readonly title: string;
  }>();
  expectTypeOf<
    MessageArguments<'{size, number, ::.0} of { total , number } on {day, date, long}'>
  >().toEqualTypeOf<{
    readonly size: number;
    readonly total: number;
    readonly day: Date | number;
  }>();
});

it('distinguishes the text of options from arguments', () => {
  expectTypeOf<
    MessageArguments<'{count, plural, =0 {none} one {one {kind} in {title}} other {# {kind}}} here, {name}'>
  >().toEqualTypeOf<{
    readonly count: number;
    readonly kind: string;
    readonly title: string;
    readonly name: string;
  }>();
  expectTypeOf<
    MessageArguments<`{place, select,
      web {{count, plural, one {one page} other {# pages}}}
      other {files}}`>
  >().toEqualTypeOf<{ readonly place: string; readonly count: number }>();
});

it('reads tags', () => {
  expectTypeOf<MessageArguments<'Read the <link>manual of {name}</link>.'>>().toEqualTypeOf<{
    readonly link: TagArgument;
    readonly name: string;
  }>();
});
