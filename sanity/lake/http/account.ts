/** What the Studio asks about the people who work with it and the project they work on. */

import { z } from 'zod'
import { grantsOf, invalidToken, programs, type Identity } from '../access/identity.ts'
import { findPerson, people } from '../access/people.ts'
import { httpError } from '../errors.ts'
import type { Note, Notes } from '../store/notes.ts'
import { json, readJson, type Answer, type Exchange } from './exchange.ts'
import type { Handler, Routes } from './routes.ts'

type Parts = { notes: Notes; projectId: string; dataset: string }

const largestSettings = 512 * 1024
const beginning = '2026-01-01T00:00:00Z'

/** The routes of users, of the project and its datasets, and of what belongs to Sanity's own service. */
export function createAccount({ notes, projectId, dataset }: Parts): Routes {
  const datasets = [
    { name: dataset, aclMode: 'public', createdAt: beginning, addonFor: null, datasetProfile: 'default' },
  ]
  const project = (identity: Identity) => ({
    id: projectId,
    displayName: 'Local Content Lake',
    organizationId: null,
    studioHost: null,
    metadata: {},
    createdAt: beginning,
    isBlocked: false,
    isDisabled: false,
    members: people.map(({ id, role, roles }) => ({
      ...{ id, role, isRobot: false, isCurrentUser: id === identity.id },
      roles: roles.map(withoutGrants),
    })),
    features: [],
  })
  return {
    'GET /users/me': known(({ identity }) => json(toCurrentUser(identity))),
    'GET /users/me/keyvalue/:keys': known((exchange) => answerSettings(exchange, notes)),
    'PUT /users/me/keyvalue': known((exchange) => keepSettings(exchange, notes)),
    'GET /users/:ids': known(answerUsers),
    'GET /projects/:project': known(({ identity }) => json(project(identity))),
    'GET /projects/:project/users/:ids': known(answerUsers),
    'GET /projects/:project/roles': known(() => json(people.flatMap(({ roles }) => roles.map(withoutGrants)))),
    'GET /projects/:project/grants': known(() => json({})),
    'GET /projects/:project/user-applications': known(() => json([])),
    'GET /projects/:project/datasets': known(({ search }) => json(search.has('addonFor') ? [] : datasets)),
    'GET /projects/:project/datasets/:dataset/acl': known(({ identity }) => json(grantsOf(identity))),
    'GET /projects/:project/datasets/:dataset/settings/indexing': known(() => json({})),
    'GET /datasets': known(() => json(datasets)),
    // What follows belongs to Sanity's service and not to a lake; the Studio asks, and takes "nothing" for an answer.
    // To whom may not comment the Studio advertises comments, and draws itself anew as soon as it knows: whatever an
    // editor had clicked by then was lost. Nobody comments here: `sanity.config.ts` turns that off.
    'GET /features': () => json(['studioComments']),
    'GET /help': () => json({}),
    'GET /journey/announcements': () => json([]),
    'GET /journey/:subject*': () => json(null),
    'GET /intake/telemetry-status': () => json({ status: 'denied' }),
    'POST /intake/batch': () => json({ ok: true }),
  }
}

/** Answers only somebody who has logged in, or a program with a token. */
const known =
  (handler: Handler): Handler =>
  (exchange) => {
    if (exchange.identity.isAnonymous) throw invalidToken()
    return handler(exchange)
  }

const withoutGrants = ({ name, title, description }: Identity['roles'][number]) => ({ name, title, description })

function toCurrentUser({ id, name, roles }: Identity) {
  return {
    ...{ id, name, email: `${id}@localhost`, profileImage: null, provider: 'local' },
    role: roles[0]?.name ?? '',
    roles: roles.map(withoutGrants),
  }
}

/** One user for one id, a list for several, as in Sanity's API. Those nobody knows are left out. */
function answerUsers({ caught }: Exchange): Answer {
  const ids = (caught.ids ?? '').split(',')
  const found = ids.flatMap((id) => {
    const identity = findPerson(id) ?? programs.find((program) => program.identity.id === id)?.identity
    return identity === undefined ? [] : [toUser(identity)]
  })
  if (ids.length > 1) return json(found)
  if (found[0] === undefined) throw httpError(404, 'User not found')
  return json(found[0])
}

function toUser({ id, name }: Identity) {
  return {
    ...{ id, displayName: name, givenName: name, familyName: '', middleName: null, imageUrl: null },
    ...{ email: `${id}@localhost`, loginProvider: 'local', createdAt: beginning, updatedAt: beginning },
  }
}

const scopeOf = ({ id }: Identity): string => `settings of ${id}`

const toSetting = ({ name, value, writtenAt }: Note) => ({
  ...{ key: name, value: JSON.parse(value) as unknown, createdAt: writtenAt, updatedAt: writtenAt },
})

function answerSettings({ caught, identity }: Exchange, notes: Notes): Answer {
  const keys = (caught.keys ?? '').split(',')
  return json(keys.flatMap((key) => notes.get(scopeOf(identity), key) ?? []).map(toSetting))
}

const settings = z.array(z.object({ key: z.string().min(1).max(500), value: z.json() })).max(100)

async function keepSettings({ request, identity }: Exchange, notes: Notes): Promise<Answer> {
  const parsed = settings.safeParse(await readJson(request, largestSettings))
  if (!parsed.success) throw httpError(400, `Invalid settings: ${z.prettifyError(parsed.error)}`)
  const kept = parsed.data.map(({ key, value }) => notes.put(scopeOf(identity), key, JSON.stringify(value)))
  return json(kept.map(toSetting))
}
