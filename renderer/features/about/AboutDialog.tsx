import { useQuery } from '@tanstack/react-query';
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
          <h3 id="about-parts">
            {about.notices.length} parts by others are in it, with thanks to their authors
          </h3>
          <ul className="about-parts">
            {about.notices.map((notice) => (
              <NoticeItem key={`${notice.name} ${notice.version ?? ''}`} notice={notice} />
            ))}
          </ul>
        </section>
      ) : (
        <p className="about-note">
          The licences of its parts are collected when Lectern is built; from the sources they are not at
          hand.
        </p>
      )}
      {about.hasRuntimeLicenses ? (
        <p className="about-note">
          Chromium brings many parts of its own.{' '}
          <Button variant="quiet" onClick={showRuntime}>
            Show their licences
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
    <Dialog title="About Lectern" onClose={onClose}>
      <div className="about">
        <div className="about-head">
          <img src={mark} alt="" width={72} height={72} />
          <div>
            <p className="about-version">Lectern {about?.version ?? '…'}</p>
            <p>A reader that works with no network.</p>
            <p className="about-note">© The Lectern authors, MIT licence.</p>
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
