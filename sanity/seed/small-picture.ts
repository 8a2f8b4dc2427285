/** Stands in for the drawn pictures where a test needs a newspaper and not its looks: drawing them all takes a while. */
import sharp from 'sharp'

const drawn: string[] = []

/** A JPEG of a few hundred bytes that no other file name has. */
export function drawSmallPicture(file: string): Promise<Buffer> {
  if (!drawn.includes(file)) drawn.push(file)
  const background = { r: (drawn.indexOf(file) * 7) % 256, g: 80, b: 120 }
  return sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .jpeg()
    .toBuffer()
}
