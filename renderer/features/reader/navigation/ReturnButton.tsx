import { CornerUpLeft, X } from 'lucide-react';
import { t } from '../../../../messages/translate.ts';
import { actionKeys } from '../../../lib/actions/action-keys.ts';
import { useNavigation } from '../../../lib/navigation/navigation.ts';
import { Button, IconButton } from '../../../ui/button/Button.tsx';
import './return-button.css';

/** After a jump within an article: leads back to where the user was reading. */
export function ReturnButton({ onDismiss }: { readonly onDismiss: () => void }) {
  const { goBack } = useNavigation();
  return (
    <div className="return-button">
      <Button
        tooltip={t('app.withKeys', { label: t('actions.back'), keys: actionKeys('back') })}
        onClick={goBack}
      >
        <CornerUpLeft />
        {t('reader.back.toPlace')}
      </Button>
      <IconButton label={t('ui.dismiss')} icon={<X />} onClick={onDismiss} />
    </div>
  );
}
