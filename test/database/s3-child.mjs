/** An S3 server in a process of its own; says its port, and ends when it is told to. */
import S3rver from 's3rver';

const server = new S3rver({
  address: '127.0.0.1',
  port: 0,
  silent: true,
  directory: process.argv[2],
  configureBuckets: [{ name: 'files' }],
});
const { port } = await server.run();
process.send(port);
process.on('disconnect', () => process.exit(0));
