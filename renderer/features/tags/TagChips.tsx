import { useTagColors } from './use-tag-colors.ts';
import { TagList } from '../../ui/tag/Tag.tsx';

/** Tags as colored chips. */
export function TagChips({
  tags,
  label = 'Tags',
}: {
  readonly tags: readonly string[];
  readonly label?: string;
}) {
  const colorOf = useTagColors();
  if (tags.length === 0) return null;
  return <TagList label={label} tags={tags.map((name) => ({ name, color: colorOf(name) }))} />;
}
