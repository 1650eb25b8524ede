/** Labels between names and a colon or a point in East Asian languages: "責任編輯：李四 作者：王小明". */
const easternAuthor =
  /(?:作者|撰文|文字|文|記者|记者|通讯员|取材・文|執筆|著者|ライター)\s?[:：／/・･]\s?([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,20}(?:[、，·・][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,20}){0,5})/u;

/** The authors that a line names after an East Asian label with a colon, a slash or a point; null when it names none. */
export function easternAuthorsIn(line: string): string[] | null {
  const names = easternAuthor.exec(line)?.[1];
  return names === undefined ? null : [...new Set(names.split(/[、，·・]/u))];
}
