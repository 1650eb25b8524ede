import type { Services } from '../../backend/services/services.ts';
import type { MainMethods, SystemService } from './methods.ts';

/** Calls a function of a system service for the library thread. Throws for an unknown service or function. */
export const callSystem =
  (services: Pick<Services, SystemService>): MainMethods['system'] =>
  ({ service, method, args }) => {
    const owner: object = services[service];
    const found: unknown = Object.hasOwn(owner, method) ? owner[method as keyof typeof owner] : undefined;
    if (typeof found !== 'function') throw new Error(`there is no ${service}.${method}`);
    return (found as (...given: readonly unknown[]) => unknown).apply(owner, [...args]);
  };
