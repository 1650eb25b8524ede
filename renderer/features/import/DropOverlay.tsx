import { FileInput } from 'lucide-react';
import './import.css';

/** Lies over the window while something that may be dropped is held above it. */
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
