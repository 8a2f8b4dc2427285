/** What can be done with a document besides what the Studio offers, and the badges that say how it stands. */
import { EditIcon } from '@sanity/icons/Edit'
import { PublishIcon } from '@sanity/icons/Publish'
import { useState } from 'react'
import type { DocumentActionComponent, DocumentBadgeComponent } from 'sanity'
import { useSay } from '../use-words.ts'
import { CorrectionDialog } from './correction-dialog.tsx'
import { owedBy } from './corrections.ts'
import { shownState, standingOf, versionsOf } from './newsroom.ts'
import { useMayPublish } from './publish-button.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { useEntry, useNewsroom } from './use-newsroom.tsx'

/** Offered when more than one version waits to be published. */
export const PublishTogether: DocumentActionComponent = ({ id, type }) => {
  const say = useSay()
  const newsroom = useNewsroom()
  const entry = useEntry(id)
  const isAllowed = useMayPublish(id, type)
  const [isOpen, setOpen] = useState(false)
  const waiting = entry ? versionsOf(newsroom, entry.id).filter(({ draft }) => draft) : []
  // The dialog stays while what was waiting is being published.
  if (!entry || !isAllowed || (waiting.length < 2 && !isOpen)) return null
  return {
    label: say('Publish all languages together'),
    icon: PublishIcon,
    onHandle: () => setOpen(true),
    dialog: isOpen && { type: 'custom', component: <PublishDialog entry={entry} onClose={() => setOpen(false)} /> },
  }
}

/** Offered for what is published. Touches no draft but to add the same there. */
export const AddCorrection: DocumentActionComponent = ({ id, type, published }) => {
  const say = useSay()
  const entry = useEntry(id)
  const isAllowed = useMayPublish(id, type)
  const [isOpen, setOpen] = useState(false)
  if (type !== 'article' || !entry || !published || !isAllowed) return null
  return {
    label: say('Add a correction'),
    icon: EditIcon,
    onHandle: () => setOpen(true),
    dialog: isOpen && { type: 'custom', component: <CorrectionDialog entry={entry} onClose={() => setOpen(false)} /> },
  }
}

export const BehindBadge: DocumentBadgeComponent = ({ id }) => {
  const say = useSay()
  const newsroom = useNewsroom()
  const entry = useEntry(id)
  if (!entry || !standingOf(newsroom, entry, shownState(entry))) return null
  return {
    label: say('Behind its original'),
    title: say('The original says something else now. Open “Translation” to see what changed.'),
    color: 'warning',
  }
}

export const OwingBadge: DocumentBadgeComponent = ({ id }) => {
  const say = useSay()
  const newsroom = useNewsroom()
  const entry = useEntry(id)
  if (!entry || owedBy(newsroom, entry).length === 0) return null
  return {
    label: say('Owes a correction'),
    title: say('Another language version has one that this one lacks. Open “Translation” to add it.'),
    color: 'warning',
  }
}
