import { resourcesFolder, resourcesIn } from '../../../../data/resources.ts';

/** The folder with the character maps, standard fonts and decoders of the PDF parser. */
export const pdfResources = (): string => resourcesIn(resourcesFolder()).pdf;
