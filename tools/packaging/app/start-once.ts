import { smoke } from './smoke.ts';

/** `node tools/packaging/app/start-once.ts EXECUTABLE`: starts an installed app and waits for the sample's title. */
console.log(`it starts and shows: ${await smoke(process.argv[2] ?? '')}`);
