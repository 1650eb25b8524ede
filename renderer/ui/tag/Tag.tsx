import { X } from 'lucide-react';
import { t } from '../../../messages/translate.ts';
import type { TagColor } from '../../../core/model/notes.ts';
import styles from './Tag.module.css';

interface TagProps {
  readonly name: string;
  /** Null for the neutral color. */
  readonly color: TagColor | null;
  readonly size?: 'large';
  /** Called by the button that removes the tag; without it, there is none. */
  readonly onRemove?: () => void;
}

/** A tag with its color. */
export function Tag({ name, color, size, onRemove }: TagProps) {
  return (
    <span className={styles['tag']} data-tag-color={color ?? undefined} data-size={size}>
      {name}
      {onRemove ? (
        <button
          type="button"
          className={styles['remove']}
          aria-label={t('ui.removeTag', { tag: name })}
          onClick={onRemove}
        >
          <X />
        </button>
      ) : null}
    </span>
  );
}

interface TagListProps {
  readonly label: string;
  readonly tags: readonly Pick<TagProps, 'name' | 'color'>[];
}

/** A list of tags. */
export function TagList({ label, tags }: TagListProps) {
  return (
    <ul className={styles['list']} aria-label={label}>
      {tags.map(({ name, color }) => (
        <li className={styles['tag']} key={name} data-tag-color={color ?? undefined}>
          {name}
        </li>
      ))}
    </ul>
  );
}
