import { defineField } from 'sanity'

/** Written by `npm run import`: by its fingerprint a second import knows what editors have changed since. */
export const importedFromField = defineField({
  name: 'importedFrom',
  title: 'Imported from',
  type: 'object',
  hidden: true,
  readOnly: true,
  options: { documentInternationalization: { exclude: true } },
  fields: [
    defineField({ name: 'source', title: 'Address in the old system', type: 'url' }),
    defineField({ name: 'fingerprint', title: 'Fingerprint of what was imported', type: 'string' }),
  ],
})
