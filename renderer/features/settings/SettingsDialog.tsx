import { useQuery } from '@tanstack/react-query';
import { highlightColors } from '../../../core/model/annotation.ts';
import { t } from '../../../messages/translate.ts';
import { formatPercent } from '../../../messages/formats.ts';
import { textSizes, zoomLevels } from '../../../core/model/settings.ts';
import { queries } from '../../lib/api/queries.ts';
import { AppUpdateField } from '../app-update/index.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { HighlightLabelField } from './HighlightLabelField.tsx';
import { UnderlinedKinds } from '../../lib/entities/UnderlinedKinds.tsx';
import { Field, FieldGroup } from '../../ui/field/Field.tsx';
import { Select } from '../../ui/select/Select.tsx';
import { Slider } from '../../ui/slider/Slider.tsx';
import { Switch } from '../../ui/switch/Switch.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';
import { useSetSettings, useSettings } from '../../lib/settings/use-settings.ts';
import './settings.css';

interface TextSizeProps {
  readonly size: number;
  readonly onChange: (size: number) => void;
}

function TextSize({ size, onChange }: TextSizeProps) {
  return (
    <Field
      label={t('settings.textSize')}
      aside={<output className="text-size-value">{t('settings.textSize.value', { size })}</output>}
    >
      <Slider min={textSizes.min} max={textSizes.max} step={1} value={size} onChange={onChange} />
      <p className="text-size-sample" style={{ fontSize: `${size}px` }}>
        {t('settings.textSize.sample')}
      </p>
    </Field>
  );
}

function LibraryPlace({ onAbout }: { readonly onAbout: () => void }) {
  const { data } = useQuery(queries.appInfo);
  return (
    <FieldGroup label={t('settings.libraryLocation')} className="library-facts">
      <p className="library-place">
        <bdi dir="ltr">{data?.dataFolder ?? '…'}</bdi>
      </p>
      <p className="app-version">
        {data ? t('settings.version', { version: data.version }) : null}
        <Button variant="quiet" onClick={onAbout}>
          {t('settings.about')}
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
    <Dialog title={t('settings.title')} onClose={onClose}>
      <div className="settings">
        <LanguageChoice
          language={settings.language}
          onChange={(language) => void setSettings({ language })}
        />
        <ThemeChoice theme={settings.theme} onChange={(theme) => void setSettings({ theme })} />
        <Field label={t('settings.zoom')}>
          <Select
            value={String(settings.zoom)}
            options={zoomLevels.map((zoom) => ({ value: String(zoom), label: formatPercent(zoom / 100) }))}
            onChange={(zoom) => void setSettings({ zoom: Number(zoom) })}
          />
        </Field>
        <TextSize size={settings.textSize} onChange={(textSize) => void setSettings({ textSize })} />
        <FieldGroup label={t('settings.highlightLabels')} className="color-names">
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
          {t('settings.underlineEntities')}
        </Switch>
        {settings.entityLayer ? (
          <UnderlinedKinds
            kinds={settings.markedKinds}
            onChange={(markedKinds) => void setSettings({ markedKinds })}
          />
        ) : null}
        <FieldGroup label={t('settings.linkedFolder')}>
          <Button onClick={onLinkedFolder}>{t('settings.linkedFolder.open')}</Button>
        </FieldGroup>
        <FieldGroup label={t('settings.backups')}>
          <Button onClick={onBackups}>{t('settings.backups.open')}</Button>
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
