/** The note without a part that an import appended to it; null when the part is not in it unchanged. */
export function removeFromNote(note: string, part: string): string | null {
  if (note === part) return '';
  if (note.endsWith(`\n\n${part}`)) return note.slice(0, -part.length - 2);
  if (note.startsWith(`${part}\n\n`)) return note.slice(part.length + 2);
  const at = note.indexOf(`\n\n${part}\n\n`);
  return at === -1 ? null : note.slice(0, at) + note.slice(at + part.length + 2);
}
