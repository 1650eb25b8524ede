import { createContext, use, useMemo, type ReactNode } from 'react';
import type { TextSpan } from '../../../../core/model/span.ts';
import { textDirection, textLanguage } from '../../../../core/text/script-language.ts';
import { textAttributes, type TextAttributes } from '../../../lib/articles/text-attributes.ts';

const TextContext = createContext<TextAttributes>({ lang: '', dir: 'ltr' });

/** The language and direction of the article, from which parts of the text may differ. */
export function ArticleTextProvider({
  value,
  children,
}: {
  readonly value: TextAttributes;
  readonly children: ReactNode;
}) {
  return <TextContext value={value}>{children}</TextContext>;
}

/** The language and direction of an article. */
export const useArticleText = (text: string, lang: string | null): TextAttributes =>
  useMemo(() => textAttributes(text, lang), [text, lang]);

interface PartAttributes {
  /** The language and direction of a part of the text; those of the article where its words do not tell. */
  of(this: void, span: TextSpan): TextAttributes;
  /**
   * The attributes of a part that differ from those of the element around it, the article by default. So a paragraph
   * that begins with a name in another script keeps the direction of the others.
   */
  differing(this: void, span: TextSpan, around?: TextAttributes): Partial<TextAttributes>;
}

/** Returns the attributes `lang` and `dir` of parts of the text. */
export function usePartAttributes(text: string): PartAttributes {
  const article = use(TextContext);
  const of = ({ start, end }: TextSpan): TextAttributes => {
    const words = text.slice(start, end);
    return {
      lang: textLanguage(words, article.lang || null) ?? '',
      dir: textDirection(words) ?? article.dir,
    };
  };
  return {
    of,
    differing(span, around = article) {
      const { lang, dir } = of(span);
      return { ...(dir === around.dir ? {} : { dir }), ...(lang === around.lang ? {} : { lang }) };
    },
  };
}
