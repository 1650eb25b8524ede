import { FileInput } from 'lucide-react';
import './import.css';
import { t } from '../../../messages/translate.ts';

/** Covers the window while a supported item is dragged over it. */
export function DropOverlay() {
  return (
    <div className="drop-veil" aria-hidden="true">
      <p>
        <FileInput />
        {t('import.drop')}
      </p>
    </div>
  );
}
