import { createFeedKeys } from './sign-feed.ts';

/** `node tools/packaging/new-feed-keys.ts`: generates the key pair that signs updates; see docs/releasing.md. */
const { privateKey, publicKey } = createFeedKeys();
console.log(`Repository variable LECTERN_UPDATE_PUBLIC_KEY:\n${publicKey}\n`);
console.log(
  `Repository secret LECTERN_UPDATE_PRIVATE_KEY (keep a copy offline, show it to nobody):\n${privateKey}`,
);
