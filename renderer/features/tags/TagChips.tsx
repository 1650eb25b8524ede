import { useTagColors } from './use-tag-colors.ts';

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
  return (
    <ul className="tags" aria-label={label}>
      {tags.map((tag) => (
        <li className="tag" key={tag} data-tag-color={colorOf(tag) ?? undefined}>
          {tag}
        </li>
      ))}
    </ul>
  );
}
