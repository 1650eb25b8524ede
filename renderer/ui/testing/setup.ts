/** The styles and the theme that index.html gives a component in the app. */
import '../styles.css';

document.documentElement.dataset['theme'] = 'light';
