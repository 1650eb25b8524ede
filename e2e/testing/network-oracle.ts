import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { ElectronApplication } from '@playwright/test';

/** Listens on loopback for datagrams and connections that should not arrive. */
export interface NetworkListener {
  /** Of both UDP and TCP. */
  readonly port: number;
  /** Waits until all datagrams that were sent before have arrived; returns what arrived, one line each. */
  arrived(): Promise<string[]>;
  close(): Promise<void>;
}

export async function listenOnLoopback(): Promise<NetworkListener> {
  const arrivals: string[] = [];
  const tcp = createServer((socket) => {
    arrivals.push('TCP connection');
    socket.destroy();
  });
  await once(tcp.listen(0, '127.0.0.1'), 'listening');
  const { port } = tcp.address() as AddressInfo;
  const udp = createSocket('udp4');
  udp.on('message', (message) => arrivals.push(`UDP datagram ${message.toString('hex', 0, 8)}`));
  udp.bind(port, '127.0.0.1');
  await once(udp, 'listening');
  return {
    port,
    async arrived() {
      // Datagrams on loopback arrive in order, so this one comes last, and shows that the listener works.
      const fence = createSocket('udp4');
      const last = once(udp, 'message');
      fence.send('the last', port, '127.0.0.1');
      await last;
      fence.close();
      return arrivals.filter((line) => line !== `UDP datagram ${Buffer.from('the last').toString('hex')}`);
    },
    async close() {
      udp.close();
      await new Promise((resolve) => tcp.close(resolve));
    },
  };
}

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly { readonly type: number }[];
}

/** Records Chromium's log of network events while `work` runs; returns the names of the events. */
export async function recordNetworkEvents(
  main: ElectronApplication,
  file: string,
  work: () => Promise<void>,
): Promise<string[]> {
  await main.evaluate(
    ({ session }, target) =>
      session.defaultSession.netLog.startLogging(target, { captureMode: 'everything' }),
    file,
  );
  await work();
  await main.evaluate(({ session }) => session.defaultSession.netLog.stopLogging());
  const { constants, events } = JSON.parse(await readFile(file, 'utf8')) as NetLog;
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]));
  return events.map(({ type }) => names.get(type) ?? `type ${type}`);
}

/** Network events that mean that something left the machine: data, a connection, or a DNS query. */
export const outgoingEvents = (names: readonly string[]): string[] =>
  names.filter((name) =>
    /BYTES_SENT|TCP_CONNECT|UDP_CONNECT|DNS_TRANSACTION|HOST_RESOLVER_\w*TASK|QUIC_SESSION/.test(name),
  );
