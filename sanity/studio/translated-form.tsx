/**
 * The form in the editor's language. The Studio translates its own words; those of a schema it shows as they stand,
 * so they are exchanged here, on their way to the screen.
 */
import { useMemo } from 'react'
import { useCurrentLocale, type FieldProps, type InputProps } from 'sanity'
import { translated } from './words.ts'

/** Exchanges a field's title and description. */
export function TranslatedField(props: FieldProps) {
  const { id } = useCurrentLocale()
  return props.renderDefault(named(props, id))
}

/** Exchanges the titles of what can be chosen from or switched on, and of the groups a form is divided into. */
export function TranslatedInput(props: InputProps) {
  const { id } = useCurrentLocale()
  const schemaType = useMemo(() => withTranslatedWords(props.schemaType, id), [props.schemaType, id])
  if ('groups' in props) {
    const groups = props.groups.map((group) => ({
      ...group,
      ...(group.title && { title: translated(group.title, id) }),
    }))
    return props.renderDefault({ ...props, groups })
  }
  return props.renderDefault({ ...props, schemaType } as InputProps)
}

type Choice = string | { title?: string; value?: unknown }

function withTranslatedWords(schemaType: InputProps['schemaType'], locale: string): InputProps['schemaType'] {
  // A switch draws its own title and description, and so does a moment, with the time zone beside them.
  if (schemaType.jsonType === 'boolean' || schemaType.name === 'datetime') return named(schemaType, locale)
  const options: unknown = schemaType.options
  if (typeof options !== 'object' || options === null || !('list' in options) || !Array.isArray(options.list))
    return schemaType
  const list = (options.list as Choice[]).map((choice) =>
    typeof choice === 'object' && choice.title ? { ...choice, title: translated(choice.title, locale) } : choice,
  )
  return { ...schemaType, options: { ...options, list } } as InputProps['schemaType']
}

/** With title and description in a language. */
function named<T extends { title?: string; description?: unknown }>(part: T, locale: string): T {
  const { title, description } = part
  return {
    ...part,
    ...(title !== undefined && { title: translated(title, locale) }),
    ...(typeof description === 'string' && { description: translated(description, locale) }),
  }
}
