// Who may import whom. README.md says the same in words; change both or neither.

// With an ending: `sanity/structure` is a module of the package "sanity", not a file in our folder of that name.
const ROOMS = '^(app|components|lib|sanity|messages|e2e)/.+[.](tsx?|mjs|json|css)$'
const TESTS = '[.](test|spec)[.]tsx?$'

/** Files under `from` may import themselves, what `allowed` names, and packages; nothing else of ours. */
const room = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: [TESTS] },
  to: { path: ROOMS, pathNot: [from, ...allowed] },
})

const mayKnowTypesOf = (path, rule) => ({ ...rule, to: { ...rule.to, pathNot: [...rule.to.pathNot, path] } })

/** Values from `path` are refused, types are not. */
const onlyTypes = (name, from, path, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: [TESTS] },
  to: { path, dependencyTypesNot: ['type-only'] },
})

const SANITY_FACTS = '^sanity/(project|types|fingerprint|pair-proposal)[.]ts$'

module.exports = {
  forbidden: [
    room(
      'app',
      '^app/',
      ['^components/', '^lib/(?!commands/)', '^messages/'],
      'Pages ask lib and hand the answer to components.',
    ),
    room(
      'door',
      '^(proxy|instrumentation)[.]ts$',
      ['^lib/(?!commands/)', '^messages/'],
      'What runs before pages is in lib.',
    ),
    mayKnowTypesOf(
      '^lib/content/',
      room(
        'components',
        '^components/',
        ['^lib/(i18n/|urls[.]ts$|images[.]ts$)', '^messages/'],
        'Components draw what they are given.',
      ),
    ),
    onlyTypes(
      'components-never-fetch',
      '^components/',
      '^lib/content/',
      'Components know the shape of what they draw, not where it comes from.',
    ),
    room(
      'lib',
      '^lib/(?!commands/)',
      [SANITY_FACTS, '^messages/', '^lib/(?!commands/)'],
      'lib knows where the Content Lake is and what it holds, not how it is edited.',
    ),
    room(
      'commands',
      '^lib/commands/',
      ['^sanity/(project[.]ts$|lake/|seed/)', '^messages/', '^lib/urls[.]ts$'],
      'Commands start the servers; they are no part of them.',
    ),
    room(
      'schema',
      '^sanity/schema/',
      [SANITY_FACTS, '^messages/', '^lib/urls[.]ts$'],
      'The schema says what editors may write; of readers it knows the addresses they have.',
    ),
    room(
      'studio',
      '^sanity/studio/',
      ['^sanity/schema/', SANITY_FACTS, '^lib/urls[.]ts$', '^messages/'],
      'The Studio edits the schema and previews our addresses.',
    ),
    room('lake', '^sanity/lake/', [], 'The lake stands in for Sanity; it would serve any newspaper.'),
    room(
      'seed',
      '^sanity/seed/',
      [SANITY_FACTS, '^messages/', '^lib/urls[.]ts$'],
      'The demo newspaper is written over HTTP like any other.',
    ),
    room(
      'import',
      '^sanity/import/',
      [SANITY_FACTS, '^messages/', '^lib/(urls|images)[.]ts$'],
      'The importer writes over HTTP like any other client; of readers it knows the addresses things have now.',
    ),
    room('transfer', '^sanity/transfer/', [SANITY_FACTS], 'A dataset is moved over HTTP, whatever is in it.'),
    room('messages', '^messages/', [], 'A leaf.'),
    room(
      'e2e',
      '^e2e/',
      ['^sanity/(project[.]ts$|lake/|seed/)', '^lib/(commands/|urls[.]ts$)', '^messages/'],
      'Journeys use the site from outside.',
    ),
    {
      name: 'project-imports-nothing',
      comment: 'The site, the Studio, the importer and the commands all read it.',
      severity: 'error',
      from: { path: '^sanity/project[.]ts$' },
      to: {},
    },
    {
      name: 'client-takes-plain-props',
      comment: 'A browser file that can reach the reads will ship them.',
      severity: 'error',
      from: { path: '[.]client[.]tsx$' },
      to: { path: '^(lib/(content|delivery)/|lib/env[.]ts$|sanity/)', reachable: true },
    },
    {
      name: 'no-cycles',
      comment: 'Nothing goes round in a circle.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: '^sanity/dist/',
  },
}
