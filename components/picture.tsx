import { mediaPath, sizeOf, srcSet, widths, type Picture as PictureFacts, type Shape } from '@/lib/images'

type Props = {
  picture: PictureFacts
  shape: Shape
  /** How wide it is drawn, for the browser to choose a file: the `sizes` of HTML. */
  sizes: string
  /** The picture seen first is fetched at once; the others when they are scrolled to. */
  isFirst?: boolean
}

/** A picture whose place is kept while it loads, so that nothing moves. */
export function Picture({ picture, shape, sizes, isFirst = false }: Props) {
  const { width, height } = sizeOf(picture, shape)
  return (
    <img
      src={mediaPath(picture, shape, defaultWidth(width))}
      srcSet={srcSet(picture, shape, { fillsScreens: sizes.includes('100vw') })}
      sizes={sizes}
      width={width}
      height={height}
      alt={picture.alt}
      data-color={picture.color ?? undefined}
      {...(isFirst ? { fetchPriority: 'high' } : { loading: 'lazy' })}
    />
  )
}

/** For the few browsers that do not choose: a middling width that the picture has. */
const defaultWidth = (largest: number) => widths.findLast((width) => width <= Math.min(largest, 960)) ?? widths[0]
