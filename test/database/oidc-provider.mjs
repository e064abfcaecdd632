/**
 * An OpenID Connect provider, in a process of its own. Whoever comes is at once signed in as the person that was last
 * named by a message `{ sub, email, email_verified }`. Tells its parent `{ issuer }` when it listens.
 */
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const [redirect, inIdToken] = process.argv.slice(2);
const people = new Map();
let now = 'nobody';

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'accolade', client_secret: 'a secret of the test', redirect_uris: [redirect] }],
    cookies: { keys: ['only for a test'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: inIdToken !== 'in the id token',
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, ...people.get(id) }) }),
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  });
  provider.use(async (context, next) => {
    if (!context.path.startsWith('/interaction/')) return next();
    context.respond = false;
    await provider.interactionFinished(context.req, context.res, { login: { accountId: now } });
  });
  server.on('request', provider.callback());
  process.send({ issuer });
});

process.on('message', ({ sub, ...claims }) => {
  now = sub;
  people.set(sub, claims);
  process.send({ known: sub });
});
process.on('disconnect', () => process.exit(0));
