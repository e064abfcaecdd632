import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig } from '../../src/common/config.js';

const S3 = {
  FILES_S3_ENDPOINT: 'http://127.0.0.1:9000',
  FILES_S3_BUCKET: 'b',
  FILES_S3_ACCESS_KEY: 'a',
  FILES_S3_SECRET_KEY: 's',
};

describe('where files are kept', () => {
  it('is the data folder, unless a bucket is named', () => {
    expect(readConfig({ DATA_DIR: '/d' }).files).toEqual({ dir: '/d/files' });
    expect(readConfig({ DATA_DIR: '/d', ...S3 }).files).toEqual({
      dir: '/d/files',
      s3: { endpoint: S3.FILES_S3_ENDPOINT, bucket: 'b', region: 'us-east-1', accessKey: 'a', secretKey: 's' },
    });
  });

  it.each(['FILES_S3_BUCKET', 'FILES_S3_ACCESS_KEY', 'FILES_S3_SECRET_KEY'])('names %s when it is missing', (name) => {
    expect(() => readConfig({ ...S3, [name]: ' ' })).toThrow(
      new ConfigError(`${name}: FILES_S3_ENDPOINT is set, so this is needed too.`),
    );
  });

  it('knows a virus scanner by its host, on the port that clamd has', () => {
    expect(readConfig({ CLAMAV_HOST: 'clamd' }).files.scanner).toEqual({ host: 'clamd', port: 3310 });
    expect(readConfig({ CLAMAV_HOST: 'clamd', CLAMAV_PORT: '1' }).files.scanner).toEqual({ host: 'clamd', port: 1 });
    expect(() => readConfig({ CLAMAV_HOST: 'clamd', CLAMAV_PORT: 'x' })).toThrow('CLAMAV_PORT');
    expect(() => readConfig({ ...S3, FILES_S3_ENDPOINT: 'ftp://x' })).toThrow('FILES_S3_ENDPOINT');
  });
});
