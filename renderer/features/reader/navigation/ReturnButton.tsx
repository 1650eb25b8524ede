import { CornerUpLeft, X } from 'lucide-react';
import { actionKeys } from '../../../lib/actions/action-keys.ts';
import { useNavigation } from '../../../lib/navigation/navigation.ts';
import { Button, IconButton } from '../../../ui/button/Button.tsx';
import './return-button.css';

/** After a jump within an article: leads back to where the person was reading. */
export function ReturnButton({ onDismiss }: { readonly onDismiss: () => void }) {
  const { goBack } = useNavigation();
  return (
    <div className="return-button">
      <Button tooltip={`Back (${actionKeys('back')})`} onClick={goBack}>
        <CornerUpLeft />
        Back to where you were
      </Button>
      <IconButton label="Dismiss" icon={<X />} onClick={onDismiss} />
    </div>
  );
}
