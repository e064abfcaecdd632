import { describe, expect, it } from '@jest/globals';
import { aboutOf } from '../../src/common/about.js';
import { readConfig } from '../../src/common/config.js';

const SECRET = 'geheim-geheim-geheim-geheim-geheim';

describe('what is set up, as administrators see it', () => {
  it('names hosts and kinds, and no secret of any setting', () => {
    const about = aboutOf(
      readConfig({
        NODE_ENV: 'production',
        DATABASE_URL: `postgres://app:${SECRET}@db.example.org:5433/accolade`,
        DATABASE_OWNER_URL: `postgres://owner:${SECRET}@db.example.org:5433/accolade`,
        REDIS_URL: `redis://:${SECRET}@redis.example.org:6380`,
        SMTP_URL: `smtps://office:${SECRET}@mail.example.org:465`,
        MAIL_FROM: 'office@example.org',
        PUBLIC_URL: 'https://awards.example.org',
        SECRET_KEY: SECRET,
        CHECKPOINT_KEY: `/keys/${SECRET}.key`,
        FILES_S3_ENDPOINT: 'https://s3.example.org',
        FILES_S3_BUCKET: 'cases',
        FILES_S3_ACCESS_KEY: SECRET,
        FILES_S3_SECRET_KEY: SECRET,
        CLAMAV_HOST: 'scanner.example.org',
        OIDC_ISSUER: 'https://id.example.org',
        OIDC_CLIENT_ID: 'accolade',
        OIDC_CLIENT_SECRET: SECRET,
      }),
      '1.2.3',
    );
    expect(about).toMatchObject({
      version: '1.2.3',
      production: true,
      mail: { kind: 'smtp', host: 'mail.example.org:465', from: 'office@example.org' },
      database: { kind: 'own', host: 'db.example.org:5433' },
      redis: { kind: 'own', host: 'redis.example.org:6380' },
      files: { kind: 's3', host: 's3.example.org', scanner: 'scanner.example.org:3310' },
      oidc: 'id.example.org',
      secrets: { sealing: 'given', signing: 'given' },
    });
    expect(JSON.stringify(about)).not.toContain(SECRET);
    expect(JSON.stringify(about)).not.toMatch(/owner|\/keys\//);
  });

  it('says of a machine of one’s own that mail is captured and the database is its own', () => {
    expect(aboutOf(readConfig({}), '1.2.3')).toMatchObject({
      mail: { kind: 'captured', host: null },
      database: { kind: 'embedded', host: null },
      redis: { kind: 'none' },
      files: { kind: 'disk', scanner: null },
      secrets: { sealing: 'made here', signing: 'made here' },
    });
  });
});
