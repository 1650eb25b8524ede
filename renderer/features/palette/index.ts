/** The command palette: everything that can be done or opened, by its name. */
export { Palette } from './Palette.tsx';
export { capturePaletteContext, type PaletteContext } from './palette-context.ts';
