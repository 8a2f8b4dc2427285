/** A context for the tests of the passes, in which what was noted can be looked at. */
import type { Context, Note } from './part.ts'

/** The context of an English post of an invented blog, changed where a test wants it. */
export function createContext(changes: Partial<Context> = {}): Context & { notes: Note[] } {
  const notes: Note[] = []
  return {
    locale: 'en',
    hasByline: true,
    base: 'https://valley.example/2021/06/bridge/',
    link: 'https://valley.example/2021/06/bridge/',
    postId: 1,
    footnotes: new Map(),
    attachments: new Map(),
    attachmentAt: () => null,
    articleAt: () => null,
    note: (about, what, detail) => void notes.push({ about, what, ...(detail && { detail }) }),
    notes,
    ...changes,
  }
}
