import { useId, useLayoutEffect, useState } from 'react';
import { Pencil, Trash2 } from 'lucide-react';
import { formatList } from '../../../../messages/formats.ts';
import { t } from '../../../../messages/translate.ts';
import { tagColors, type TagColor, type TagSummary } from '../../../../core/model/notes.ts';
import { foldCase } from '../../../../core/text/fold.ts';
import { normalizeTag } from '../../tags/index.ts';
import { returnFocusTo } from '../../../ui/focus/focus-target.ts';
import { IconButton, UnstyledButton } from '../../../ui/button/Button.tsx';
import { Select } from '../../../ui/select/Select.tsx';
import { TextField } from '../../../ui/text-field/TextField.tsx';
import { Tag } from '../../../ui/tag/Tag.tsx';
import './tag-manager.css';

interface TagRowProps {
  readonly tag: TagSummary;
  /** The tags of the library, one of which a new name may be. */
  readonly all: readonly TagSummary[];
  readonly renaming: boolean;
  /** It was just renamed in another row, which had the focus. */
  readonly takeFocus: boolean;
  readonly onRenaming: (on: boolean) => void;
  /** Null deletes the tag. */
  readonly onRename: (to: string | null) => void;
  readonly onColor: (color: TagColor | null) => void;
  readonly onShow: () => void;
}

const listColors = (): readonly { readonly value: TagColor | ''; readonly label: string }[] => [
  { value: '', label: t('annotations.tags.noColor') },
  ...tagColors.map((color) => ({ value: color, label: t(`annotations.tags.color.${color}`) })),
];

/** A tag with its color, name and number of uses. */
export function TagRow(props: TagRowProps) {
  const { tag, renaming, takeFocus } = props;
  const [draft, setDraft] = useState(tag.tag);
  const renameButton = useId();
  useLayoutEffect(() => {
    if (takeFocus && document.activeElement === document.body) document.getElementById(renameButton)?.focus();
  }, [takeFocus, renameButton]);
  const newName = normalizeTag(draft);
  const mergeTarget = renaming
    ? props.all.find((each) => each !== tag && foldCase(each.tag) === foldCase(newName))
    : undefined;
  const uses = [
    tag.highlights > 0 ? t('articles.highlights', { count: tag.highlights }) : '',
    tag.articles > 0 ? t('library.count', { count: tag.articles }) : '',
  ].filter(Boolean);
  return (
    <li className="tag-row">
      <div data-tag-color={tag.color ?? undefined}>
        <Select
          bar
          aria-label={t('annotations.tags.color', { tag: tag.tag })}
          value={tag.color ?? ''}
          options={listColors()}
          onChange={(color) => props.onColor(color || null)}
        />
      </div>
      {renaming ? (
        <form
          className="tag-rename"
          {...returnFocusTo(renameButton)}
          onSubmit={(event) => {
            event.preventDefault();
            props.onRenaming(false);
            if (newName && newName !== tag.tag) props.onRename(newName);
          }}
        >
          <TextField
            aria-label={t('annotations.tags.newName', { tag: tag.tag })}
            value={draft}
            // The field was requested by a click.
            autoFocus
            onFocus={(event) => event.target.select()}
            onChange={setDraft}
            onKeyDown={(event) => {
              if (event.key === 'Escape') props.onRenaming(false);
            }}
          />
          <p className="tag-hint" role="status">
            {mergeTarget
              ? t('annotations.tags.merge', { tag: mergeTarget.tag })
              : t('annotations.tags.renameHint')}
          </p>
        </form>
      ) : (
        <UnstyledButton className="tag-name" onClick={props.onShow} tooltip={t('annotations.tags.show')}>
          <Tag name={tag.tag} color={tag.color} size="large" />
        </UnstyledButton>
      )}
      <span className="tag-uses">{formatList(uses)}</span>
      <IconButton
        id={renameButton}
        label={t('annotations.tags.rename', { tag: tag.tag })}
        icon={<Pencil />}
        onClick={() => {
          setDraft(tag.tag);
          props.onRenaming(true);
        }}
      />
      <IconButton
        label={t('annotations.tags.delete', { tag: tag.tag })}
        icon={<Trash2 />}
        onClick={() => props.onRename(null)}
      />
    </li>
  );
}
