import { FileInput } from 'lucide-react';
import './import.css';

/** Covers the window while a supported item is dragged over it. */
export function DropOverlay() {
  return (
    <div className="drop-veil" aria-hidden="true">
      <p>
        <FileInput />
        Drop files, folders or links to add them to the library
      </p>
    </div>
  );
}
