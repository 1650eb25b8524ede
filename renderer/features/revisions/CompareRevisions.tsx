import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { t } from '../../../messages/translate.ts';
import { formatTime } from '../../../messages/formats.ts';
import { messageOf } from '../../lib/api/call.ts';
import { queries } from '../../lib/api/queries.ts';
import { Field } from '../../ui/field/Field.tsx';
import { Select } from '../../ui/select/Select.tsx';
import { RevisionDiff } from './RevisionDiff.tsx';
import { describeChanges } from './format-revision.ts';
import './revisions.css';

interface Version {
  readonly version: number;
  readonly createdAt: string;
  readonly shown: boolean;
}

interface CompareVersionsProps {
  readonly articleId: string;
  /** The newest first, at least two. */
  readonly versions: readonly Version[];
}

/** Selects two revisions and shows what changed in the later one. */
export function CompareRevisions({ articleId, versions }: CompareVersionsProps) {
  const newest = versions[0]?.version ?? 0;
  const [pair, setPair] = useState({ from: versions[1]?.version ?? newest, to: newest });
  const { from, to } = pair;
  const compared = useQuery({ ...queries.revisionComparison(articleId, from, to), enabled: from !== to });
  const lines = compared.data?.lines;
  const choice = (name: 'from' | 'to', label: string) => (
    <Field label={label}>
      <Select
        value={String(pair[name])}
        options={versions.map(({ version, createdAt, shown }) => ({
          value: String(version),
          label: t(shown ? 'revisions.optionCurrent' : 'revisions.option', {
            version,
            time: formatTime(createdAt),
          }),
        }))}
        onChange={(version) => setPair({ ...pair, [name]: Number(version) })}
      />
    </Field>
  );
  return (
    <section className="update" aria-label={t('revisions.compare')}>
      <div className="compared-versions">
        {choice('from', t('revisions.compare.from'))}
        {choice('to', t('revisions.compare.to'))}
      </div>
      {from === to ? <p className="hint">{t('revisions.compare.same')}</p> : null}
      {compared.isLoading ? <p role="status">{t('revisions.comparing')}</p> : null}
      {compared.isError ? <p role="alert">{messageOf(compared.error)}</p> : null}
      {lines && from !== to ? (
        <>
          <p>{describeChanges(lines)}</p>
          <RevisionDiff key={`${from} ${to}`} lines={lines} />
        </>
      ) : null}
    </section>
  );
}
