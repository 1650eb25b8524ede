import type { ReactNode } from 'react';
import Markdown, { type Components } from 'react-markdown';
import remarkBreaks from 'remark-breaks';
import remarkGfm from 'remark-gfm';

/** Only what can be shown without a request and opened safely: no pictures from elsewhere, no raw HTML. */
const disallowed = ['img', 'iframe', 'video', 'audio', 'object', 'embed'];

/** A note's headings are part of the note, not of the window's outline. */
const NoteHeading = ({ children }: { readonly children?: ReactNode }) => (
  <p className="note-heading">{children}</p>
);

const ExternalLink = ({
  href,
  children,
}: {
  readonly href?: string | undefined;
  readonly children?: ReactNode;
}) => (
  <a href={href} title={href} data-external="">
    {children}
  </a>
);

const components: Components = {
  a: ExternalLink,
  h1: NoteHeading,
  h2: NoteHeading,
  h3: NoteHeading,
  h4: NoteHeading,
  h5: NoteHeading,
  h6: NoteHeading,
};

/** A note as it reads. Raw HTML in it is shown as nothing; links are caught by the reader and shown before they open. */
export function NoteView({ note }: { readonly note: string }) {
  return (
    <div className="note-view">
      <Markdown
        remarkPlugins={[remarkGfm, remarkBreaks]}
        disallowedElements={disallowed}
        skipHtml
        components={components}
      >
        {note}
      </Markdown>
    </div>
  );
}
