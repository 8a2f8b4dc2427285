/** Pictures from the web, asked for with the caution that addresses written by strangers deserve. */
import { BlockList, isIP } from 'node:net'
import { lookup } from 'node:dns'
import { Agent, buildConnector, request, type Dispatcher } from 'undici'
import { largestPicture, tooLarge, type Bytes, type MediaSource } from './bytes.ts'

/** Milliseconds. A whole picture may take longer than its first byte. */
const patience = { connect: 10_000, headers: 20_000, whole: 60_000 }
const mostRedirects = 5

/** A host that did not answer so many times in a row is not asked again. */
const mostFailures = 3

/** `isPrivateAllowed`: also from this machine and its network, because somebody said so. */
export function openWeb({ isPrivateAllowed }: { isPrivateAllowed: boolean }): MediaSource {
  const connect = isPrivateAllowed ? buildConnector({ timeout: patience.connect }) : publicOnly()
  const agent = new Agent({ connect, headersTimeout: patience.headers })
  const failures = new Map<string, number>()
  return async (address) => {
    const { host } = new URL(address)
    if ((failures.get(host) ?? 0) >= mostFailures) return { problem: `${host} does not answer` }
    const found = await fetched(address, agent)
    const isSilent = 'isSilent' in found
    failures.set(host, isSilent ? (failures.get(host) ?? 0) + 1 : 0)
    return 'bytes' in found ? found : { problem: found.problem }
  }
}

type Answer = Bytes | { problem: string; isSilent: true }

async function fetched(address: string, dispatcher: Agent): Promise<Answer> {
  const signal = AbortSignal.timeout(patience.whole)
  let at = address
  try {
    for (let hops = 0; hops <= mostRedirects; hops++) {
      const { statusCode, headers, body } = await request(at, { dispatcher, signal, headers: { accept: 'image/*' } })
      const next = statusCode >= 300 && statusCode < 400 ? toTarget(headers.location, at) : null
      if (statusCode === 200) return await read(body)
      abandon(body)
      if (next === null) return { problem: `its server answers ${statusCode}` }
      at = next
    }
    return { problem: 'its address is forwarded without end' }
  } catch (error) {
    if (error instanceof PrivateAddress) return { problem: error.message }
    if (error instanceof Error && error.cause instanceof PrivateAddress) return { problem: error.cause.message }
    return { problem: `${new URL(at).host} does not answer`, isSilent: true }
  }
}

function toTarget(location: string | string[] | undefined, base: string): string | null {
  const url = typeof location === 'string' ? URL.parse(location, base) : null
  return url && /^https?:$/.test(url.protocol) ? url.href : null
}

type Body = Dispatcher.ResponseData['body']

/** A stream that is given up says so as an error. */
function abandon(body: Body) {
  body.on('error', () => undefined)
  body.destroy()
}

async function read(body: Body): Promise<Bytes> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of body as AsyncIterable<Buffer>) {
    length += piece.length
    if (length > largestPicture) {
      abandon(body)
      return tooLarge
    }
    pieces.push(piece)
  }
  return { bytes: Buffer.concat(pieces) }
}

class PrivateAddress extends Error {
  constructor() {
    super('it is kept on a private network, from which nothing is fetched unless --media names it')
  }
}

const privateAddresses = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  privateAddresses.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  privateAddresses.addSubnet(network, prefix, 'ipv6')

/** Whether an IP address is of this machine, its network, or nobody's. */
export function isPrivate(ip: string): boolean {
  return privateAddresses.check(ip, isIP(ip) === 6 ? 'ipv6' : 'ipv4')
}

/**
 * Looks at the address that is connected to, not at the name: a name may mean another address the second time it is
 * asked.
 */
function publicOnly(): buildConnector.connector {
  const connect = buildConnector({
    timeout: patience.connect,
    lookup: (name, options, callback) => {
      lookup(name, { ...options, all: true }, (error, addresses) => {
        // An error comes without addresses, whatever the types say.
        const open = error ? [] : addresses.filter(({ address }) => !isPrivate(address))
        const [first] = open
        if (error) callback(error, [])
        else if (first === undefined) callback(new PrivateAddress(), [])
        else if (options.all) callback(null, open)
        else callback(null, first.address, first.family)
      })
    },
  })
  return (options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/g, '')
    if (isIP(host) !== 0 && isPrivate(host)) callback(new PrivateAddress(), null)
    else connect(options, callback)
  }
}
