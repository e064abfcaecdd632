/**
 * Who may import whom. Each rule is seen failing in test/unit/dependency-rules.test.ts.
 * What a single import cannot show (process.env, forwardRef) is ESLint's to check.
 */

/** The rooms that every feature stands on; the other folders of src are features. */
const FOUNDATION = '(casework|common|database|jobs)';

/** Every route says who may use it. */
const ACCESS = '^src/people/access[.]ts$';

const packages = (...names) => `(^|/)node_modules/(${names.join('|')})/`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'workflows-are-pure',
      comment: 'The rules of the field need no framework, no database, no clock: xstate, zod, yaml and each other.',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { pathNot: ['^workflows/', packages('xstate', 'zod', 'yaml')] },
    },
    {
      name: 'only-workflows-see-xstate',
      comment: 'The rest sees take().',
      severity: 'error',
      from: { path: '^(src|migrations)/' },
      to: { path: packages('xstate') },
    },
    {
      name: 'casework-knows-no-feature',
      comment: 'The door is one for all; features come to it.',
      severity: 'error',
      from: { path: '^src/casework/' },
      to: { path: '^src/', pathNot: '^src/(casework|common|database)/' },
    },
    {
      name: 'features-meet-at-the-front',
      comment: 'Of another feature only its service, entity, schema and module.',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: '^src/(casework|common|demo)/' }, // these have rules of their own
      to: {
        path: '^src/[^/]+/',
        pathNot: ['^src/$1/', `^src/${FOUNDATION}/`, '[.](service|entity|schema|module)[.]ts$', ACCESS],
      },
    },
    {
      name: 'nobody-knows-the-demo',
      comment: 'It is a whole office and may know every part; what puts the server together may know it, no part may.',
      severity: 'error',
      from: { path: '^(src/[^/]+/|workflows/)', pathNot: '^src/demo/' },
      to: { path: '^src/demo/' },
    },
    {
      name: 'controllers-know-no-typeorm',
      comment: 'A controller is HTTP only.',
      severity: 'error',
      from: { path: '[.]controller[.]ts$' },
      to: { path: packages('typeorm', '@nestjs/typeorm') },
    },
    {
      name: 'controllers-know-no-entity-values',
      comment: 'A controller may name the type of an entity, not make or query one.',
      severity: 'error',
      from: { path: '[.]controller[.]ts$' },
      to: { path: '[.]entity[.]ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'common-stands-alone',
      comment: 'Everything may stand on common, so it stands on nothing of ours.',
      severity: 'error',
      from: { path: '^src/common/' },
      to: { path: '^src/', pathNot: '^src/common/' },
    },
    {
      name: 'migrations-see-typeorm-only',
      comment: 'What was migrated once must not change with today’s code.',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { pathNot: packages('typeorm') },
    },
    {
      name: 'bullmq-in-jobs-only',
      severity: 'error',
      from: { pathNot: '^src/jobs/' },
      to: { path: packages('bullmq') },
    },
    {
      name: 'nodemailer-in-mail-only',
      severity: 'error',
      from: { pathNot: '^src/mail/' },
      to: { path: packages('nodemailer') },
    },
    {
      name: 'portal-asks-the-api',
      comment: 'The portal knows the server by its API alone.',
      severity: 'error',
      from: { path: '^web/src/' },
      to: { path: '^(src|workflows|migrations)/' },
    },
    {
      name: 'pages-meet-at-the-parts',
      comment: 'What two pages need is a part, not a piece of one of them.',
      severity: 'error',
      from: { path: '^web/src/(home|nominate|cases|review|rounds|people|own|links)/' },
      to: {
        path: '^web/src/[^/]+/',
        pathNot: ['^web/src/$1/', '^web/src/(api|language|parts|session|sign-in|shell|words)/'],
      },
    },
    {
      name: 'no-cycles',
      comment: 'A file that can be read without its reader.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-barrels',
      comment: 'Import a thing from the file it is in.',
      severity: 'error',
      from: { path: '^(src|workflows|migrations)/' },
      to: { path: '(^|/)index[.]ts$', pathNot: 'node_modules' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true, // imports of types count too
    combinedDependencies: true,
  },
};
