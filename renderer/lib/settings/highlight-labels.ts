import { defaultColorNames, highlightColors, type ColorNames } from '../../../core/model/annotation.ts';
import { t } from '../../../messages/translate.ts';

/**
 * The labels of highlights in the language of the window: one that the person has not changed is a text of the
 * interface. Exports have the stored names.
 */
export const shownColorNames = (stored: ColorNames): ColorNames =>
  Object.fromEntries(
    highlightColors.map((color) => [
      color,
      stored[color] === defaultColorNames[color]
        ? t(`settings.highlightLabel.default.${color}`)
        : stored[color],
    ]),
  ) as Record<(typeof highlightColors)[number], string>;
