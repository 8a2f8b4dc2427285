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
import { useSay } from '../use-say.ts'
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
    ? say('There are errors to mend first.', 'Antes hay que corregir los errores.')
    : mayPublish
      ? undefined
      : say('Only those who may publish can schedule.', 'Solo puede programar quien puede publicar.')
  return {
    label: planned ? say('Change the schedule…', 'Cambiar la programación…') : say('Schedule…', 'Programar…'),
    icon: ClockIcon,
    disabled: isFaulty || isValidating || !mayPublish,
    ...(why !== undefined && { title: why }),
    onHandle: () => setOpen(true),
    dialog: isOpen && {
      type: 'dialog',
      header: say('When is it to be published?', '¿Cuándo se publica?'),
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
    label: say('Cancel the schedule', 'Cancelar la programación'),
    icon: CloseIcon,
    tone: 'critical',
    onHandle: () => setOpen(true),
    dialog: isOpen && {
      type: 'confirm',
      tone: 'critical',
      message:
        planned.documents.length > 1
          ? say(
              `Neither language will be published on ${moment}.`,
              `No se publicará ninguno de los dos idiomas el ${moment}.`,
            )
          : say(`It will not be published on ${moment}.`, `No se publicará el ${moment}.`),
      confirmButtonText: say('Cancel the schedule', 'Cancelar la programación'),
      cancelButtonText: say('Keep it', 'Mantenerla'),
      onConfirm: () => void cancel(client, planned).finally(close),
      onCancel: close,
    },
  }
}
