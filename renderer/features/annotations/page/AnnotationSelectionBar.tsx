import { useState } from 'react';
import { Minus, Plus, Trash2, X } from 'lucide-react';
import { t } from '../../../../messages/translate.ts';
import { type ColorNames, type HighlightColor } from '../../../../core/model/annotation.ts';
import { normalizeTag } from '../../tags/index.ts';
import { Button, IconButton } from '../../../ui/button/Button.tsx';
import { focusLayer } from '../../../ui/focus/focus-target.ts';
import { Toolbar } from '../../../ui/toolbar/Toolbar.tsx';
import { SuggestField } from '../../../ui/text-field/SuggestField.tsx';
import { Swatches } from '../../../ui/swatch/Swatches.tsx';
import './annotation-selection-bar.css';

interface AnnotationSelectionBarProps {
  readonly count: number;
  /** Whether all filtered items are selected. */
  readonly all: boolean;
  readonly colorNames: ColorNames;
  readonly knownTags: readonly string[];
  readonly onAll: () => void;
  readonly onClear: () => void;
  readonly onColor: (color: HighlightColor) => void;
  readonly onAddTag: (tag: string) => void;
  readonly onRemoveTag: (tag: string) => void;
  readonly onDelete: () => void;
}

/** Actions on the selected highlights; shown only while some are selected. */
export function AnnotationSelectionBar(props: AnnotationSelectionBarProps) {
  const [tag, setTag] = useState('');
  if (props.count === 0) return null;
  const clean = normalizeTag(tag);
  return (
    <Toolbar label={t('annotations.selection')} className="selection-bar note-bar" {...focusLayer}>
      <p role="status">{t('annotations.selection.count', { count: props.count })}</p>
      {props.all ? null : (
        <Button variant="quiet" onClick={props.onAll}>
          {t('annotations.selection.all')}
        </Button>
      )}
      <Swatches
        label={t('annotations.selection.color')}
        nameOf={(color) => props.colorNames[color]}
        onChoose={props.onColor}
      />
      <form
        className="note-bar-tag"
        onSubmit={(event) => {
          event.preventDefault();
          if (clean) props.onAddTag(clean);
          setTag('');
        }}
      >
        <SuggestField
          aria-label={t('annotations.selection.tag')}
          placeholder={t('annotations.selection.tag.placeholder')}
          suggestions={props.knownTags.map((known) => ({ value: known }))}
          value={tag}
          onChange={setTag}
        />
        <IconButton
          type="submit"
          label={t('annotations.selection.addTag')}
          icon={<Plus />}
          disabled={!clean}
        />
        <IconButton
          label={t('annotations.selection.removeTag')}
          icon={<Minus />}
          disabled={!clean}
          onClick={() => {
            props.onRemoveTag(clean);
            setTag('');
          }}
        />
      </form>
      {/* One flex item, so that the last button never wraps to a second line by itself. */}
      <div className="note-bar-end">
        <Button variant="danger" onClick={props.onDelete}>
          <Trash2 />
          {t('ui.delete')}
        </Button>
        <IconButton label={t('annotations.selection.clear')} icon={<X />} onClick={props.onClear} />
      </div>
    </Toolbar>
  );
}
