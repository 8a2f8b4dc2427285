/** A check that costs nothing when the site runs: does a shape read only what its query returns? */
import type { z } from 'zod'

type Fits<Reads, Returns> = unknown extends Reads
  ? true
  : [Reads] extends [Returns]
    ? true
    : [NonNullable<Reads>] extends [readonly (infer Read)[]]
      ? [NonNullable<Returns>] extends [readonly (infer Returned)[]]
        ? Fits<Read, Returned>
        : false
      : [NonNullable<Reads>] extends [object]
        ? [NonNullable<Returns>] extends [object]
          ? FieldsFit<NonNullable<Reads>, NonNullable<Returns>>
          : false
        : // A refinement of what is returned: a string that must be one of two, say.
          [NonNullable<Returns>] extends [NonNullable<Reads>]
          ? true
          : [NonNullable<Reads>] extends [NonNullable<Returns>]
            ? true
            : false

type FieldsFit<Reads, Returns> = false extends {
  [Field in keyof Reads]-?: Field extends keyof AllOf<Returns> ? Fits<Reads[Field], AllOf<Returns>[Field]> : false
}[keyof Reads]
  ? false
  : true

/** Every field that some member of a union has. */
type AllOf<Union> = {
  [Field in Union extends unknown ? keyof Union : never]: Union extends { [F in Field]?: infer Value } ? Value : never
}

/**
 * The shape itself, when it reads only fields that the query's result (as typegen writes it) has, in types they can
 * have. Otherwise it does not compile. What may be missing or null is the shape's own business: refusing is its task.
 */
export function answering<Result>() {
  return <S extends z.ZodType>(shape: Fits<z.input<S>, NonNullable<Result>> extends true ? S : never): S => shape
}
