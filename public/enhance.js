/* What only a browser can add: its share sheet, the clipboard, articles kept for later (by keep.js). */
;(() => {
  const find = (selector) => document.querySelector(selector)
  const address = find('link[rel=canonical]')?.href

  function offer(name, act) {
    const button = find(`[data-${name}]`)
    if (!button) return
    button.parentNode.hidden = false
    // What it says after a press is read out.
    button.ariaLive = 'polite'
    button.onclick = () => act(button)
    return button
  }
  const share = () => navigator.share({ title: find('h1').textContent, url: address }).catch(() => {})
  async function copy(button) {
    const words = button.textContent
    await navigator.clipboard.writeText(address)
    button.textContent = button.dataset.copy
    setTimeout(() => (button.textContent = words), 3000)
  }
  if (navigator.share) offer('share', share)
  if (navigator.clipboard) offer('copy', copy)

  const workers = navigator.serviceWorker
  if (!workers || !window.caches) return

  async function tell(message) {
    // The page's policy takes no program that was not named for it.
    const rule = { createScriptURL: () => '/keep.js' }
    await workers.register(window.trustedTypes?.createPolicy('keep', rule).createScriptURL('') ?? '/keep.js')
    const { active } = await workers.ready
    const { port1, port2 } = new MessageChannel()
    active.postMessage(message, [port2])
    return new Promise((resolve) => (port1.onmessage = ({ data }) => resolve(data)))
  }

  const mark = 'kept:'
  const path = location.pathname
  const button = offer('keep', async () => {
    const isKept = await caches.has(mark + path)
    button.textContent += '…'
    const isDone = await tell({ [isKept ? 'drop' : 'keep']: path, list: find('#saved').pathname })
    say(isDone ? +!isKept : 2)
  })
  const words = button && [button.textContent, ...button.dataset.keep.split('|')]
  const say = (state) => (button.textContent = words[state])
  if (button) caches.has(mark + path).then((isKept) => isKept && say(1))

  const list = find('[data-kept]')
  const show = async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith(mark))
    for (const name of names) {
      const kept = name.slice(5)
      const html = await (await caches.match(kept)).text()
      const item = list.firstChild.cloneNode(true)
      const [a, button] = item.querySelectorAll('a, button')
      a.href = kept
      a.lang = /lang="([^"]*)/.exec(html)[1]
      a.textContent = /<h1>([^<]*)/.exec(html)[1].replace(/&(\w+);/g, (_, code) => signs[code])
      button.onclick = async () => {
        await tell({ drop: kept })
        item.remove()
        find('[data-none]').hidden = list.children[1]
      }
      item.hidden = false
      list.append(item)
    }
    find('[data-none]').hidden = names[0]
    find('[data-cannot]').hidden = true
  }
  const signs = { amp: '&', lt: '<', gt: '>', quot: '"' }
  if (list) show()
})()
