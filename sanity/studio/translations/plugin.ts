/** Everything about translations that the Studio gets from us. */
import { TranslateIcon } from '@sanity/icons/Translate'
import { definePlugin } from 'sanity'
import { AddCorrection, BehindBadge, OwingBadge, PublishTogether } from './actions.tsx'
import { BoardTool } from './board-tool.tsx'
import { translationPanel } from './panel.tsx'
import { boardName, CountingToolMenu } from './tool-menu.tsx'
import { NewsroomLayout } from './use-newsroom.tsx'

const isTranslated = (type: string) => type === 'article' || type === 'page'

export const translations = definePlugin({
  name: 'ambas-translations',
  // Its title is said by the menu, in the editor's language.
  tools: [{ name: boardName, title: 'Translations', icon: TranslateIcon, component: BoardTool }],
  studio: { components: { layout: NewsroomLayout, toolMenu: CountingToolMenu } },
  document: {
    actions: (actions, { schemaType }) =>
      isTranslated(schemaType) ? [...actions, PublishTogether, AddCorrection] : actions,
    badges: (badges, { schemaType }) => (isTranslated(schemaType) ? [...badges, BehindBadge, OwingBadge] : badges),
    inspectors: (inspectors, { documentType }) =>
      isTranslated(documentType) ? [...inspectors, translationPanel] : inspectors,
  },
})
