import type { StructureKind } from '../../../../core/model/structure-limits.ts';
import './article-header.css';

const list = new Intl.ListFormat('en', { type: 'conjunction' });

const kindNames: Readonly<Record<StructureKind, string>> = {
  tables: 'tables',
  headings: 'headings',
  footnotes: 'footnotes',
  pictures: 'pictures',
  formatting: 'links and formatting',
  nesting: 'lists and quotations inside one another',
  paragraphs: 'paragraphs',
};

/** Lists what is shown as plain text because the article has more of it than the reader can display. */
export function SimplifiedNotice({ simplified }: { readonly simplified: readonly StructureKind[] }) {
  if (simplified.length === 0) return null;
  return (
    <p className="article-notice" role="note">
      This article has an unusual number of {list.format(simplified.map((kind) => kindNames[kind]))}. Some of
      them are shown as plain text. No text is missing.
    </p>
  );
}
