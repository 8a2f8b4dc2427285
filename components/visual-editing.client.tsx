'use client'
/** In drafts only: the Studio's overlays over the page, and the page anew whenever a draft changes. Draws nothing itself. */
import { useRouter } from 'next/navigation'
import { startTransition, useEffect } from 'react'

/** The Studio's Presentation tool shows what is published or the drafts, as its editor chooses; the server reads it here. */
const perspectiveCookie = 'sanity-preview-perspective'

export function VisualEditing({ studio }: { studio: string | null }) {
  const router = useRouter()

  useEffect(() => {
    const isFramed = window.parent !== window
    // In the Studio one leaves the drafts by leaving the tool: what readers see may not be framed.
    if (isFramed) document.documentElement.dataset.framed = ''
    const refresh = () => startTransition(() => router.refresh())
    // Outside the Studio nothing says that a draft has changed: who comes back to the page sees it anew.
    const onReturn = () => document.visibilityState === 'visible' && refresh()
    if (!isFramed) document.addEventListener('visibilitychange', onReturn)
    const overlays = studio === null ? undefined : showOverlays(refresh)
    return () => {
      document.removeEventListener('visibilitychange', onReturn)
      void overlays?.then((stop) => stop())
    }
  }, [router, studio])

  return null
}

/** Answers how to take them away again. */
async function showOverlays(refresh: () => void): Promise<() => void> {
  const { enableVisualEditing } = await import('@sanity/visual-editing')
  return enableVisualEditing({
    zIndex: 1000,
    history: {
      // Every link is a page of its own, so the address changes only when a page is opened.
      subscribe(navigate) {
        navigate({ type: 'replace', title: document.title, url: location.pathname + location.search })
        return () => undefined
      },
      update({ type, url }) {
        const to = URL.parse(url, location.href)
        if (type !== 'pop' && to?.origin === location.origin && to.pathname !== location.pathname) location.assign(to)
      },
    },
    refresh: () => {
      refresh()
      return Promise.resolve()
    },
    onPerspectiveChange(perspective) {
      const chosen = perspective === 'published' ? 'published' : 'drafts'
      const before = document.cookie.includes(`${perspectiveCookie}=published`) ? 'published' : 'drafts'
      const reach = location.protocol === 'https:' ? 'Secure; SameSite=None; Partitioned' : 'SameSite=Lax'
      document.cookie = `${perspectiveCookie}=${chosen}; Path=/; ${reach}`
      if (chosen !== before) refresh()
    },
  })
}
