import type { Picture as PictureFacts } from '@/lib/images'
import { Picture } from './picture'

type Props = { picture: PictureFacts; sizes: string; isFirst?: boolean; className?: string }

/** A picture in its own shape, with its caption and who made it. */
export function Figure({ picture, className, ...rest }: Props) {
  const { caption, credit } = picture
  return (
    <figure className={className}>
      <Picture picture={picture} shape="whole" {...rest} />
      {(caption ?? credit) !== null && (
        <figcaption>
          {caption} {credit !== null && <small>{credit}</small>}
        </figcaption>
      )}
    </figure>
  )
}
