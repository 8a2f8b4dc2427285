/** A queue that gives the least first: a binary heap. */

export function createQueue<Item>() {
  const heap: { item: Item; priority: number }[] = []
  const at = (place: number) => heap[place]?.priority ?? Infinity

  function swap(one: number, other: number) {
    ;[heap[one], heap[other]] = [heap[other] as (typeof heap)[number], heap[one] as (typeof heap)[number]]
  }

  return {
    put(item: Item, priority: number) {
      let place = heap.push({ item, priority }) - 1
      for (let above = (place - 1) >> 1; place > 0 && at(above) > at(place); above = (place - 1) >> 1) {
        swap(above, place)
        place = above
      }
    },
    take(): { item: Item; priority: number } | undefined {
      const first = heap[0]
      const last = heap.pop()
      if (heap.length === 0 || last === undefined) return first
      heap[0] = last
      for (let place = 0; ;) {
        const [left, right] = [2 * place + 1, 2 * place + 2]
        const least = at(right) < at(left) ? right : left
        if (at(least) >= at(place)) return first
        swap(place, least)
        place = least
      }
    },
  }
}
