import { useId, useLayoutEffect, useState } from 'react';
import { Pencil, Trash2 } from 'lucide-react';
import { tagColors, type TagColor, type TagSummary } from '../../../../core/model/notes.ts';
import { normalizeTag } from '../../tags/index.ts';
import { countOf } from '../../../lib/format/format-article.ts';
import { returnFocusTo } from '../../../ui/focus/focus-target.ts';
import { IconButton, UnstyledButton } from '../../../ui/button/Button.tsx';
import { Select } from '../../../ui/select/Select.tsx';
import { TextField } from '../../../ui/text-field/TextField.tsx';
import { Tag } from '../../../ui/tag/Tag.tsx';
import './tag-manager.css';

interface TagRowProps {
  readonly tag: TagSummary;
  readonly others: readonly string[];
  readonly renaming: boolean;
  /** It was just renamed in another row, which had the focus. */
  readonly takeFocus: boolean;
  readonly onRenaming: (on: boolean) => void;
  /** Null deletes the tag. */
  readonly onRename: (to: string | null) => void;
  readonly onColor: (color: TagColor | null) => void;
  readonly onShow: () => void;
}

const colorOptions = [
  { value: '', label: 'No colour' },
  ...tagColors.map((color) => ({
    value: color,
    label: `${color.slice(0, 1).toUpperCase()}${color.slice(1)}`,
  })),
] as const;

/** A tag with its color, name and number of uses. */
export function TagRow(props: TagRowProps) {
  const { tag, renaming, takeFocus } = props;
  const [draft, setDraft] = useState(tag.tag);
  const renameButton = useId();
  useLayoutEffect(() => {
    if (takeFocus && document.activeElement === document.body) document.getElementById(renameButton)?.focus();
  }, [takeFocus, renameButton]);
  const newName = normalizeTag(draft);
  const mergeTarget = props.others.find((each) => each.toLowerCase() === newName.toLowerCase());
  const uses = [
    tag.highlights > 0 ? countOf(tag.highlights, 'highlight') : '',
    tag.articles > 0 ? countOf(tag.articles, 'article') : '',
  ].filter(Boolean);
  return (
    <li className="tag-row">
      <div data-tag-color={tag.color ?? undefined}>
        <Select
          bar
          aria-label={`Colour of ${tag.tag}`}
          value={tag.color ?? ''}
          options={colorOptions}
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
            aria-label={`New name of ${tag.tag}`}
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
              ? `“${mergeTarget}” is there already: the two become one.`
              : 'Enter renames it everywhere.'}
          </p>
        </form>
      ) : (
        <UnstyledButton className="tag-name" onClick={props.onShow} tooltip="Show what carries this tag">
          <Tag name={tag.tag} color={tag.color} size="large" />
        </UnstyledButton>
      )}
      <span className="tag-uses">{uses.join(', ')}</span>
      <IconButton
        id={renameButton}
        label={`Rename ${tag.tag}`}
        icon={<Pencil />}
        onClick={() => {
          setDraft(tag.tag);
          props.onRenaming(true);
        }}
      />
      <IconButton
        label={`Remove ${tag.tag} everywhere`}
        icon={<Trash2 />}
        onClick={() => props.onRename(null)}
      />
    </li>
  );
}
