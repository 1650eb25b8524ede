import { messageRef } from '../../../messages/message-keys.ts';
import { AppError } from '../../../core/model/error.ts';
import { isMarkId } from '../../../core/linked-folder/marks.ts';
import { hasRegion, mergeRegion, newFileText, splitFile } from '../../../core/linked-folder/region.ts';
import { checkPlace } from '../../../data/profile/linked-place.ts';
import { nowIso } from '../../../data/store/sqlite/database.ts';
import { locateFile, newPlace, type LinkedFolder } from './locate-file.ts';
import { replaceText } from './replace-text.ts';

/** What the file of an article should contain. */
export interface ArticleText {
  readonly articleId: string;
  /** The name of a new file, with its ending. */
  readonly fileName: string;
  readonly text: string;
}

export interface SyncTarget extends LinkedFolder {
  /** Creates a file that the user has deleted again, also where nothing changed. */
  readonly recreate?: boolean;
}

/**
 * Brings the file of one article up to date; creates it where there is none. Only what is between the marks changes, and a file
 * without them is never written to. A file whose content would stay the same is not touched. Returns whether something was
 * written. Rejects with an `AppError` where the file must not be written.
 */
export async function syncArticle(
  target: SyncTarget,
  { articleId, fileName, text }: ArticleText,
): Promise<boolean> {
  // Lectern makes no such id; a library from elsewhere may have one.
  if (!isMarkId(articleId)) return false;
  const { folder, files, index, wait, recreate = false } = target;
  const { head, region } = splitFile(text);
  const known = files.get(articleId);
  const isNew = known?.region !== region;
  const found = await locateFile(target, articleId, isNew || recreate);
  if (known && !isNew && (found !== null || !recreate)) {
    if (found !== null && found.relative !== known.path) files.put({ ...known, path: found.relative });
    return false;
  }
  const { relative, file } = found ?? newPlace(target, fileName);
  let conflict = false;
  let isOurs = false;
  await replaceText(
    file,
    (current) => {
      conflict = false;
      isOurs = current === null || hasRegion(current, articleId);
      if (current === null) return newFileText({ head, region }, articleId);
      // What an earlier link wrote is no longer known, and must not be mistaken for text of the user.
      const merged = mergeRegion(current, articleId, known?.region ?? null, region);
      conflict = merged?.conflict ?? false;
      return merged?.text ?? null;
    },
    { ...(wait && { wait }), checkPlace: () => checkPlace(folder, relative, file) },
  );
  if (!isOurs) throw new AppError('conflict', messageRef('errors.folder.changed', { file }));
  const writtenAt = nowIso();
  index.add(articleId, relative);
  files.put({ articleId, path: relative, region, writtenAt, conflictAt: conflict ? writtenAt : null });
  return true;
}
