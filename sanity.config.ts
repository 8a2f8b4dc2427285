/** Sanity Studio: what editors work in. The same configuration serves the local Content Lake and hosted Sanity. */
import { visionTool } from '@sanity/vision'
import { documentInternationalization } from '@sanity/document-internationalization'
import { esESLocale } from '@sanity/locale-es-es'
import { defineConfig } from 'sanity'
import { internationalizedArray } from 'sanity-plugin-internationalized-array'
import { structureTool } from 'sanity/structure'
import { apiVersion, dataset, projectId } from './sanity/project.ts'
import { schemaTypes } from './sanity/schema/index.ts'
import { languages } from './sanity/schema/language.ts'
import { say } from './sanity/studio/browsers-words.ts'
import { desk } from './sanity/studio/desk.ts'
import { withoutCopiedAddress } from './sanity/studio/duplicate.ts'
import { formerAddresses } from './sanity/studio/former-addresses.ts'
import { documentViews } from './sanity/studio/look/look-view.tsx'
import { onLocalLake } from './sanity/studio/local-lake.ts'
import { pasting } from './sanity/studio/paste/paste.tsx'
import { presentation } from './sanity/studio/preview/presentation.ts'
import { sharing } from './sanity/studio/preview/share-draft.tsx'
import { scheduling } from './sanity/studio/scheduling/scheduling.tsx'
import { offeredTemplates, withoutWhatSingletonsRefuse } from './sanity/studio/singletons.ts'
import { titleBundles, titled } from './sanity/studio/titles.ts'
import { tables } from './sanity/studio/table/table-input.tsx'
import { TranslatedField, TranslatedInput } from './sanity/studio/translated-form.tsx'
import { browsersLast } from './sanity/studio/words.ts'
import { translations } from './sanity/studio/translations/plugin.ts'

export default defineConfig({
  name: 'ambas',
  title: 'Ambas',
  projectId,
  dataset,
  ...onLocalLake,
  schema: { types: titled(schemaTypes) },
  document: {
    newDocumentOptions: offeredTemplates,
    actions: (actions, context) => withoutCopiedAddress(withoutWhatSingletonsRefuse(actions, context)),
    comments: { enabled: false },
  },
  i18n: { locales: (locales) => browsersLast(locales, globalThis.navigator.language), bundles: titleBundles },
  form: { components: { field: TranslatedField, input: TranslatedInput } },
  releases: { enabled: false },
  scheduledPublishing: { enabled: false },
  scheduledDrafts: { enabled: false },
  tasks: { enabled: false },
  announcements: { enabled: false },
  plugins: [
    structureTool({ title: say('Structure'), structure: desk, defaultDocumentNode: documentViews }),
    presentation,
    sharing(),
    scheduling(),
    documentInternationalization({
      supportedLanguages: languages,
      schemaTypes: ['article', 'page'],
      apiVersion,
      allowCreateMetaDoc: true,
      metadataOmnisearchVisibility: false,
      // The panel of ours offers the same in the editor's language.
      hideLanguageFilter: true,
    }),
    translations(),
    internationalizedArray({
      languages,
      defaultLanguages: languages.map(({ id }) => id),
      fieldTypes: ['string', 'text', 'slug'],
      languageDisplay: 'titleOnly',
      apiVersion,
    }),
    formerAddresses(),
    tables(),
    pasting(),
    esESLocale(),
    visionTool({ defaultApiVersion: apiVersion, defaultDataset: dataset }),
  ],
})
