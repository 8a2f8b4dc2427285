/**
 * What the Studio needs to speak to the local Content Lake instead of hosted Sanity. With a project at sanity.io
 * nothing of this applies.
 */
import { createClient } from '@sanity/client'
import type { WorkspaceOptions } from 'sanity'
import { isLocal, lakeAddress } from '../project.ts'
import { lakeFetch } from './lake-fetch.ts'

/** The built Studio is served by the lake itself, whatever its port. */
const isServedByLake = process.env.NODE_ENV === 'production' && typeof location !== 'undefined'
const apiHost = isServedByLake ? location.origin : lakeAddress

/**
 * The Studio measures the protocol and warns of HTTP/1.1, for its event streams would use up the connections. Here they
 * travel over WebSockets, so the warning is put off as its own button does.
 */
if (isLocal && typeof document !== 'undefined') {
  sessionStorage.setItem('sanity-studio.network.check.snooze', new Date().toISOString())
}

export const onLocalLake: Pick<WorkspaceOptions, 'apiHost' | 'auth' | 'unstable_clientFactory'> = isLocal
  ? {
      apiHost,
      // The lake's own page asks whom to work as, and nobody is sent to an account at sanity.io.
      auth: {
        loginMethod: 'token',
        redirectOnSingle: true,
        providers: [{ name: 'local', title: 'This computer', url: `${apiHost}/v1/auth/login/local` }],
      },
      unstable_clientFactory: (options) =>
        createClient({
          ...options,
          apiHost,
          // Else the client puts the project's id before the host's name. There is no other way to say it.
          // eslint-disable-next-line @typescript-eslint/no-deprecated -- it is not leaving before its purpose does
          useProjectHostname: false,
          useCdn: false,
          resolveFetch: () => lakeFetch,
        }),
    }
  : {}
