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

export const onLocalLake: Pick<WorkspaceOptions, 'apiHost' | 'unstable_clientFactory'> = isLocal
  ? {
      apiHost,
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
