import type { ReactNode } from 'react';
import { t } from '../../../messages/translate.ts';
import type { NoteLinkTarget } from '../../../core/notes/note-links.ts';
import { useNavigation } from '../../lib/navigation/navigation.ts';
import { call, messageOf } from '../../lib/api/call.ts';
import { useOpenEntityByName } from '../../lib/navigation/use-open-entity-by-name.ts';
import { useToasts } from '../../ui/toast/ToastProvider.tsx';
import { UnstyledButton } from '../../ui/button/Button.tsx';
import './note-links.css';

/** A link in a note: opens its target, or reports that nothing with this name exists. */
export function NoteLink({
  target,
  children,
}: {
  readonly target: NoteLinkTarget;
  readonly children: ReactNode;
}) {
  const navigation = useNavigation();
  const { openArticle } = navigation;
  const openName = useOpenEntityByName(navigation);
  const toasts = useToasts();
  const open = async () => {
    try {
      const place = await call('links.resolve', { target });
      if (place === null) toasts.info(t('notes.link.notFound'));
      else if (place.kind === 'entity') await openName(place.name);
      else if (place.kind === 'highlight')
        openArticle(place.articleId, { kind: 'highlight', id: place.highlightId });
      else openArticle(place.articleId);
    } catch (error) {
      toasts.problem(messageOf(error));
    }
  };
  return (
    <UnstyledButton className="note-link" onClick={() => void open()}>
      {children}
    </UnstyledButton>
  );
}
