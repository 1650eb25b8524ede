/** What a component has around it in the app: styles, theme and the recovery of the focus. */
import { recoverFocus } from '../focus/recover-focus.ts';
import '../styles.css';

document.documentElement.dataset['theme'] = 'light';
recoverFocus();
