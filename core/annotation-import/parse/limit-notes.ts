import { messageRef } from '../../../messages/message-keys.ts';
import { maxNoteLength } from '../../model/notes.ts';
import type { ImportedArticle, ImportProblem, ParsedAnnotations } from '../model.ts';

const tooLong = (place: string): ImportProblem => ({
  place,
  message: messageRef('errors.annotations.noteLimit', { limit: maxNoteLength }),
});

/** Leaves out notes that are longer than any that the user could edit, and reports them; their highlights stay. */
export function limitNotes(parsed: ParsedAnnotations): ParsedAnnotations {
  const problems: ImportProblem[] = [];
  const isTooLong = ({ note, place }: { readonly note: string; readonly place: string }): boolean => {
    const isLong = note.length > maxNoteLength;
    if (isLong) problems.push(tooLong(place));
    return isLong;
  };
  const articles = parsed.articles.map((article): ImportedArticle => ({
    ...article,
    notes: article.notes.filter((note) => !isTooLong(note)),
    highlights: article.highlights.map((each) => (isTooLong(each) ? { ...each, note: '' } : each)),
  }));
  return { ...parsed, articles, problems: [...parsed.problems, ...problems] };
}
