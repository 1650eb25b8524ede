import { useId } from 'react';
import { useQuery } from '@tanstack/react-query';
import { highlightColors } from '../../../core/model/annotation.ts';
import { textSizes } from '../../../core/model/settings.ts';
import { queries } from '../../lib/api/queries.ts';
import { AppUpdateField } from '../app-update/index.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { HighlightLabelField } from './HighlightLabelField.tsx';
import { UnderlinedKinds } from '../../lib/entities/UnderlinedKinds.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';
import { useSetSettings, useSettings } from '../../lib/settings/use-settings.ts';
import './settings.css';

interface TextSizeProps {
  readonly size: number;
  readonly onChange: (size: number) => void;
}

function TextSize({ size, onChange }: TextSizeProps) {
  const id = useId();
  return (
    <div className="field">
      <div className="text-size-head">
        <label className="field-label" htmlFor={id}>
          Text size in articles
        </label>
        <output htmlFor={id}>{size} px</output>
      </div>
      <input
        id={id}
        type="range"
        min={textSizes.min}
        max={textSizes.max}
        step={1}
        value={size}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <p className="text-size-sample" style={{ fontSize: `${size}px` }}>
        A page is as quiet as its type.
      </p>
    </div>
  );
}

function LibraryPlace({ onAbout }: { readonly onAbout: () => void }) {
  const { data } = useQuery(queries.appInfo);
  return (
    <div className="field">
      <span>Your library lies in</span>
      <p className="library-place">{data?.dataFolder ?? '…'}</p>
      <p className="app-version">
        {data ? `Lectern ${data.version}` : null}
        <Button variant="quiet" onClick={onAbout}>
          About and licences
        </Button>
      </p>
    </div>
  );
}

interface SettingsDialogProps {
  readonly onClose: () => void;
  readonly onBackups: () => void;
  readonly onAbout: () => void;
  readonly onLinkedFolder: () => void;
}

/** The settings. Every change applies immediately. */
export function SettingsDialog({ onClose, onBackups, onAbout, onLinkedFolder }: SettingsDialogProps) {
  const settings = useSettings();
  const setSettings = useSetSettings();
  return (
    <Dialog title="Settings" onClose={onClose}>
      <div className="settings">
        <ThemeChoice theme={settings.theme} onChange={(theme) => void setSettings({ theme })} />
        <TextSize size={settings.textSize} onChange={(textSize) => void setSettings({ textSize })} />
        <fieldset className="color-names">
          <legend className="field-label">What the highlight colours mean to you</legend>
          {highlightColors.map((color) => (
            <HighlightLabelField
              key={color}
              color={color}
              name={settings.colorNames[color]}
              onRename={(name) => void setSettings({ colorNames: { ...settings.colorNames, [color]: name } })}
            />
          ))}
        </fieldset>
        <Switch
          checked={settings.entityLayer}
          onToggle={() => void setSettings({ entityLayer: !settings.entityLayer })}
        >
          Mark people, places and more in the text
        </Switch>
        {settings.entityLayer ? (
          <UnderlinedKinds
            kinds={settings.markedKinds}
            onChange={(markedKinds) => void setSettings({ markedKinds })}
          />
        ) : null}
        <div className="field">
          <span className="field-label">Your notes as files</span>
          <div>
            <Button onClick={onLinkedFolder}>Linked folder…</Button>
          </div>
        </div>
        <div className="field">
          <span className="field-label">Safety</span>
          <div>
            <Button onClick={onBackups}>Backups…</Button>
          </div>
        </div>
        <AppUpdateField
          isDaily={settings.lookForUpdates}
          onDaily={(lookForUpdates) => void setSettings({ lookForUpdates })}
        />
        <LibraryPlace onAbout={onAbout} />
      </div>
    </Dialog>
  );
}
