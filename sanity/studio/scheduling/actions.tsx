/** What an editor does with a draft's schedule: make it, change it, cancel it. */
import { ClockIcon } from '@sanity/icons/Clock'
import { CloseIcon } from '@sanity/icons/Close'
import { useState } from 'react'
import {
  useClient,
  useCurrentLocale,
  useDocumentPairPermissions,
  useValidationStatus,
  type DocumentActionComponent,
} from 'sanity'
import { apiVersion } from '../../project.ts'
import { useSay } from '../use-words.ts'
import { sayMoment } from './moment.ts'
import { useTimeZone } from './newsroom.ts'
import { cancel } from './schedule.ts'
import { ScheduleForm } from './schedule-form.tsx'
import { useScheduleOf } from './use-schedules.ts'

/** "Schedule…": for a draft that could be published now. */
export const useScheduleAction: DocumentActionComponent = ({ id, type, draft, published }) => {
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  const planned = useScheduleOf(id)
  const { validation, isValidating } = useValidationStatus(`drafts.${id}`, type, true)
  const [permissions] = useDocumentPairPermissions({ id, type, permission: 'publish' })
  if (!draft) return null
  const isFaulty = validation.some(({ level }) => level === 'error')
  const mayPublish = permissions?.granted === true
  const why = isFaulty
    ? say('There are errors to mend first.')
    : mayPublish
      ? undefined
      : say('Only those who may publish can schedule.')
  return {
    label: planned ? say('Change the schedule…') : say('Schedule…'),
    icon: ClockIcon,
    disabled: isFaulty || isValidating || !mayPublish,
    ...(why !== undefined && { title: why }),
    onHandle: () => setOpen(true),
    dialog: isOpen && {
      type: 'dialog',
      header: say('When is it to be published?'),
      width: 'small',
      onClose: () => setOpen(false),
      content: <ScheduleForm document={{ id, type, isPublished: published !== null }} onDone={() => setOpen(false)} />,
    },
  }
}

/** "Cancel the schedule": the drafts stay. */
export const useCancelAction: DocumentActionComponent = ({ id }) => {
  const say = useSay()
  const client = useClient({ apiVersion })
  const locale = useCurrentLocale().id
  const timeZone = useTimeZone()
  const planned = useScheduleOf(id)
  const [isOpen, setOpen] = useState(false)
  if (!planned) return null
  const close = () => setOpen(false)
  const moment = sayMoment(new Date(planned.publishAt), timeZone ?? 'UTC', locale)
  return {
    label: say('Cancel the schedule'),
    icon: CloseIcon,
    tone: 'critical',
    onHandle: () => setOpen(true),
    dialog: isOpen && {
      type: 'confirm',
      tone: 'critical',
      message:
        planned.documents.length > 1
          ? say('Neither language will be published on {moment}.', { moment })
          : say('It will not be published on {moment}.', { moment }),
      confirmButtonText: say('Cancel the schedule'),
      cancelButtonText: say('Keep it'),
      onConfirm: () => void cancel(client, planned).finally(close),
      onCancel: close,
    },
  }
}
