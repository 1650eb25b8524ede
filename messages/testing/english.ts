import { sourceMessages } from '../en-US/index.ts';
import { chooseLanguage, sourceLanguage } from '../languages.ts';
import { showLanguage } from '../translate.ts';

/** Tests see the source language, with the formats of the United States. */
showLanguage(
  chooseLanguage(sourceLanguage, { languages: [], region: sourceLanguage }, [sourceLanguage]),
  sourceMessages,
);
