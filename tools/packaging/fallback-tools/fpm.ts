#!/usr/bin/env node
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildDeb } from './deb.ts';
import { readFpmArguments, type PackageOrder } from './fpm-arguments.ts';
import { buildRpm } from './rpm.ts';

// In place of fpm, which electron-builder would download: makes the same packages with dpkg-deb and rpmbuild. For tests
// on machines that have only Debian's packages; a release is made with fpm.

/** Lays the files out as they will be installed, for root and readable by everyone. */
function layOut({ files }: PackageOrder, target: string): void {
  for (const [from, to] of files) {
    const place = path.join(target, to);
    const isContent = from.endsWith('/');
    mkdirSync(isContent ? place : path.dirname(place), { recursive: true });
    execFileSync('cp', ['-a', isContent ? `${from}.` : from, place]);
  }
  for (const entry of readdirSync(target, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) chmodSync(path.join(entry.parentPath, entry.name), 0o755);
  }
  chmodSync(target, 0o755);
}

const order = readFpmArguments(process.argv.slice(2));
const scratch = mkdtempSync(path.join(tmpdir(), 'lectern-fpm-'));
try {
  const content = path.join(scratch, 'content');
  mkdirSync(content);
  layOut(order, content);
  (order.format === 'deb' ? buildDeb : buildRpm)(order, content, scratch);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
