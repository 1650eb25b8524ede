import { ImageOff } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../../../messages/translate.ts';
import type { ImageReference } from '../../../../core/model/article.ts';
import { useImages } from './use-images.tsx';
import './figures.css';

/** An image in a line or a cell; a placeholder with its description when it is missing. It contains no text. */
export function InlineImage({ image }: { readonly image: ImageReference }) {
  const pictures = useImages();
  const [failed, setFailed] = useState<string | null>(null);
  const picture = pictures?.bySource?.get(image.source) ?? null;
  const width = image.width ?? picture?.width ?? undefined;
  const height = image.height ?? picture?.height ?? undefined;
  if (pictures && pictures.bySource === null)
    return <span className="inline-picture" style={{ width, height }} />;
  const url = picture?.url ?? null;
  if (url === null || failed === url)
    return (
      <span
        className="inline-missing"
        role="img"
        aria-label={
          image.alt ? t('reader.image.missingNamed', { alt: image.alt }) : t('reader.image.missing')
        }
        title={image.alt || t('reader.image.notDownloaded')}
      >
        <ImageOff aria-hidden="true" />
      </span>
    );
  return (
    <img
      className="inline-picture"
      src={url}
      alt={image.alt}
      width={width}
      height={height}
      decoding="async"
      loading="lazy"
      draggable={false}
      onError={() => setFailed(url)}
    />
  );
}
