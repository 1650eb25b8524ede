import { ImageOff } from 'lucide-react';
import type { Block } from '../../core/model/article.ts';

type FigureBlock = Extract<Block, { kind: 'figure' }>;

/** A picture of the article; until the library holds it, what it is said to show. */
export function FigureView({ block }: { readonly block: FigureBlock }) {
  const { alt } = block.image;
  return (
    <div className="picture-missing" role="img" aria-label={alt || 'Picture without a description'}>
      <ImageOff aria-hidden="true" />
      <span className="picture-words" data-alt={alt || 'Picture'} />
    </div>
  );
}
