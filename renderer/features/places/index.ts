/** The places of an article on a map. */
export { PlacesPanel } from './PlacesPanel.tsx';
