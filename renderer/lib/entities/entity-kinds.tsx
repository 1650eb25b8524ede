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
import type { EntityKind } from '../../../core/model/analysis.ts';
import './entity-kinds.css';

interface KindLabels {
  /** Singular: "Person". */
  readonly one: string;
  /** Plural, for list headings: "People". */
  readonly many: string;
  readonly icon: LucideIcon;
}

/** Label and icon of each kind. Kinds are never distinguished by color alone. */
export const entityKindLabels: Readonly<Record<EntityKind, KindLabels>> = {
  person: { one: 'Person', many: 'People', icon: User },
  place: { one: 'Place', many: 'Places', icon: MapPin },
  organization: { one: 'Organisation', many: 'Organisations', icon: Building2 },
  group: { one: 'Group', many: 'Groups', icon: Users },
  event: { one: 'Event', many: 'Events', icon: Flag },
  date: { one: 'Date', many: 'Dates', icon: CalendarDays },
  money: { one: 'Money', many: 'Money', icon: Coins },
  percent: { one: 'Percentage', many: 'Percentages', icon: Percent },
  work: { one: 'Work', many: 'Works', icon: BookMarked },
};

export function KindIcon({ kind }: { readonly kind: EntityKind }) {
  const Icon = entityKindLabels[kind].icon;
  return <Icon className="kind-icon" aria-hidden="true" />;
}
