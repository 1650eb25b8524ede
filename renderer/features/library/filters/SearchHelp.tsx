import { X } from 'lucide-react';
import { t } from '../../../../messages/translate.ts';
import { IconButton, UnstyledButton } from '../../../ui/button/Button.tsx';
import './search-help.css';

/** Query syntax with explanations; the first example can be run by a click. */
const listWays = (): readonly (readonly [string, string])[] => [
  ['thin ice', t('library.search.help.words')],
  ['"thin ice"', t('library.search.help.phrase')],
  ['harb*', t('library.search.help.prefix')],
  ['ice OR snow', t('library.search.help.or')],
  ['ice -snow', t('library.search.help.not', { examples: '-"thin ice", -tag:draft' })],
  ['in:notes ice', t('library.search.help.in', { examples: 'in:title, in:text' })],
  ['entity:"Xi Jinping"', t('library.search.help.entity')],
  ['tag:work', t('library.search.help.tag')],
  ['site:guardian by:okoro', t('library.search.help.site')],
  ['after:2024-05 before:2025', t('library.search.help.dates', { examples: 'after:3m, after:yesterday' })],
  [
    'has:note is:unread',
    t('library.search.help.has', {
      examples: 'has:highlight, has:tag, is:reading, is:read, is:starred, is:archived',
    }),
  ],
];

interface SearchHelpProps {
  readonly onTry: (query: string) => void;
  readonly onClose: () => void;
}

/** Help on the search syntax, shown at the search field. */
export function SearchHelp({ onTry, onClose }: SearchHelpProps) {
  return (
    <section className="search-help" aria-label={t('library.search.help')}>
      <div className="search-help-head">
        <p>{t('library.search.help.intro')}</p>
        <IconButton label={t('library.search.help.close')} icon={<X />} onClick={onClose} />
      </div>
      <dl>
        {listWays().map(([query, meaning]) => (
          <div key={query}>
            <dt>
              <UnstyledButton
                className="search-help-query"
                tooltip={t('library.search.help.try')}
                onClick={() => onTry(query)}
              >
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
