/** What index.html gives a component in the app: the styles and a theme. */
import '../styles.css';

document.documentElement.dataset['theme'] = 'light';
