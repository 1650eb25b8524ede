import { memo, useMemo, type ReactNode } from 'react';
import Markdown, { defaultUrlTransform, type Components } from 'react-markdown';
import remarkBreaks from 'remark-breaks';
import remarkGfm from 'remark-gfm';
import { t } from '../../../messages/translate.ts';
import { isDeepLink } from '../../../core/model/link.ts';
import { isNoteMarkdown } from '../../../core/text/markdown-work.ts';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { NoteLink } from './NoteLink.tsx';
import { parseNoteLinkHref, remarkNoteLinks } from './remark-note-links.ts';
import './note.css';

/** Only elements that make no request and are safe to open: no images, no raw HTML. */
const disallowed = ['img', 'iframe', 'video', 'audio', 'object', 'embed'];

/** A note's headings do not belong to the window's outline. */
const NoteHeading = ({ children }: { readonly children?: ReactNode }) => (
  <p className="note-heading">{children}</p>
);

const AnyLink = ({
  href,
  children,
}: {
  readonly href?: string | undefined;
  readonly children?: ReactNode;
}) => {
  const target = parseNoteLinkHref(href ?? '');
  if (target) return <NoteLink target={target}>{children}</NoteLink>;
  return (
    <a href={href} title={href} data-external="">
      {children}
    </a>
  );
};

const components: Components = {
  a: AnyLink,
  h1: NoteHeading,
  h2: NoteHeading,
  h3: NoteHeading,
  h4: NoteHeading,
  h5: NoteHeading,
  h6: NoteHeading,
};

/** URLs that execute code are dropped; deep links open a place in the library. */
const keepOwn = (url: string): string => (isDeepLink(url) ? url : defaultUrlTransform(url));

/** A note as it was written, where it cannot be rendered as Markdown. */
const PlainNote = ({ note }: { readonly note: string }) => (
  <div className="note-view">
    <p className="note-plain-reason">{t('notes.plain')}</p>
    <p className="note-plain">{note}</p>
  </div>
);

const MarkdownNote = memo(function MarkdownNote({ note }: { readonly note: string }) {
  return (
    <div className="note-view">
      <Markdown
        remarkPlugins={[remarkGfm, remarkBreaks, remarkNoteLinks]}
        disallowedElements={disallowed}
        skipHtml
        components={components}
        urlTransform={keepOwn}
      >
        {note}
      </Markdown>
    </div>
  );
});

/**
 * Renders a note. Raw HTML is dropped; the surrounding view intercepts links. A note that would keep the window busy
 * or that fails to render is shown as plain text.
 */
export function NoteView({ note }: { readonly note: string }) {
  const isMarkdown = useMemo(() => isNoteMarkdown(note), [note]);
  const plain = <PlainNote note={note} />;
  return isMarkdown ? (
    <ErrorBoundary resetKey={note} renderFallback={() => plain}>
      <MarkdownNote note={note} />
    </ErrorBoundary>
  ) : (
    plain
  );
}
