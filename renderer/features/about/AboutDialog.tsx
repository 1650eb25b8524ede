import { useQuery } from '@tanstack/react-query';
import { t } from '../../../messages/translate.ts';
import mark from '../../../build/icons/icon.svg';
import type { CommandOutput } from '../../../contract/commands.ts';
import { call } from '../../lib/api/call.ts';
import { useAttempt } from '../../lib/api/use-attempt.ts';
import { queries } from '../../lib/api/queries.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import './about.css';

type About = CommandOutput<'program.about'>;

function NoticeItem({
  notice: { name, version, license, text },
}: {
  readonly notice: About['notices'][number];
}) {
  return (
    <li>
      <details className="about-part">
        <summary>
          <span className="about-part-name">{name}</span>
          {version === null ? null : <span className="about-part-version">{version}</span>}
          <span className="about-part-license">{license}</span>
        </summary>
        <pre>{text}</pre>
      </details>
    </li>
  );
}

function Licenses({ about }: { readonly about: About }) {
  const attempt = useAttempt();
  const showRuntime = () => void attempt(() => call('program.showLicenses', null));
  return (
    <>
      {about.notices.length > 0 ? (
        <section aria-labelledby="about-parts">
          <h3 id="about-parts">{t('about.components', { count: about.notices.length })}</h3>
          <ul className="about-parts">
            {about.notices.map((notice) => (
              <NoticeItem key={`${notice.name} ${notice.version ?? ''}`} notice={notice} />
            ))}
          </ul>
        </section>
      ) : (
        <p className="about-note">{t('about.noComponents')}</p>
      )}
      {about.hasRuntimeLicenses ? (
        <p className="about-note">
          {t('about.chromium')}{' '}
          <Button variant="quiet" onClick={showRuntime}>
            {t('about.chromium.show')}
          </Button>
        </p>
      ) : null}
    </>
  );
}

/** Shows the program's version and runtime, and the licenses of everything it ships. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const { data: about } = useQuery(queries.about);
  return (
    <Dialog title={t('about.title')} onClose={onClose}>
      <div className="about">
        <div className="about-head">
          <img src={mark} alt="" width={72} height={72} />
          <div>
            <p className="about-version">{t('settings.version', { version: about?.version ?? '…' })}</p>
            <p>{t('about.tagline')}</p>
            <p className="about-note">{t('about.copyright')}</p>
            <p className="about-note">
              {about?.runtime.map(({ name, version }) => `${name} ${version}`).join(' · ')}
            </p>
          </div>
        </div>
        {about ? <Licenses about={about} /> : null}
      </div>
    </Dialog>
  );
}
