import { useState } from 'react';
import { t } from '../../../messages/translate.ts';
import { Button, LinkButton } from '../../ui/button/Button.tsx';
import type { ReportItem } from './format-import-report.ts';
import { useAcceptUpdates } from './use-annotation-import-actions.ts';
import './annotation-import.css';

type Update = NonNullable<ReportItem['update']>;
type State = Update['next'];
type Choice = 'take' | 'both' | 'keep';

/** A highlight's note, color and tags. */
function SourceState({ name, state }: { readonly name: string; readonly state: State }) {
  const parts = [
    state.note.trim() === ''
      ? t('annotations.import.noNote')
      : t('annotations.import.quote', { text: state.note.trim() }),
    t('annotations.color', { color: state.color }),
    ...state.tags.map((tag) => `#${tag}`),
  ];
  return (
    <div className="source-state">
      <dt>{name}</dt>
      <dd>{parts.join(' · ')}</dd>
    </div>
  );
}

interface ChangedAtSourceProps {
  readonly items: readonly ReportItem[];
  readonly onOpen: (articleId: string) => void;
}

/**
 * Lists highlights whose note, color or tags have changed in the file since the last import. Changes are applied only
 * when the user accepts them; if the highlight was edited here too, both versions can be kept.
 */
export function ChangedAtSource({ items, onOpen }: ChangedAtSourceProps) {
  const choose = useAcceptUpdates();
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(new Map());
  const open = items.flatMap(({ update }) => (update && !chosen.has(update.highlightId) ? [update] : []));
  const decide = async (updates: readonly Update[], choice: (update: Update) => Choice) => {
    const all = updates.map((update) => ({
      highlightId: update.highlightId,
      next: update.next,
      choice: choice(update),
    }));
    if (await choose(all))
      setChosen(
        (before) => new Map([...before, ...all.map((each) => [each.highlightId, each.choice] as const)]),
      );
  };
  return (
    <div className="changed-at-source">
      {open.length > 1 ? (
        <p className="changed-all">
          <Button onClick={() => void decide(open, ({ changedHere }) => (changedHere ? 'both' : 'take'))}>
            {t('annotations.import.replaceAll')}
          </Button>
          <Button onClick={() => void decide(open, () => 'keep')}>
            {t('annotations.import.keepAllMine')}
          </Button>
          <span className="hint">{t('annotations.import.replaceAll.hint')}</span>
        </p>
      ) : null}
      <ul>
        {items.map(({ update, articleId, title, words, place }) => {
          if (!update) return null;
          const choice = chosen.get(update.highlightId);
          return (
            <li key={update.highlightId}>
              <span className="report-place">{place}</span>
              <div className="report-what">
                {articleId !== null ? (
                  <LinkButton onClick={() => onOpen(articleId)}>{title}</LinkButton>
                ) : null}
                <span>{t('annotations.import.quote', { text: words })}</span>
                <dl>
                  <SourceState
                    name={t(
                      update.changedHere ? 'annotations.import.hereChanged' : 'annotations.import.here',
                    )}
                    state={update.here}
                  />
                  <SourceState name={t('annotations.import.inFile')} state={update.next} />
                </dl>
                {choice ? (
                  <p role="status">{t(`annotations.import.chosen.${choice}`)}</p>
                ) : (
                  <p className="changed-actions">
                    <Button onClick={() => void decide([update], () => 'take')}>
                      {t('annotations.import.replace')}
                    </Button>
                    {update.changedHere ? (
                      <Button onClick={() => void decide([update], () => 'both')}>
                        {t('annotations.import.keepBoth')}
                      </Button>
                    ) : null}
                    <Button onClick={() => void decide([update], () => 'keep')}>
                      {t('annotations.import.keepMine')}
                    </Button>
                  </p>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
