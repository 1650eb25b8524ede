import { collapseSpace } from '../../characters.ts';
import type { DomDocument } from '../dom/dom.ts';

const places =
  'footer,[id*="footer" i],[class*="footer" i],[id*="copyright" i],[class*="copyright" i],small,[itemprop="copyrightHolder"]';

/** Maximum number of elements, and of code units of each, that are examined. */
const maxPlaces = 20;
const maxText = 2_000;

const notice =
  /(?:©|\(c\)|copyright)(?:\s|©|\(c\)|copyright|by|\d{4}|[-–,])*([\p{L}\d][^.|·•,;()©\n]{1,60})/iu;

/** The name of the site in its copyright notice: "© 2024 The Coast Post. All rights reserved." Null when there is none. */
export function copyrightName(document: DomDocument): string | null {
  for (const place of Array.from(document.querySelectorAll(places)).slice(0, maxPlaces)) {
    const found = notice.exec(collapseSpace((place.textContent ?? '').slice(0, maxText)));
    const name = found?.[1]?.replace(/\s+(?:all rights|alle rechte|tous droits|todos los).*$/iu, '').trim();
    if (name !== undefined && name.length >= 2 && !/^(?:all|alle) (?:rights|rechte)/i.test(name)) return name;
  }
  return null;
}
