/**
 * A sheet to draw on. Flat colour and shade are kept apart: shade is marked so that the printing
 * can spray it on as grain over the flat colour, the way gouache and risograph prints do.
 */
import { createChance, type Chance } from './chance.ts'
import { box, type Point } from './paths.ts'

/** A colour (`#rrggbb`) or a gradient that this sheet handed out. */
export type Paint = string
/** Where along a gradient (0 to 1), which ink, how opaque (0 to 1). */
type Stop = readonly [offset: number, ink: string, opacity?: number]
interface Pen {
  width: number
  opacity?: number
  dash?: string
  cap?: 'round' | 'butt'
}

const stopsOf = (stops: readonly Stop[]): string =>
  stops
    .map(([offset, ink, opacity = 1]) => `<stop offset="${offset}" stop-color="${ink}" stop-opacity="${opacity}"/>`)
    .join('')
const opacityOf = (opacity: number | undefined): string =>
  opacity === undefined || opacity === 1 ? '' : ` opacity="${opacity}"`

export class Sheet {
  readonly width: number
  readonly height: number
  readonly chance: Chance
  #marks: string[] = []
  #gradients = 0

  constructor(width: number, height: number, seed: string) {
    this.width = width
    this.height = height
    this.chance = createChance(seed)
  }

  /** The whole surface. */
  get all(): string {
    return box(0, 0, this.width, this.height)
  }

  #define(kind: string, place: string, stops: readonly Stop[]): Paint {
    this.#gradients += 1
    const id = `p${this.#gradients}`
    this.#marks.push(`<${kind} id="${id}" gradientUnits="userSpaceOnUse" ${place}>${stopsOf(stops)}</${kind}>`)
    return `url(#${id})`
  }

  /** A gradient running from one point to the other. */
  linear(from: Point, to: Point, ...stops: Stop[]): Paint {
    return this.#define('linearGradient', `x1="${from[0]}" y1="${from[1]}" x2="${to[0]}" y2="${to[1]}"`, stops)
  }

  /** A gradient spreading from a point; `squash` flattens it (0.5 is half as tall as wide). */
  radial([x, y]: Point, radius: number, stops: readonly Stop[], squash = 1): Paint {
    const bent = squash === 1 ? '' : ` gradientTransform="translate(0 ${y * (1 - squash)}) scale(1 ${squash})"`
    return this.#define('radialGradient', `cx="${x}" cy="${y}" r="${radius}"${bent}`, stops)
  }

  /** One ink going from `strong` opacity to `weak` along the way. */
  fade(from: Point, to: Point, ink: string, strong = 0.6, weak = 0): Paint {
    return this.linear(from, to, [0, ink, strong], [1, ink, weak])
  }

  /** One ink thinning out from a point. */
  glow(center: Point, radius: number, ink: string, strong = 0.8, squash = 1): Paint {
    return this.radial(
      center,
      radius,
      [
        [0, ink, strong],
        [0.35, ink, strong * 0.5],
        [0.7, ink, strong * 0.15],
        [1, ink, 0],
      ],
      squash,
    )
  }

  /** Flat colour. */
  fill(outline: string, paint: Paint, opacity?: number): void {
    this.#marks.push(`<path d="${outline}" fill="${paint}"${opacityOf(opacity)}/>`)
  }

  /** Shade or light, printed as grain over whatever lies beneath. */
  shade(outline: string, paint: Paint, opacity?: number): void {
    this.#marks.push(`<path class="grain" d="${outline}" fill="${paint}"${opacityOf(opacity)}/>`)
  }

  /** Flat colour with shades over it, all in one outline. */
  shape(outline: string, flat: Paint, ...shades: Paint[]): void {
    this.fill(outline, flat)
    for (const paint of shades) this.shade(outline, paint)
  }

  /** A stroke along a path. */
  line(outline: string, paint: Paint, pen: Pen | number): void {
    const { width, opacity, dash, cap = 'round' } = typeof pen === 'number' ? { width: pen } : pen
    const dashes = dash === undefined ? '' : ` stroke-dasharray="${dash}"`
    this.#marks.push(
      `<path d="${outline}" fill="none" stroke="${paint}" stroke-width="${width}" stroke-linecap="${cap}"` +
        ` stroke-linejoin="round"${dashes}${opacityOf(opacity)}/>`,
    )
  }

  /** Everything drawn meanwhile shows only within the outline. */
  inside(outline: string, draw: () => void): void {
    this.#gradients += 1
    const id = `c${this.#gradients}`
    this.#wrapped(`<clipPath id="${id}"><path d="${outline}"/></clipPath><g clip-path="url(#${id})">`, draw)
  }

  /** Everything drawn meanwhile is moved, then turned (degrees), then scaled. */
  placed(place: { x?: number; y?: number; turn?: number; scale?: number; mirrored?: boolean }, draw: () => void): void {
    const { x = 0, y = 0, turn = 0, scale = 1, mirrored = false } = place
    const size = `scale(${mirrored ? -scale : scale} ${scale})`
    this.#wrapped(`<g transform="translate(${x} ${y}) rotate(${turn}) ${size}">`, draw)
  }

  #wrapped(opening: string, draw: () => void): void {
    this.#marks.push(opening)
    draw()
    this.#marks.push('</g>')
  }

  /** The drawing as SVG, with its shades or with flat colour only. */
  toSvg(shaded: boolean): string {
    const style = shaded ? '' : '<style>.grain{display:none}</style>'
    const size = `width="${this.width}" height="${this.height}" viewBox="0 0 ${this.width} ${this.height}"`
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${style}${this.#marks.join('')}</svg>`
  }
}
