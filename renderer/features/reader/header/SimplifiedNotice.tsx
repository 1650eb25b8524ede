import { formatList } from '../../../../messages/formats.ts';
import { t } from '../../../../messages/translate.ts';
import type { StructureKind } from '../../../../core/model/structure-limits.ts';
import './article-header.css';

/** Lists what is shown as plain text because the article has more of it than the reader can display. */
export function SimplifiedNotice({ simplified }: { readonly simplified: readonly StructureKind[] }) {
  if (simplified.length === 0) return null;
  return (
    <p className="article-notice" role="note">
      {t('reader.simplified', {
        kinds: formatList(simplified.map((kind) => t(`reader.simplified.${kind}`))),
      })}
    </p>
  );
}
