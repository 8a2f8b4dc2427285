import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mediaPath, parseMediaPath, shapes, sizeOf, srcSet, widths, type Picture, type Shape } from './images.ts'

const sha = '0123456789abcdef0123456789abcdef01234567'

function picture(changes: Partial<Picture> = {}, size = '2000x1333'): Picture {
  const asset = `image-${sha}-${size}-jpg`
  return { asset, alt: 'A room', caption: null, credit: null, hotspot: null, crop: null, ...changes }
}

test('a picture has an address for each width and shape', () => {
  expect(mediaPath(picture(), 'whole', 720)).toBe(`/media/${sha}-2000x1333.jpg/whole-720.webp`)
  expect(mediaPath(picture({ hotspot: { x: 0.25, y: 0.5 } }), 'card', 320)).toBe(
    `/media/${sha}-2000x1333.jpg/card-320-f25x50.webp`,
  )
})

test('a picture is not offered wider than it is', () => {
  expect(srcSet(picture({}, '800x500'), 'whole')).toMatch(/ 720w$/)
  expect(srcSet(picture({}, '90x90'), 'whole')).toMatch(/ 160w$/)
})

test('one that fills screens is not offered in fewer pixels than any has, unless it has no more', () => {
  const widthsOf = (size: string) => srcSet(picture({}, size), 'whole', { fillsScreens: true }).match(/\d+(?=w)/g)
  expect(widthsOf('800x500')).toEqual(['480', '720'])
  expect(widthsOf('400x300')).toEqual(['160', '320'])
})

test('a portrait cut to a card keeps its full width and the part around its hotspot', () => {
  const wanted = parseMediaPath(mediaPath(picture({ hotspot: { x: 0.5, y: 0.2 } }, '1400x1900'), 'card', 720))
  expect(wanted?.rect).toEqual({ left: 0, top: 0, width: 1400, height: 933 })
})

const part = fc.double({ min: 0, max: 0.4, noNaN: true })
const anyPicture = fc
  .record({
    width: fc.integer({ min: 50, max: 9000 }),
    height: fc.integer({ min: 50, max: 9000 }),
    hotspot: fc.option(
      fc.record({ x: fc.double({ min: 0, max: 1, noNaN: true }), y: fc.double({ min: 0, max: 1, noNaN: true }) }),
    ),
    crop: fc.option(fc.record({ top: part, bottom: part, left: part, right: part })),
  })
  .map(({ width, height, hotspot, crop }) => picture({ hotspot, crop }, `${width}x${height}`))

test('every address we make is understood, and asks for an area inside the picture and in the shape', () => {
  const shape = fc.constantFrom(...(Object.keys(shapes) as Shape[]))
  fc.assert(
    fc.property(anyPicture, shape, fc.constantFrom(...widths), (any, name, width) => {
      const wanted = parseMediaPath(mediaPath(any, name, width))
      const [, w = 0, h = 0] = /-(\d+)x(\d+)-/.exec(any.asset)?.map(Number) ?? []
      expect(wanted).not.toBeNull()
      const { left, top, ...size } = wanted?.rect ?? { left: -1, top: -1, width: 0, height: 0 }
      expect(left).toBeGreaterThanOrEqual(0)
      expect(top).toBeGreaterThanOrEqual(0)
      expect(left + size.width).toBeLessThanOrEqual(w)
      expect(top + size.height).toBeLessThanOrEqual(h)
      expect(size).toEqual(sizeOf(any, name))
    }),
  )
})

test.each([
  `/media/${sha}-2000x1333.jpg/whole-641.webp`,
  `/media/${sha}-2000x1333.jpg/huge-720.webp`,
  `/media/${sha}-2000x1333.jpg/whole-720.svg`,
  `/media/${sha}-2000x1333.jpg/card-720-f101x50.webp`,
  `/media/${sha}-2000x1333.jpg/card-720-c60x0x60x0.webp`,
  `/media/../secret/whole-720.webp`,
  `/media/${sha}-2000x1333.html/whole-720.webp`,
])('%s is not an address of ours', (path) => {
  expect(parseMediaPath(path)).toBeNull()
})
