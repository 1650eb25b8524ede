import { X } from 'lucide-react';
import { IconButton, UnstyledButton } from '../../../ui/button/Button.tsx';
import './search-help.css';

/** Query syntax with explanations; the first example can be run by a click. */
const ways: readonly (readonly [string, string])[] = [
  ['thin ice', 'both words, anywhere'],
  ['"thin ice"', 'these words side by side'],
  ['harb*', 'words that begin so'],
  ['ice OR snow', 'one or the other'],
  ['ice -snow', 'without a word; also -"thin ice", -tag:draft'],
  ['in:notes ice', 'in your notes alone; in:title, in:text'],
  ['entity:"Xi Jinping"', 'articles that speak of someone or something'],
  ['tag:work', 'with a tag'],
  ['site:guardian by:okoro', 'from a site, by an author'],
  ['after:2024-05 before:2025', 'published then; also after:3m, after:yesterday'],
  ['has:note is:unread', 'has:highlight, has:tag; is:reading, is:read, is:starred, is:archived'],
];

interface SearchHelpProps {
  readonly onTry: (query: string) => void;
  readonly onClose: () => void;
}

/** Help on the search syntax, shown at the search field. */
export function SearchHelp({ onTry, onClose }: SearchHelpProps) {
  return (
    <section className="search-help" aria-label="How to search">
      <div className="search-help-head">
        <p>Case and accents do not matter. Everything may be combined, and nothing you type is wrong.</p>
        <IconButton label="Close the help" icon={<X />} onClick={onClose} />
      </div>
      <dl>
        {ways.map(([query, meaning]) => (
          <div key={query}>
            <dt>
              <UnstyledButton className="search-help-query" tooltip="Try it" onClick={() => onTry(query)}>
                {query}
              </UnstyledButton>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
