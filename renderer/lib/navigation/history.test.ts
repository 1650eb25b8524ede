import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noHistory, travel, visit, type History } from './history.ts';

describe('history of places', () => {
  it('goes back to the place that was left, and forward again', () => {
    const visited = visit<string>(noHistory, 'library');
    const back = travel(visited, 'back', 'article, page 3');
    expect(back).toEqual({ place: 'library', history: { back: [], forward: ['article, page 3'] } });
    expect(travel(back?.history ?? noHistory, 'forward', 'library, scrolled')).toEqual({
      place: 'article, page 3',
      history: { back: ['library, scrolled'], forward: [] },
    });
  });

  it('has nothing before the first and after the last place', () => {
    expect(travel(noHistory, 'back', 'library')).toBeNull();
    expect(travel(visit<string>(noHistory, 'library'), 'forward', 'article')).toBeNull();
  });

  it('forgets the next places when another one is visited', () => {
    const back = travel(visit<string>(noHistory, 'library'), 'back', 'article');
    expect(visit(back?.history ?? noHistory, 'library').forward).toEqual([]);
  });

  it('keeps a limited number of places', () => {
    let history: History<number> = noHistory;
    for (let place = 0; place < 150; place += 1) history = visit(history, place);
    expect([history.back.length, history.back[0]]).toEqual([100, 50]);
  });

  it('keeps the order of places, wherever one goes', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('back', 'forward', 'visit')), (steps) => {
        let history: History<number> = noHistory;
        let [current, last] = [0, 0];
        for (const step of steps) {
          if (step === 'visit') {
            history = visit(history, current);
            last += 1;
            current = last;
          } else {
            const found = travel(history, step, current);
            if (found) ({ place: current, history } = found);
          }
          const all = [...history.back, current, ...history.forward.toReversed()];
          expect(all).toEqual(all.toSorted((a, b) => a - b));
        }
      }),
    );
  });
});
