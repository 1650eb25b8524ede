import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createWordPieces } from '../../core/analysis/encoder/word-pieces.ts';
import type { Encoder, EncoderBatch, EncoderSession } from '../../core/analysis/encoder/encode.ts';
import { lexiconBits } from '../../core/analysis/encoder/windows.ts';

const runtimeFile = 'ort-wasm-simd-threaded.wasm';

/** The runtime lies beside the network in the built app, and in its package in a checkout. */
function runtimeIn(folder: string): string {
  const built = path.join(folder, runtimeFile);
  return existsSync(built)
    ? built
    : path.join(folder, '../../node_modules/onnxruntime-web/dist', runtimeFile);
}

async function openSession(folder: string): Promise<EncoderSession> {
  // Most threads that read the lexicon never run the encoder.
  const { env, InferenceSession, Tensor } = await import('onnxruntime-web/wasm');
  // One thread: the analysis must not slow the rest of the machine.
  env.wasm.numThreads = 1;
  env.wasm.wasmBinary = readFileSync(runtimeIn(folder));
  const network = await InferenceSession.create(readFileSync(path.join(folder, 'encoder.onnx')), {
    executionProviders: ['wasm'],
  });
  // It is compiled now.
  delete env.wasm.wasmBinary;
  return {
    async run({ windows, length, pieces, shapes, lexicon, mask }: EncoderBatch) {
      const size = [windows, length];
      const { tags } = await network.run({
        pieces: new Tensor('int32', pieces, size),
        shapes: new Tensor('int32', shapes, size),
        lexicon: new Tensor('float32', lexicon, [...size, lexiconBits]),
        mask: new Tensor('float32', mask, size),
      });
      if (!(tags?.data instanceof Float32Array)) throw new TypeError('encoder.onnx has no output "tags"');
      return tags.data;
    },
  };
}

/** A function that opens the encoder of a lexicon folder once; a failed call can be repeated. */
export function createEncoderOpener(folder: string): () => Promise<Encoder> {
  let opened: Promise<Encoder> | null = null;
  const open = async (): Promise<Encoder> => ({
    wordPieces: createWordPieces(readFileSync(path.join(folder, 'encoder-pieces.txt'), 'utf8')),
    session: await openSession(folder),
  });
  return () => {
    opened ??= open().catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
}
