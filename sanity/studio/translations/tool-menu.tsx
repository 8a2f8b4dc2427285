/** The Studio's navigation, in the editor's language; it says beside the translations how much there is to do. */
import type { ToolMenuProps } from 'sanity'
import { useSay } from '../use-words.ts'
import { countUrgent } from './board.ts'
import { useBoard } from './use-newsroom.tsx'

export const boardName = 'translations'

export function CountingToolMenu(props: ToolMenuProps) {
  const say = useSay()
  const count = countUrgent(useBoard())
  const titles: Record<string, string> = {
    structure: say('Structure'),
    presentation: say('Preview'),
    [boardName]: say('Translations') + (count > 0 ? ` (${count})` : ''),
  }
  const tools = props.tools.map((tool) => ({ ...tool, title: titles[tool.name] ?? tool.title }))
  return props.renderDefault({ ...props, tools })
}
