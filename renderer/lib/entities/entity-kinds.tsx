import {
  BookMarked,
  Building2,
  CalendarDays,
  Coins,
  Flag,
  MapPin,
  Percent,
  User,
  Users,
  type LucideIcon,
} from 'lucide-react';
import { t } from '../../../messages/translate.ts';
import type { EntityKind } from '../../../core/model/analysis.ts';
import './entity-kinds.css';

/** Kinds are never distinguished by color alone. */
const icons: Readonly<Record<EntityKind, LucideIcon>> = {
  person: User,
  place: MapPin,
  organization: Building2,
  group: Users,
  event: Flag,
  date: CalendarDays,
  money: Coins,
  percent: Percent,
  work: BookMarked,
};

/** "Person". */
export const kindLabel = (kind: EntityKind): string => t(`entities.kind.${kind}`);

/** "People", for headings and lists. */
export const kindsLabel = (kind: EntityKind): string => t(`entities.kinds.${kind}`);

export function KindIcon({ kind }: { readonly kind: EntityKind }) {
  const Icon = icons[kind];
  return <Icon className="kind-icon" aria-hidden="true" />;
}
