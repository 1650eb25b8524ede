import path from 'node:path';
import {
  listenOnLoopback,
  outgoingEvents,
  recordNetworkEvents,
  type NetworkListener,
} from '../testing/network-oracle.ts';
import { expect, test } from '../testing/test.ts';

let listener: NetworkListener;
test.beforeEach(async ({ reader }) => {
  listener = await listenOnLoopback();
  await expect(reader.title).toBeVisible();
});
test.afterEach(() => listener.close());

/** A script of the page tries to send datagrams through WebRTC: to STUN and TURN servers and to a remote candidate. */
async function tryWebRtc(port: number): Promise<{ isRemoved: boolean; candidates: string[] }> {
  const isRemoved = !('RTCPeerConnection' in window);
  // An empty frame has all constructors again.
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const { RTCPeerConnection: Peer } = frame.contentWindow as unknown as typeof globalThis;
  const candidates: string[] = [];
  const gathered = async (peer: RTCPeerConnection): Promise<void> => {
    peer.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate?.candidate) candidates.push(candidate.candidate);
    });
    if (peer.iceGatheringState === 'complete') return;
    await new Promise<void>((resolve) => {
      peer.addEventListener('icegatheringstatechange', () => {
        if (peer.iceGatheringState === 'complete') resolve();
      });
    });
  };
  const login = { username: 'u', credential: 'p' };
  const caller = new Peer({
    iceServers: [
      { urls: [`stun:127.0.0.1:${port}`, `stun:stun.leak.example:${port}`] },
      { urls: [`turn:127.0.0.1:${port}`, `turn:127.0.0.1:${port}?transport=tcp`], ...login },
      { urls: `turns:turn.leak.example:${port}`, ...login },
    ],
  });
  caller.createDataChannel('leak');
  await caller.setLocalDescription(await caller.createOffer());
  await gathered(caller);
  const callee = new Peer();
  if (caller.localDescription) await callee.setRemoteDescription(caller.localDescription);
  const ended = new Promise<void>((resolve) => {
    callee.addEventListener('iceconnectionstatechange', () => {
      if (['disconnected', 'failed', 'closed'].includes(callee.iceConnectionState)) resolve();
    });
  });
  for (const host of ['127.0.0.1', 'name.local', 'peer.leak.example', '224.0.0.251'])
    for (const [protocol, more] of [
      ['udp', ''],
      ['tcp', ' tcptype passive'],
    ])
      await callee.addIceCandidate({
        candidate: `candidate:1 1 ${protocol} 2113937151 ${host} ${port} typ host${more}`,
        sdpMid: '0',
        sdpMLineIndex: 0,
      });
  await callee.setLocalDescription(await callee.createAnswer());
  await ended;
  caller.close();
  callee.close();
  frame.remove();
  return { isRemoved, candidates };
}

/** A script of the page tries every other way to make a request. Resolves when all of them have failed. */
async function tryRequests(port: number): Promise<string[]> {
  for (const rel of [
    'dns-prefetch',
    'preconnect',
    'prefetch',
    'preload',
    'modulepreload',
    'icon',
    'manifest',
  ]) {
    const link = document.createElement('link');
    link.rel = rel;
    link.href = `http://${rel}.leak.example:${port}/`;
    document.head.append(link);
  }
  navigator.sendBeacon(`http://127.0.0.1:${port}/`, 'beacon');
  const failed = (target: EventTarget): Promise<string> =>
    new Promise((resolve) => {
      target.addEventListener('open', () => resolve('open'));
      target.addEventListener('error', () => resolve('failed'));
    });
  const rejected = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'open',
      () => 'failed',
    );
  const opened = <T>(create: () => T, wait: (made: T) => Promise<string>): Promise<string> => {
    try {
      return wait(create());
    } catch {
      return Promise.resolve('failed');
    }
  };
  return Promise.all([
    ...[`http://127.0.0.1:${port}/`, `http://fetch.leak.example:${port}/`].map((url) => rejected(fetch(url))),
    opened(() => new WebSocket(`ws://127.0.0.1:${port}/`), failed),
    opened(() => new EventSource(`http://127.0.0.1:${port}/`), failed),
    opened(
      () => new WebTransport(`https://127.0.0.1:${port}/`),
      ({ ready }) => rejected(ready),
    ),
    opened(() => new Worker(`http://127.0.0.1:${port}/worker.js`), failed),
  ]);
}

test('WebRTC sends no datagram, opens no connection and resolves no name', async ({
  electronApp: app,
  folder,
}) => {
  const events = await recordNetworkEvents(app.main, path.join(folder, 'network.json'), async () => {
    expect(await app.page.evaluate(tryWebRtc, listener.port)).toEqual({ isRemoved: true, candidates: [] });
  });
  expect(await listener.arrived()).toEqual([]);
  expect(outgoingEvents(events)).toEqual([]);
});

test('no request, hint or socket of the window reaches the network or resolves a name', async ({
  electronApp: app,
  folder,
}) => {
  const events = await recordNetworkEvents(app.main, path.join(folder, 'network.json'), async () => {
    const results = await app.page.evaluate(tryRequests, listener.port);
    expect(new Set(results)).toEqual(new Set(['failed']));
  });
  expect(await listener.arrived()).toEqual([]);
  expect(outgoingEvents(events)).toEqual([]);
});
