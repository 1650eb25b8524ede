import { capture } from './capture.ts';
import { compare } from './compare.ts';

const usage = `Pictures of every screen, to prove that a change of the code changes nothing that one sees.

  npm run build
  npm run screens -- capture FOLDER [CHAPTER…]   takes them, all or those of some chapters
  npm run screens -- compare FOLDER_A FOLDER_B [FOLDER_FOR_DIFFERENCES]
`;

const [command, ...input] = process.argv.slice(2);
const [first, second, third] = input;
if (command === 'capture' && first) {
  process.exitCode = await capture(first, input.slice(1));
} else if (command === 'compare' && first && second) {
  process.exitCode = await compare(first, second, third ?? null);
} else {
  console.error(usage);
  process.exitCode = 2;
}
