/** The assignment problem on few edges: each story taken at most once, the sum of the weights as large as can be. */
import { createQueue } from './queue.ts'

export type Edge = { left: number; right: number; weight: number }

/** A way out of a vertex on the left: along an edge, or to being left alone. */
type Way<E extends Edge> = { to: number; cost: number; edge: E | null }

/**
 * The edges of the heaviest matching; weights must be positive. By shortest augmenting paths with potentials, as in the
 * Hungarian method, but on the edges there are and not on a table of all: work stays within what is connected, so
 * thousands of stories cost what their few rivals cost.
 */
export function assign<E extends Edge>(edges: readonly E[]): E[] {
  const network = toNetwork(edges)
  for (const start of network.ways.keys()) augment(network, start)
  return Array.from(network.chosen.values()).flatMap(({ edge }) => edge ?? [])
}

type Network<E extends Edge> = {
  /** By the vertex on the left they lead out of. */
  ways: Map<number, Way<E>[]>
  chosen: Map<number, Way<E>>
  takenBy: Map<number, number>
  /** By which the cost of a way is never negative, and nothing along the chosen ones. */
  potential: Map<number, number>
  price: Map<number, number>
}

function toNetwork<E extends Edge>(edges: readonly E[]): Network<E> {
  const heaviest = edges.reduce((most, { weight }) => Math.max(most, weight), 0)
  const lefts = Array.from(Map.groupBy(edges, ({ left }) => left))
  const ways = lefts.map(([left, own], place): [number, Way<E>[]] => [
    left,
    [
      ...own.map((edge) => ({ to: edge.right, cost: heaviest - edge.weight, edge })),
      // Its own, so that every vertex on the left always finds a place.
      { to: -1 - place, cost: heaviest, edge: null },
    ],
  ])
  return { ways: new Map(ways), chosen: new Map(), takenBy: new Map(), potential: new Map(), price: new Map() }
}

/** Gives a vertex on the left its place, moving others where all together gain by it: Dijkstra to the nearest free one. */
function augment<E extends Edge>({ ways, chosen, takenBy, potential, price }: Network<E>, start: number) {
  const best = new Map<number, { distance: number; from: number; way: Way<E> }>()
  const reached = new Map([[start, 0]])
  const done = new Map<number, number>()
  const queue = createQueue<number>()
  let [left, distance, end] = [start, 0, null as number | null]
  while (end === null) {
    for (const way of ways.get(left) ?? []) {
      const sum = distance + way.cost - (potential.get(left) ?? 0) - (price.get(way.to) ?? 0)
      if (done.has(way.to) || sum >= (best.get(way.to)?.distance ?? Infinity)) continue
      best.set(way.to, { distance: sum, from: left, way })
      queue.put(way.to, sum)
    }
    const next = queue.take()
    if (!next) return
    if (done.has(next.item)) continue
    done.set(next.item, next.priority)
    distance = next.priority
    const owner = takenBy.get(next.item)
    if (owner === undefined) end = next.item
    else reached.set((left = owner), distance)
  }
  for (const [each, at] of reached) potential.set(each, (potential.get(each) ?? 0) + distance - at)
  for (const [each, at] of done) price.set(each, (price.get(each) ?? 0) + at - distance)
  for (let to = end; ;) {
    const { from, way } = best.get(to) as { from: number; way: Way<E> }
    const former = chosen.get(from)
    chosen.set(from, way)
    takenBy.set(to, from)
    if (former === undefined) return
    to = former.to
  }
}
