import { messageRef } from '../../../../messages/message-keys.ts';
import { ImageOff, RotateCw } from 'lucide-react';
import { useState } from 'react';
import { t, textOf } from '../../../../messages/translate.ts';
import type { Block } from '../../../../core/model/article.ts';
import { call, messageOf } from '../../../lib/api/call.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { useImages, type Picture } from './use-images.tsx';
import './figures.css';

type FigureBlock = Extract<Block, { kind: 'figure' }>;

interface MissingPictureProps {
  readonly alt: string;
  readonly picture: Picture | null;
  readonly articleId: string | null;
}

/** Placeholder of a missing image: its description, the reason, and a retry button. */
function MissingPicture({ alt, picture, articleId }: MissingPictureProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const reason = problem ?? (picture?.problem ? textOf(picture.problem) : null);
  const retry = (): void => {
    if (!picture || articleId === null) return;
    setProblem(null);
    // The result arrives by the images' change event, which rerenders this component.
    call('pictures.retry', { articleId, sources: [picture.source] }).catch((error: unknown) =>
      setProblem(messageOf(error)),
    );
  };
  return (
    <div
      className="picture-missing"
      role="group"
      aria-label={alt ? t('reader.image.missingNamed', { alt }) : t('reader.image.missing')}
    >
      <ImageOff aria-hidden="true" />
      <div className="picture-about">
        <p className="picture-words">{alt || t('reader.image.notDownloaded')}</p>
        {reason ? <p className="picture-reason">{reason}</p> : null}
      </div>
      {picture?.retry || picture?.pending ? (
        <Button
          onClick={retry}
          disabled={picture.pending}
          aria-label={alt ? t('reader.image.retryNamed', { alt }) : t('reader.image.retry')}
        >
          <RotateCw aria-hidden="true" />
          {picture.pending ? t('reader.image.downloading') : t('reader.image.retry.short')}
        </Button>
      ) : null}
    </div>
  );
}

/** An image of the article, from the library's files. It contains none of the article's text. */
export function FigureView({ block }: { readonly block: FigureBlock }) {
  const pictures = useImages();
  const [failed, setFailed] = useState<string | null>(null);
  const { source, alt } = block.image;
  const picture = pictures?.bySource?.get(source) ?? null;
  const width = picture?.width ?? block.image.width ?? undefined;
  const height = picture?.height ?? block.image.height ?? undefined;
  if (pictures && pictures.bySource === null)
    return (
      <div
        className="picture-wait"
        style={{ aspectRatio: width && height ? `${width} / ${height}` : '16 / 9' }}
      />
    );
  if (!picture?.url || failed === picture.url)
    return (
      <MissingPicture
        alt={alt}
        picture={failed && picture ? { ...picture, problem: messageRef('reader.image.damaged') } : picture}
        articleId={pictures?.articleId ?? null}
      />
    );
  const { url } = picture;
  return (
    <img
      className="picture"
      src={url}
      alt={alt}
      width={width}
      height={height}
      decoding="async"
      loading="lazy"
      draggable={false}
      onError={() => setFailed(url)}
    />
  );
}
