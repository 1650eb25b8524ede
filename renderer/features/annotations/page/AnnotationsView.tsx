import { useRef, useState } from 'react';
import { countOf } from '../../../lib/format/format-article.ts';
import { useInterceptedLinks } from '../../../lib/links/use-intercepted-links.tsx';
import { useRestoreFocus } from '../../../lib/dom/use-restore-focus.ts';
import { useFocusOnMount } from '../../../lib/dom/use-focus-on-mount.ts';
import { AnnotationList } from './AnnotationList.tsx';
import { HighlightTrash } from './HighlightTrash.tsx';
import { TagManager } from './TagManager.tsx';
import { rememberAnnotationFilter } from './use-annotation-list.ts';
import './annotations-view.css';

const tabs = [
  { name: 'notes', label: 'Notes' },
  { name: 'tags', label: 'Tags' },
  { name: 'bin', label: 'Bin' },
] as const;
type Tab = (typeof tabs)[number]['name'];

/** All highlights and notes of the library. */
export function AnnotationsView() {
  const [tab, setTab] = useState<Tab>('notes');
  const [count, setCount] = useState<number | null>(null);
  const show = (next: Tab) => {
    setCount(null);
    setTab(next);
  };
  const links = useInterceptedLinks();
  const title = useRef<HTMLHeadingElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  useFocusOnMount(title);
  useRestoreFocus(panel, title);

  const showTag = (tag: string) => {
    rememberAnnotationFilter({ tags: [tag] });
    show('notes');
  };
  const nouns: Readonly<Record<Tab, string>> = { notes: 'entry', tags: 'tag', bin: 'highlight' };
  return (
    // Clicks on links bubble here from the notes; the links themselves are reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <main className="page-view notes" data-region="" aria-labelledby="notes-title" onClick={links.onClick}>
      <div className="page">
        <header className="page-head">
          <div className="page-title">
            <h1 id="notes-title" ref={title} tabIndex={-1}>
              Notes
            </h1>
            <p role="status">
              {count === null
                ? ''
                : countOf(count, nouns[tab], tab === 'notes' ? 'entries' : `${nouns[tab]}s`)}
            </p>
          </div>
          <div className="tabs" role="tablist" aria-label="Notes">
            {tabs.map(({ name, label }, index) => (
              <button
                key={name}
                type="button"
                role="tab"
                id={`notes-tab-${name}`}
                className="tab"
                aria-selected={tab === name}
                aria-controls="notes-panel"
                tabIndex={tab === name ? 0 : -1}
                onClick={() => show(name)}
                onKeyDown={(event) => {
                  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
                  const next = tabs[(index + step + tabs.length) % tabs.length];
                  if (step === 0 || !next) return;
                  event.preventDefault();
                  show(next.name);
                  document.getElementById(`notes-tab-${next.name}`)?.focus();
                }}
              >
                {label}
              </button>
            ))}
          </div>
        </header>
        <div
          ref={panel}
          id="notes-panel"
          role="tabpanel"
          aria-labelledby={`notes-tab-${tab}`}
          className="notes-panel"
        >
          {tab === 'notes' ? <AnnotationList onCount={setCount} /> : null}
          {tab === 'tags' ? <TagManager onCount={setCount} onShow={showTag} /> : null}
          {tab === 'bin' ? <HighlightTrash onCount={setCount} /> : null}
        </div>
      </div>
      {links.dialog}
    </main>
  );
}
