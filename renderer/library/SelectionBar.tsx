import { Download, Trash2, X } from 'lucide-react';
import { Button, IconButton } from '../ui/Button.tsx';
import { countOf } from './article-words.ts';

interface SelectionBarProps {
  readonly count: number;
  readonly onExport: () => void;
  readonly onDelete: () => void;
  readonly onClear: () => void;
}

/** What can be done with the selected articles; there only while some are. */
export function SelectionBar({ count, onExport, onDelete, onClear }: SelectionBarProps) {
  if (count === 0) return null;
  return (
    <div className="selection-bar" role="toolbar" aria-label="Selected articles">
      <p role="status">{countOf(count, 'article')} selected</p>
      <Button variant="primary" onClick={onExport}>
        <Download />
        Export…
      </Button>
      <Button variant="danger" onClick={onDelete}>
        <Trash2 />
        Delete
      </Button>
      <IconButton label="Clear the selection" icon={<X />} onClick={onClear} />
    </div>
  );
}
