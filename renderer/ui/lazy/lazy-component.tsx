import { createElement, Suspense, use, useState, type ComponentType } from 'react';

/** Starts to load a component, once; again after a failure. */
type Load = () => Promise<unknown>;

const loads = new Set<Load>();

/**
 * A component whose code is loaded after the window is painted, or when it is first shown. Once loaded it renders at once, unlike
 * with `lazy` of React, which shows the fallback of `Suspense` first: the focus and the keys of a dialog depend on it. Use it at the top level of a
 * module.
 */
export function lazyComponent<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  let loading: Promise<ComponentType<Props>> | null = null;

  const start = (): Promise<ComponentType<Props>> =>
    (loading ??= load().then(
      (component) => (loaded = component),
      (error: unknown) => {
        loading = null;
        throw error;
      },
    ));
  loads.add(start);

  const Loading = (props: Props) => createElement(use(start()), props);

  return function LazyComponent(props: Props) {
    // Decided when it is mounted: another element would lose the state of the component.
    const [Loaded] = useState(() => loaded);
    if (Loaded) return <Loaded {...props} />;
    return (
      <Suspense fallback={null}>
        <Loading {...props} />
      </Suspense>
    );
  };
}

/** Loads all such components one after the other, so that they show at once. Never rejects. */
export async function loadLazyComponents(): Promise<void> {
  // A component that is loaded may declare others, which are added to the set.
  for (const start of loads) {
    try {
      await start();
    } catch {
      // It is loaded again when it is shown, and reports the error then.
    }
  }
}
