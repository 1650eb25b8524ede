import Markdown from 'react-markdown';
import remarkBreaks from 'remark-breaks';
import remarkGfm from 'remark-gfm';

/** Only what can be shown without a request and opened safely: no pictures from elsewhere, no raw HTML. */
const disallowed = ['img', 'iframe', 'video', 'audio', 'object', 'embed'];

/** A note as it reads. Raw HTML in it is shown as nothing; links are caught by the reader and shown before they open. */
export function NoteView({ note }: { readonly note: string }) {
  return (
    <div className="note-view">
      <Markdown
        remarkPlugins={[remarkGfm, remarkBreaks]}
        disallowedElements={disallowed}
        skipHtml
        components={{
          a: ({ href, children }) => (
            <a href={href} title={href} data-external="">
              {children}
            </a>
          ),
          // A note's headings are part of the note, not of the window's outline.
          h1: ({ children }) => <p className="note-heading">{children}</p>,
          h2: ({ children }) => <p className="note-heading">{children}</p>,
          h3: ({ children }) => <p className="note-heading">{children}</p>,
          h4: ({ children }) => <p className="note-heading">{children}</p>,
          h5: ({ children }) => <p className="note-heading">{children}</p>,
          h6: ({ children }) => <p className="note-heading">{children}</p>,
        }}
      >
        {note}
      </Markdown>
    </div>
  );
}
