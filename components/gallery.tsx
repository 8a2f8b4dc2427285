import { useTranslations } from 'next-intl'
import { mediaPath, type Picture as PictureFacts } from '@/lib/images'
import { Caption, Figure } from './figure'
import { Picture } from './picture'
import { useTypeset } from './typeset'

/** Pictures side by side, cut to one shape; each leads to the whole of itself. */
export function Gallery({ pictures, caption }: { pictures: PictureFacts[]; caption: string | null }) {
  const t = useTranslations('Article')
  const set = useTypeset()
  return (
    <figure className="gallery">
      {pictures.map((picture) =>
        picture.warning ? (
          <Figure key={picture.asset} picture={picture} sizes={sizes} />
        ) : (
          <figure key={picture.asset}>
            <a
              href={mediaPath(picture, 'whole', 1920)}
              aria-label={t('enlarge', { description: picture.alt || (picture.caption ?? '') })}
            >
              <Picture picture={picture} shape="classic" sizes={sizes} />
            </a>
            <Caption picture={picture} />
          </figure>
        ),
      )}
      {caption !== null && <figcaption>{set(caption)}</figcaption>}
    </figure>
  )
}

const sizes = '(min-width:42em) 20rem, 50vw'
