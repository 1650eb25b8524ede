import { useQuery } from '@tanstack/react-query';
import { highlightColors } from '../../../core/model/annotation.ts';
import { textSizes } from '../../../core/model/settings.ts';
import { queries } from '../../lib/api/queries.ts';
import { AppUpdateField } from '../app-update/index.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { HighlightLabelField } from './HighlightLabelField.tsx';
import { UnderlinedKinds } from '../../lib/entities/UnderlinedKinds.tsx';
import { Field, FieldGroup } from '../../ui/field/Field.tsx';
import { Slider } from '../../ui/slider/Slider.tsx';
import { Switch } from '../../ui/switch/Switch.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';
import { useSetSettings, useSettings } from '../../lib/settings/use-settings.ts';
import './settings.css';

interface TextSizeProps {
  readonly size: number;
  readonly onChange: (size: number) => void;
}

function TextSize({ size, onChange }: TextSizeProps) {
  return (
    <Field label="Text size in articles" aside={<output className="text-size-value">{size} px</output>}>
      <Slider min={textSizes.min} max={textSizes.max} step={1} value={size} onChange={onChange} />
      <p className="text-size-sample" style={{ fontSize: `${size}px` }}>
        A page is as quiet as its type.
      </p>
    </Field>
  );
}

function LibraryPlace({ onAbout }: { readonly onAbout: () => void }) {
  const { data } = useQuery(queries.appInfo);
  return (
    <FieldGroup label="Your library is in" className="library-facts">
      <p className="library-place">{data?.dataFolder ?? '…'}</p>
      <p className="app-version">
        {data ? `Lectern ${data.version}` : null}
        <Button variant="quiet" onClick={onAbout}>
          About and licences
        </Button>
      </p>
    </FieldGroup>
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
        <FieldGroup label="What the highlight colours mean to you" className="color-names">
          {highlightColors.map((color) => (
            <HighlightLabelField
              key={color}
              color={color}
              name={settings.colorNames[color]}
              onRename={(name) => void setSettings({ colorNames: { ...settings.colorNames, [color]: name } })}
            />
          ))}
        </FieldGroup>
        <Switch checked={settings.entityLayer} onChange={(entityLayer) => void setSettings({ entityLayer })}>
          Mark people, places and more in the text
        </Switch>
        {settings.entityLayer ? (
          <UnderlinedKinds
            kinds={settings.markedKinds}
            onChange={(markedKinds) => void setSettings({ markedKinds })}
          />
        ) : null}
        <FieldGroup label="Your notes as files">
          <Button onClick={onLinkedFolder}>Linked folder…</Button>
        </FieldGroup>
        <FieldGroup label="Safety">
          <Button onClick={onBackups}>Backups…</Button>
        </FieldGroup>
        <AppUpdateField
          isDaily={settings.lookForUpdates}
          onDaily={(lookForUpdates) => void setSettings({ lookForUpdates })}
        />
        <LibraryPlace onAbout={onAbout} />
      </div>
    </Dialog>
  );
}
