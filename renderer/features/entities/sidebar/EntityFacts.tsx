import { t } from '../../../../messages/translate.ts';
import { formatList, formatRegion } from '../../../../messages/formats.ts';
import type { Entity } from '../../../../core/model/analysis.ts';
import { describeEntity, formatPopulation } from '../../../lib/entities/describe-entity.ts';
import './entity-card.css';

/** Facts about an entity from the text and the gazetteer. */
export function EntityFacts({ entity }: { readonly entity: Entity }) {
  const { kind, role, country, place, aliases } = entity;
  const description = describeEntity(entity);
  const facts: [string, string][] = [];
  if (role && role !== description) facts.push([t('entities.fact.role'), role]);
  if (country && kind !== 'place') facts.push([t('entities.fact.country'), formatRegion(country)]);
  if (place && place.population !== null)
    facts.push([t('entities.fact.population'), formatPopulation(place.population)]);
  if (aliases.length > 0) facts.push([t('entities.fact.also'), formatList(aliases.slice(0, 8))]);
  return (
    <>
      {description ? <p className="entity-description">{description}</p> : null}
      {facts.length > 0 ? (
        <dl className="entity-facts">
          {facts.map(([term, words]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </>
  );
}
