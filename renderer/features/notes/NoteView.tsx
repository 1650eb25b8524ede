import type { ReactNode } from 'react';
import Markdown, { defaultUrlTransform, type Components } from 'react-markdown';
import remarkBreaks from 'remark-breaks';
import remarkGfm from 'remark-gfm';
import { isDeepLink } from '../../../core/model/link.ts';
import { NoteLink } from './NoteLink.tsx';
import { addressToTarget, remarkNoteLinks } from './remark-note-links.ts';
import './note.css';

/** Only what can be shown without a request and opened safely: no pictures from elsewhere, no raw HTML. */
const disallowed = ['img', 'iframe', 'video', 'audio', 'object', 'embed'];

/** A note's headings are part of the note, not of the window's outline. */
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
  const target = addressToTarget(href ?? '');
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

/** Addresses that run something are dropped; our own lead to a place in the library. */
const keepOwn = (url: string): string => (isDeepLink(url) ? url : defaultUrlTransform(url));

/** A note as it reads. Raw HTML in it is shown as nothing; links are caught by the reader and shown before they open. */
export function NoteView({ note }: { readonly note: string }) {
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
}
