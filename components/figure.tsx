import { useTranslations } from 'next-intl'
import type { Picture as PictureFacts } from '@/lib/images'
import { Picture } from './picture'
import { useTypeset } from './typeset'

type Props = { picture: PictureFacts; sizes: string; isFirst?: boolean; className?: string }

/** A picture in its own shape, with its caption and who made it. One that readers are warned of waits to be asked for. */
export function Figure({ picture, className, ...rest }: Props) {
  return (
    <figure className={className}>
      {picture.warning ? (
        <Covered picture={picture} warning={picture.warning} sizes={rest.sizes} />
      ) : (
        <Picture picture={picture} shape="whole" {...rest} />
      )}
      <Caption picture={picture} />
    </figure>
  )
}

/** A browser fetches what is folded away only when it is unfolded: nothing is seen or loaded before. */
function Covered({ picture, warning, sizes }: { picture: PictureFacts; warning: string; sizes: string }) {
  const t = useTranslations('Article')
  return (
    <details>
      <summary>
        {warning} <u>{t('showPicture')}</u>
      </summary>
      <Picture picture={picture} shape="whole" sizes={sizes} />
    </details>
  )
}

/** What a picture shows and who made it; nothing when nobody said. */
export function Caption({ picture: { caption, credit } }: { picture: PictureFacts }) {
  const set = useTypeset()
  if (caption === null && credit === null) return null
  return (
    <figcaption>
      {caption !== null && set(caption)} {credit !== null && <small>{credit}</small>}
    </figcaption>
  )
}
